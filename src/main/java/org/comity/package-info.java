/** Comity: case tracking for the central authority of a State. This package holds only the program's entry. */
@NullMarked
package org.comity;

import org.jspecify.annotations.NullMarked;
