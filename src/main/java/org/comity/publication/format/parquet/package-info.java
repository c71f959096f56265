/** Editions as Parquet files: the long table of the CSV format, with numbers as decimals. Neither Hadoop nor native code is needed. */
@NullMarked
package org.comity.publication.format.parquet;

import org.jspecify.annotations.NullMarked;
