/**
 * Takes the steps of a procedure, records them and shows the status history.
 */
@NullMarked
package org.comity.cases.step.taking;

import org.jspecify.annotations.NullMarked;
