/**
 * Parts whose records have numbers, such as notes: the acts and the operations that add, correct, end and read a record,
 * with history and audit.
 */
@NullMarked
package org.comity.cases.part.record;

import org.jspecify.annotations.NullMarked;
