package org.comity.dev.clock;

import java.time.Instant;

/** The present instant of the development mode, and by how many days it is ahead of the machine. */
record ClockView(Instant now, long aheadDays) {}
