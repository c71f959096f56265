/**
 * Mails to people and executing authorities about their reminders: stored with the reminders, sent afterwards, tried again for days. A
 * mail says how many reminders there are, and nothing of a request.
 */
@NullMarked
package org.comity.cases.mail;

import org.jspecify.annotations.NullMarked;
