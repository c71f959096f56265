package org.comity.publication.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.comity.base.limits.Costly;
import org.comity.base.longjobs.JobView;
import org.comity.base.longjobs.ReadJobs;
import org.comity.base.longjobs.StartJob;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The evidence pack of a published edition, for the staff of its office to hand over. */
@Path("/api/v1/releases/{id}/editions/{edition}/evidence-pack")
@RolesAllowed({Role.STATISTICIAN_CODE, Role.SUPERVISOR_CODE, Role.AUDITOR_CODE})
@Tag(name = "releases")
class EvidencePackResource {

    private final StartJob jobs;
    private final ReadJobs made;
    private final MakeEvidencePack making;

    EvidencePackResource(StartJob jobs, ReadJobs made, MakeEvidencePack making) {
        this.jobs = jobs;
        this.made = made;
        this.making = making;
    }

    @GET
    @Costly
    @Operation(
            operationId = "evidencePack",
            summary = "The evidence pack of a published edition, for an evaluation",
            description = """
            A zip file: figures, definitions, all returns, changes since the edition before, anonymous traces of requests, and the hash of \
            each file. A trace is of a request that no hidden cell counts, in a class of at least as many requests as the threshold of the \
            policy. The traces of an edition are made once.""")
    @TakesParameters(TakesParameters.PREFER)
    @APIResponse(
            responseCode = "200",
            description = "The pack",
            content =
                    @Content(
                            mediaType = EvidencePack.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "202",
            description = "It takes longer: Location is the address of the job",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "409", ref = "Problem409")
    @APIResponse(responseCode = "410", ref = "Problem410")
    public Response pack(UUID id, int edition, @Context UriInfo uri) {
        new QueryParameters(uri).check();
        return jobs.start(
                () -> making.order(id, edition), job -> made.made(job.id()).answer());
    }
}
