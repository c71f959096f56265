/**
 * The course of a request as a row of a register gives it: milestones become steps.
 */
@NullMarked
package org.comity.registers.course;

import org.jspecify.annotations.NullMarked;
