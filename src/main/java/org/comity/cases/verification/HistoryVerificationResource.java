package org.comity.cases.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.comity.base.limits.Costly;
import org.comity.base.longjobs.JobKind;
import org.comity.base.longjobs.JobOrder;
import org.comity.base.longjobs.JobView;
import org.comity.base.longjobs.ReadJobs;
import org.comity.base.longjobs.StartJob;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The verification of the histories of requests. */
@Path("/api/v1/history-verification")
@RolesAllowed(Role.AUDITOR_CODE)
@Produces(MediaType.APPLICATION_JSON)
@Costly
@Tag(name = "audit")
class HistoryVerificationResource {

    private final VerifyHistory verifying;
    private final StartJob jobs;
    private final ReadJobs made;
    private final CurrentCaller current;

    HistoryVerificationResource(VerifyHistory verifying, StartJob jobs, ReadJobs made, CurrentCaller current) {
        this.verifying = verifying;
        this.jobs = jobs;
        this.made = made;
        this.current = current;
    }

    @GET
    @Operation(
            operationId = "verifyHistory",
            summary = "Recompute the histories and name the first fault of each that is broken",
            description = "Looks at every history of my authorities; with request= at one.")
    @TakesParameters({"request", TakesParameters.PREFER})
    @APIResponseSchema(value = HistoryVerificationView.class, responseCode = "200")
    @APIResponse(
            responseCode = "202",
            description = "It takes longer: Location is the address of the job",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    public Response verify(@Context UriInfo uri) {
        var query = new QueryParameters(uri);
        var request = query.uuid("request").orElse(null);
        query.check();
        var authorities = current.sight().authorities();
        if (request != null || authorities.isEmpty()) {
            return Response.ok(verifying.verify(request)).build();
        }
        var order = new JobOrder(JobKind.HISTORY_VERIFICATION, authorities, Map.of(), null);
        return jobs.start(() -> order, job -> made.made(job.id()).answer());
    }
}
