package org.comity.dev.clock;

import org.jspecify.annotations.Nullable;

/** How many whole days pass. */
record NewClockDays(@Nullable Integer days) {}
