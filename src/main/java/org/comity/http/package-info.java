/**
 * The manners of the API: problems (RFC 9457) that name every fault at once, strict reading of bodies and query
 * parameters, entity tags and preconditions, pages by key, and what a call says of itself in its headers. It knows no
 * request and no authority.
 */
@NullMarked
package org.comity.http;

import org.jspecify.annotations.NullMarked;
