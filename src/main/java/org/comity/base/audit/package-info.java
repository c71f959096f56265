/**
 * The audit trail: who did or read what, when, on whose behalf and why. It is written in the transaction of the act and
 * can only be added to. It contains codes and identifiers only, so that every package may write to it.
 */
@NullMarked
package org.comity.base.audit;

import org.jspecify.annotations.NullMarked;
