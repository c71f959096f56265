/** The sums of times in custody: legal days, each of which counts once, and exact hours. */
@NullMarked
package org.comity.rules.custody;

import org.jspecify.annotations.NullMarked;
