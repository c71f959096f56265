/**
 * Who is calling: how a bearer token becomes a {@link org.comity.security.Caller}, which own authorities the caller
 * belongs to, and how the database is told of it in each transaction so that row-level security can hold.
 */
@NullMarked
package org.comity.security;

import org.jspecify.annotations.NullMarked;
