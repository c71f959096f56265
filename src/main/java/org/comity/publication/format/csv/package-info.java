/** Editions as CSV: one long table of all tables, one line a cell. */
@NullMarked
package org.comity.publication.format.csv;

import org.jspecify.annotations.NullMarked;
