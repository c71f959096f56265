/**
 * Who is calling: how a bearer token becomes a {@link org.comity.base.security.Caller}, which own authorities the caller
 * belongs to, and how the database is told of it in each transaction so that row-level security can hold.
 */
@NullMarked
package org.comity.base.security;

import org.jspecify.annotations.NullMarked;
