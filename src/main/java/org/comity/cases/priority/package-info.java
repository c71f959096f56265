/**
 * The priority of a request: the one that the office gave, with reason, author and day of review, or that of its mark of urgency.
 */
@NullMarked
package org.comity.cases.priority;

import org.jspecify.annotations.NullMarked;
