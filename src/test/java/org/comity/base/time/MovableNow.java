package org.comity.base.time;

import io.quarkus.test.Mock;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.comity.sample.Sql;
import org.jspecify.annotations.Nullable;

/** The machine's clock, which a test may move or stop and then must make usual again. */
@Mock
@ApplicationScoped
public class MovableNow implements Now {

    private final Clock clock = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant stopped;
    private boolean ofTheApplication;

    @PostConstruct
    void isOfTheApplication() {
        ofTheApplication = true;
    }

    @Override
    public Instant instant() {
        var shown = stopped;
        return shown != null ? shown : clock.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    /** Stops at an instant. */
    public void stopsAt(Instant instant) {
        stopped = instant;
        tellTheDatabase("timestamptz '" + instant + "'");
    }

    /** Lets days go by. */
    public void passes(int days) {
        passes(Duration.ofDays(days));
    }

    /** Lets some time go by. */
    public void passes(Duration time) {
        ahead = ahead.plus(time);
        tellTheDatabase("clock_timestamp() + interval '" + ahead.toSeconds() + " seconds'");
    }

    /** Shows the machine's time again. */
    public void isUsual() {
        var moved = !ahead.isZero() || stopped != null;
        ahead = Duration.ZERO;
        stopped = null;
        if (moved) {
            tellTheDatabase("clock_timestamp()");
        }
    }

    /** The database refuses what is far from its own time, which its owner alone can move. */
    private void tellTheDatabase(String time) {
        if (ofTheApplication) {
            try (var sql = Sql.owner()) {
                sql.run("create or replace function comity_now() returns timestamptz language sql volatile as"
                        + " $$ select " + time + " $$");
            }
        }
    }

    /** The present day in the zone of the authorities that tests make. */
    public static LocalDate machineDay() {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/Vienna")));
    }
}
