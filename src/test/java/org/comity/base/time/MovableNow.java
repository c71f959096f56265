package org.comity.base.time;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The machine's clock, which a test may move or stop and then must make usual again. */
@Mock
@ApplicationScoped
public class MovableNow implements Now {

    private final Clock clock = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant stopped;

    @Override
    public Instant instant() {
        var shown = stopped;
        return shown != null ? shown : clock.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    /** Stops at an instant. */
    public void stopsAt(Instant instant) {
        stopped = instant;
    }

    /** Lets days go by. */
    public void passes(int days) {
        ahead = ahead.plusDays(days);
    }

    /** Shows the machine's time again. */
    public void isUsual() {
        ahead = Duration.ZERO;
        stopped = null;
    }

    /** The present day in the zone of the authorities that tests make. */
    public static LocalDate machineDay() {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/Vienna")));
    }
}
