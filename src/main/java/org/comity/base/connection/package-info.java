/**
 * Guards the HTTP connections: time limits for heads, bodies and idle connections, and the refusal of requests that a proxy
 * could frame in another way (request smuggling).
 */
@NullMarked
package org.comity.base.connection;

import org.jspecify.annotations.NullMarked;
