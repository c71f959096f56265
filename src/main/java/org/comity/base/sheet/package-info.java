/** Opens spreadsheets: CSV files and workbooks. */
@NullMarked
package org.comity.base.sheet;

import org.jspecify.annotations.NullMarked;
