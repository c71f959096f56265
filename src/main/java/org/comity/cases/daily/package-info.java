/**
 * The work of each day: it is done once for each own authority and each of its legal days, by one of the nodes, in the order of days.
 * A day on which no node ran is caught up.
 */
@NullMarked
package org.comity.cases.daily;

import org.jspecify.annotations.NullMarked;
