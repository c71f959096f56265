/**
 * Deadlines: what starts them, how long they are, what stops them and what follows when they run out; and the counting
 * of days, without a clock. A deadline never records a fact of the world: when it runs out, a duty or an alarm opens.
 */
@NullMarked
package org.comity.rules.deadline;

import org.jspecify.annotations.NullMarked;
