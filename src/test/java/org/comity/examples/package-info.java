/**
 * The examples of the API document. Each is a situation and a call of one operation; a test makes the call, holds the
 * answer against what was recorded of it, and against the operation's schema.
 */
@NullMarked
package org.comity.examples;

import org.jspecify.annotations.NullMarked;
