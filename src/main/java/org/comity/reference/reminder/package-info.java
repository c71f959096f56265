/**
 * The reminders of an office as data: which deadlines are reminded of, how many days before or after their last day, and to whom. There
 * is a list of usual rules, which an office may replace.
 */
@NullMarked
package org.comity.reference.reminder;

import org.jspecify.annotations.NullMarked;
