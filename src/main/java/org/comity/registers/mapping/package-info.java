/**
 * Mappings: how the columns and words of a register are to be read. Offices save them under names.
 */
@NullMarked
package org.comity.registers.mapping;

import org.jspecify.annotations.NullMarked;
