/** Mappings: the instructions to read columns and words of a register. Offices save them under names. */
@NullMarked
package org.comity.registers.mapping;

import org.jspecify.annotations.NullMarked;
