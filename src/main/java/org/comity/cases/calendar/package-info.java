/**
 * Calendar feeds: the deadlines of a person or a unit for a calendar program, which reads them by a secret address. A feed has the
 * kind and the day of a deadline and, of a normal request, its reference; it has nothing of the content.
 */
@NullMarked
package org.comity.cases.calendar;

import org.jspecify.annotations.NullMarked;
