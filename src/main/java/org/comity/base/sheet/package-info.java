/**
 * Opens spreadsheets as offices have them, CSV files and workbooks.
 */
@NullMarked
package org.comity.base.sheet;

import org.jspecify.annotations.NullMarked;
