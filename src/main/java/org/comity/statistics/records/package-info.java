/**
 * The populations of records beside the state of requests, such as assets, persons and hearings, as sub-queries of the cube. Their
 * marks in braces are filled by {@code statistics.cube}: {@code {rows:table}} are the rows {@code s} of a table of records, as known, without
 * those that were recorded by error.
 */
@NullMarked
package org.comity.statistics.records;

import org.jspecify.annotations.NullMarked;
