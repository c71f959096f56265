/**
 * Moves a request to another kind of procedure.
 */
@NullMarked
package org.comity.cases.step.reclassification;

import org.jspecify.annotations.NullMarked;
