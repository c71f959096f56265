package org.comity.time;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The machine's clock, which a test may move and then must move back. */
@Mock
@ApplicationScoped
public class MovableNow implements Now {

    private final Clock clock = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return clock.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    /** Lets days go by. */
    public void passes(int days) {
        ahead = ahead.plusDays(days);
    }

    /** Shows the machine's time again. */
    public void isUsual() {
        ahead = Duration.ZERO;
    }

    /** The present day in the zone of the authorities that tests make. */
    public static LocalDate machineDay() {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/Vienna")));
    }
}
