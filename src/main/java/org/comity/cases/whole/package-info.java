/** A request with all its records in one answer, as the caller sees them in the lists of the parts. */
@NullMarked
package org.comity.cases.whole;

import org.jspecify.annotations.NullMarked;
