/**
 * Callers: {@link org.comity.base.security.Caller} is made from a bearer token, with its own authorities and roles. Each
 * transaction passes them to the database for row-level security.
 */
@NullMarked
package org.comity.base.security;

import org.jspecify.annotations.NullMarked;
