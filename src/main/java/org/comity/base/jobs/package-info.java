/**
 * Work that runs by the clock and not by a call: what a job is, and the one scheduler that runs all jobs.
 */
@NullMarked
package org.comity.base.jobs;

import org.jspecify.annotations.NullMarked;
