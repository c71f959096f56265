/**
 * Moves a request to the procedure of another kind of cooperation or of the other direction, and back.
 */
@NullMarked
package org.comity.cases.step.reclassification;

import org.jspecify.annotations.NullMarked;
