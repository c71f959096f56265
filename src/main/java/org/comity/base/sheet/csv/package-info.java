/** Reads CSV files, including badly quoted ones, and writes CSV files (RFC 4180). */
@NullMarked
package org.comity.base.sheet.csv;

import org.jspecify.annotations.NullMarked;
