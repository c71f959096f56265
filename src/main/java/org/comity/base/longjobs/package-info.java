/**
 * Jobs that a call starts because they may take longer than a call waits: their state and progress, which other calls read, their
 * cancellation, and their execution by one of the nodes.
 */
@NullMarked
package org.comity.base.longjobs;

import org.jspecify.annotations.NullMarked;
