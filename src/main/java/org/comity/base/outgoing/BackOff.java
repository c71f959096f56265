package org.comity.base.outgoing;

import java.time.Duration;
import java.util.List;

/** When something that could not be delivered is tried again: by the times that Standard Webhooks recommends, and then once a day. */
public final class BackOff {

    /** The time for which delivery may fail before it is given up. */
    public static final Duration GIVEN_UP_AFTER = Duration.ofDays(5);

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private BackOff() {}

    /** The time to wait after so many failures in a row. */
    public static Duration after(int failures) {
        return WAITS.get(Math.min(failures, WAITS.size()) - 1);
    }
}
