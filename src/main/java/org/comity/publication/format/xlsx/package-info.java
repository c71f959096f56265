/**
 * Editions as workbooks: a cover, contents, notes and one sheet for each table, in the structure that the guidance of the United Kingdom
 * on statistics in spreadsheets asks for: one table a sheet, one row of heads, no merged cells, no symbols in columns of numbers.
 */
@NullMarked
package org.comity.publication.format.xlsx;

import org.jspecify.annotations.NullMarked;
