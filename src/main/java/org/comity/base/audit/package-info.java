/**
 * The trail of who did or read what, when, on whose behalf and why. It is written in the transaction of what it speaks
 * of, can only be added to, and knows no other thing than codes and identifiers, so that every room may write to it.
 */
@NullMarked
package org.comity.base.audit;

import org.jspecify.annotations.NullMarked;
