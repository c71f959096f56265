/**
 * Running deadlines: rows that moves and side processes open, meet, stop and supersede in their own transaction, by the
 * rules of the law book, and those that a person sets by hand with a reason. Whether a deadline is overdue is never
 * stored: it is a question asked of a day.
 */
@NullMarked
package org.comity.cases.deadline;

import org.jspecify.annotations.NullMarked;
