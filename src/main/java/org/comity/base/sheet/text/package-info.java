/**
 * What all spreadsheets have in common: rows, cells, plain words, character sets, and a guard against formulas.
 */
@NullMarked
package org.comity.base.sheet.text;

import org.jspecify.annotations.NullMarked;
