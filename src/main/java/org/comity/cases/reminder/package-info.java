/**
 * Reminders of the ends of deadlines, written once for each end, rule and addressee by the work of days. A reminder changes no
 * request.
 */
@NullMarked
package org.comity.cases.reminder;

import org.jspecify.annotations.NullMarked;
