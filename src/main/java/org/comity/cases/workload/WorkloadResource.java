package org.comity.cases.workload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.comity.base.security.Role;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.cases.workload.WorkloadView.WorkloadPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The workload of an office. */
@Path("/api/v1/workload")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.SUPERVISOR_CODE)
@Tag(name = "work")
class WorkloadResource {

    private final ReadWorkload reading;

    WorkloadResource(ReadWorkload reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "workload",
            summary = "The open requests of each officer and unit: overdue, due this week, with a review that has come",
            description = "It counts the requests that the caller may see, in each own authority.")
    @TakesParameters("authority")
    @APIResponseSchema(WorkloadPage.class)
    public Page<WorkloadView> read(@Context UriInfo uri) {
        return Page.whole(reading.read(new QueryParameters(uri)));
    }
}
