/** Opens spreadsheets: CSV files and workbooks of Office Open XML, by the form of their content. */
@NullMarked
package org.comity.base.sheet;

import org.jspecify.annotations.NullMarked;
