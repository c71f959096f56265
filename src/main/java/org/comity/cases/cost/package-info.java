/**
 * Costs of executing requests, and which State bears them. Amounts of different currencies are never added.
 */
@NullMarked
package org.comity.cases.cost;

import org.jspecify.annotations.NullMarked;
