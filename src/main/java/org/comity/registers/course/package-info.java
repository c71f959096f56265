/** The course of a request in a row of a register. Milestones become steps. */
@NullMarked
package org.comity.registers.course;

import org.jspecify.annotations.NullMarked;
