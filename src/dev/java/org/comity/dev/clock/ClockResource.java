package org.comity.dev.clock;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.comity.base.jobs.JobScheduler;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Shows and moves the clock of the development mode; a build of the profile prod does not have it. */
@IfBuildProfile("dev")
@Path("/dev/clock")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class ClockResource {

    private static final int MOST_DAYS = 3660;

    private final DevClock clock;
    private final JobScheduler jobs;

    ClockResource(DevClock clock, JobScheduler jobs) {
        this.clock = clock;
        this.jobs = jobs;
    }

    @GET
    @Operation(hidden = true)
    public ClockView show() {
        return new ClockView(clock.instant(), clock.ahead().toDays());
    }

    /** Lets whole days pass, and runs the jobs that are due then. As JSON, which a form of a foreign page cannot send. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public ClockView move(@Nullable NewClockDays wanted) {
        var days = wanted == null ? null : wanted.days();
        if (days == null || days < 1 || days > MOST_DAYS) {
            throw new WebApplicationException(Response.status(400)
                    .type("application/problem+json")
                    .entity(Map.of(
                            "title",
                            "The clock was not moved",
                            "status",
                            400,
                            "detail",
                            "days: is a number from 1 to " + MOST_DAYS + "; the clock moves forward only"))
                    .build());
        }
        clock.passes(Duration.ofDays(days));
        jobs.wake();
        return show();
    }
}
