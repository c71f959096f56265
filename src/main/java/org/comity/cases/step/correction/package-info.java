/**
 * Corrects and annuls entries of the status history, with all that follows from them.
 */
@NullMarked
package org.comity.cases.step.correction;

import org.jspecify.annotations.NullMarked;
