/** Reconciliation with the list of another office: taking it, comparing it with the own requests, export of the difference, erasure. */
@NullMarked
package org.comity.registers.reconciliation;

import org.jspecify.annotations.NullMarked;
