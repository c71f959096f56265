package org.comity.cases.daily;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.cases.daily.DailyRunView.DailyRunPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The work of days: done and waiting. */
@Path("/api/v1/daily-runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SUPERVISOR_CODE, Role.ADMINISTRATOR_CODE})
@Tag(name = "authorities")
class DailyRunResource {

    private final ListDailyRuns listing;

    DailyRunResource(ListDailyRuns listing) {
        this.listing = listing;
    }

    @GET
    @Operation(
            operationId = "dailyRuns",
            summary = "The work of each day: done and waiting, the latest day first",
            description = """
                    Work is done once for each legal day of an authority, in the order of days; a day on which no node ran is caught \
                    up, unless it is more than 400 days ago. Work that waits for more than some minutes fails or is behind: \
                    `done=false` lists it.""")
    @TakesParameters({"authority", "work", "done", "cursor", "limit"})
    @APIResponseSchema(value = DailyRunPage.class, responseCode = "200")
    public Response list(@Context UriInfo uri) {
        return listing.list(new QueryParameters(uri)).answer(uri);
    }
}
