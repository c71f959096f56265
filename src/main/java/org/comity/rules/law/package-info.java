/**
 * The words of the law book that need no procedure: where a rule comes from, what force it has, when it is valid; the
 * lists the conventions themselves give (instruments, offences, kinds of assistance, contents of a request); whom treaties
 * bind and what binds two States on a day. Pure Java; the values come from reviewed files, never from here.
 */
@NullMarked
package org.comity.rules.law;

import org.jspecify.annotations.NullMarked;
