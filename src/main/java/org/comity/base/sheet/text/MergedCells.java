package org.comity.base.sheet.text;

/**
 * Merged cells of a workbook. Only the first of them has a value.
 *
 * @param fromRow the first row, from 1
 * @param fromColumn the first column, from 0
 * @param toRow the last row
 * @param toColumn the last column
 */
public record MergedCells(int fromRow, int fromColumn, int toRow, int toColumn) {}
