/**
 * Explanations of deadlines: by which rule, method, calendar and zone the end was counted, each step, and what the end would
 * be by other methods. Nothing here changes a deadline.
 */
@NullMarked
package org.comity.cases.computation;

import org.jspecify.annotations.NullMarked;
