/**
 * Idempotency keys: a creating call that is sent again with the same key and body is answered with what the first one
 * was answered, and done only once, also when both arrive at the same time.
 */
@NullMarked
package org.comity.replay;

import org.jspecify.annotations.NullMarked;
