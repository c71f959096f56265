/** Editions in JSON-stat 2.0: a data set of one table, or a collection of data sets. */
@NullMarked
package org.comity.publication.format.jsonstat;

import org.jspecify.annotations.NullMarked;
