/**
 * The fields of records for which a register may have columns. They are those of the bodies by which the API adds the records.
 */
@NullMarked
package org.comity.registers.records;

import org.jspecify.annotations.NullMarked;
