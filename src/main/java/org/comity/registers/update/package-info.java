/** Brings recorded requests up to date by later files of their register: what is new is added, what contradicts is a fault. */
@NullMarked
package org.comity.registers.update;

import org.jspecify.annotations.NullMarked;
