package org.comity.base.longjobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.comity.base.longjobs.JobOrder.FileContent;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows and cancels the jobs that calls start. */
@Path(JobResource.PATH)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE, Role.STATISTICIAN_CODE, Role.AUDITOR_CODE})
@Tag(name = "jobs")
class JobResource {

    static final String PATH = "/api/v1/jobs";

    private final ReadJobs reading;
    private final CancelJob cancellation;

    JobResource(ReadJobs reading, CancelJob cancellation) {
        this.reading = reading;
        this.cancellation = cancellation;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "jobs",
            summary = "My jobs, newest first",
            description =
                    "Supervisors and auditors see those of others as well whose authorities they belong to. A job is "
                            + "deleted three days after its end.")
    @TakesParameters({"own", "limit", "cursor"})
    @APIResponseSchema(value = JobPage.class, responseCode = "200")
    public Response all(@Context UriInfo uri) {
        return reading.page(new QueryParameters(uri)).answer(uri);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "job", summary = "One job with its progress")
    public JobView one(UUID id) {
        return reading.one(id);
    }

    @POST
    @Path("{id}/cancellation")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelJob",
            summary = "Cancel a job that waits or runs",
            description =
                    "By the person who started it or a supervisor. Nothing that the job did is recorded. A job that has "
                            + "ended answers 409.")
    @APIResponseSchema(value = JobView.class, responseCode = "200")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public JobView cancel(UUID id) {
        return cancellation.cancel(id);
    }

    @POST
    @Path("{id}/erasure")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "eraseJobResult",
            summary = "Erase the file that a job made",
            description =
                    "By the person who started the job or a supervisor. A job without such a file answers 409. The "
                            + "files of jobs are counted, and a caller or an own authority with too many cannot start another job.")
    @APIResponseSchema(value = JobView.class, responseCode = "200")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public JobView erase(UUID id) {
        return cancellation.eraseResult(id);
    }

    @GET
    @Path("{id}/result")
    @Operation(
            operationId = "jobResult",
            summary = "The file that a job made",
            description =
                    "A job that made or changed a record answers 303 with the address of the record. The evidence pack of an "
                            + "edition that was withdrawn since answers 410.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "303", description = "The job made a record; Location is its address")
    @APIResponse(responseCode = "409", ref = "Problem409")
    @APIResponse(responseCode = "410", ref = "Problem410")
    public Response result(UUID id) {
        return reading.result(id)
                .map(FileContent::answer)
                .orElseGet(() -> Response.seeOther(
                                URI.create(String.valueOf(reading.one(id).result())))
                        .build());
    }

    /** For the API document. */
    @Schema(name = "JobPage")
    record JobPage(List<JobView> items, @Nullable String next) {}
}
