package org.comity.base.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The machine's own clock. Tests put a movable one in its place. */
@ApplicationScoped
@DefaultBean
class SystemClock implements Now {

    private final Clock clock = Clock.systemUTC();

    @Override
    public Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
