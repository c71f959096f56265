/**
 * Idempotency keys: a call that is repeated with its key gets the answer of the first one.
 */
@NullMarked
package org.comity.base.idempotency;

import org.jspecify.annotations.NullMarked;
