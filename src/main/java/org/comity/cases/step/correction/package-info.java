/**
 * Corrects and annuls entries of the status history.
 */
@NullMarked
package org.comity.cases.step.correction;

import org.jspecify.annotations.NullMarked;
