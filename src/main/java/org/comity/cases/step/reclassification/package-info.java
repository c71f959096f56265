/**
 * Moves a request to the procedure of another kind of cooperation, and back.
 */
@NullMarked
package org.comity.cases.step.reclassification;

import org.jspecify.annotations.NullMarked;
