package org.comity.cases.webhook;

import java.time.Duration;
import java.util.List;

/** When a failed delivery is tried again: by the times that Standard Webhooks recommends, and then once a day. */
final class BackOff {

    /** The time for which sending may fail before the webhook is switched off. */
    static final Duration GIVEN_UP_AFTER = Duration.ofDays(5);

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
    static Duration after(int failures) {
        return WAITS.get(Math.min(failures, WAITS.size()) - 1);
    }
}
