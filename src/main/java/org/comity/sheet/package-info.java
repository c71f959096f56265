/**
 * Spreadsheets as offices have them: a file of comma-separated values or a workbook becomes a sheet of rows that can be
 * read through as often as needed without holding it in memory, and rows become such files again. What stands in the cells
 * is no business of this room.
 */
@NullMarked
package org.comity.sheet;

import org.jspecify.annotations.NullMarked;
