/** Strict reading of JSON, with every fault of a body at once, and JSON merge patches (RFC 7396). */
@NullMarked
package org.comity.base.json;

import org.jspecify.annotations.NullMarked;
