/**
 * Takes steps and shows the status history.
 */
@NullMarked
package org.comity.cases.step.taking;

import org.jspecify.annotations.NullMarked;
