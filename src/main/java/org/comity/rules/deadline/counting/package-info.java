/**
 * Counting of the ends of deadlines by several methods, with each step of the count. Pure: no clock and no database.
 * Instants belong to days of the zone of the State concerned.
 */
@NullMarked
package org.comity.rules.deadline.counting;

import org.jspecify.annotations.NullMarked;
