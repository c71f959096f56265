/** The common parts of all spreadsheets: rows, cells, plain words, character sets, and a guard against formulas. */
@NullMarked
package org.comity.base.sheet.text;

import org.jspecify.annotations.NullMarked;
