/** Reads and writes workbooks of Office Open XML, within limits that prevent a hostile file from exhausting memory. */
@NullMarked
package org.comity.base.sheet.xlsx;

import org.jspecify.annotations.NullMarked;
