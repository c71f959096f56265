/**
 * Work that no call waits for: repeated jobs, queued jobs, and the one scheduler that runs all of them.
 */
@NullMarked
package org.comity.base.jobs;

import org.jspecify.annotations.NullMarked;
