package org.comity.dev.clock;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.comity.base.time.MachineTime;
import org.comity.base.time.Now;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The machine's clock, ahead by a shift; the database, which refuses what is far from its own time, is shifted with it. */
@IfBuildProfile("dev")
@ApplicationScoped
class DevClock implements Now {

    private final ClockShift shift;
    private final String url;
    private final String owner;
    private final String password;

    DevClock(
            @ConfigProperty(name = "comity.dev.folder") String folder,
            @ConfigProperty(name = "quarkus.flyway.jdbc-url") String url,
            @ConfigProperty(name = "quarkus.flyway.username") String owner,
            @ConfigProperty(name = "quarkus.flyway.password") String password) {
        this.shift = new ClockShift(Path.of(folder));
        this.url = url;
        this.owner = owner;
        this.password = password;
    }

    @Override
    public Instant instant() {
        return MachineTime.instant().plus(shift.ahead()).truncatedTo(ChronoUnit.MICROS);
    }

    /** A database that was made anew has its own time until it learns the shift. */
    @Startup
    void start() {
        if (!shift.ahead().isZero()) {
            shiftTheDatabase(shift.ahead());
        }
    }

    /** Moves forward; throws IllegalArgumentException for a duration that is not positive. */
    synchronized void passes(Duration more) {
        shift.check(more);
        shiftTheDatabase(shift.ahead().plus(more));
        shift.passes(more);
    }

    Duration ahead() {
        return shift.ahead();
    }

    private void shiftTheDatabase(Duration ahead) {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            statement.execute("create or replace function comity_now() returns timestamptz language sql volatile as"
                    + " $$ select clock_timestamp() + interval '" + ahead.toSeconds() + " seconds' $$");
        } catch (SQLException e) {
            throw new IllegalStateException("The time of the database was not moved.", e);
        }
    }
}
