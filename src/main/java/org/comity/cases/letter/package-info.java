/**
 * Letters to the other State about a request: chasers, status notes, and the question whether the assistance is still needed. A letter is
 * a draft until a person sends it; then it is a part of the request. The program sends nothing.
 */
@NullMarked
package org.comity.cases.letter;

import org.jspecify.annotations.NullMarked;
