/**
 * Filters that complete the API document: what all answers and problems have in common, the recorded examples, and the
 * login.
 */
@NullMarked
package org.comity.base.openapi;

import org.jspecify.annotations.NullMarked;
