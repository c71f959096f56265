package org.comity.publication.edition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.limits.Costly;
import org.comity.base.longjobs.JobView;
import org.comity.base.longjobs.StartJob;
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.publication.comparison.AuditedEditions;
import org.comity.publication.comparison.EditionComparison;
import org.comity.publication.release.Edition;
import org.comity.publication.release.Release;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Editions of releases, for the office. */
@Path("/api/v1/releases/{id}/editions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STATISTICIAN_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "releases")
class EditionResource {

    private final DraftEdition drafting;
    private final MoveEdition moving;
    private final ReadEditions reading;
    private final StartJob jobs;
    private final Idempotency idempotency;
    private final CallHeaders call;

    EditionResource(
            DraftEdition drafting,
            MoveEdition moving,
            ReadEditions reading,
            StartJob jobs,
            Idempotency idempotency,
            CallHeaders call) {
        this.drafting = drafting;
        this.moving = moving;
        this.reading = reading;
        this.jobs = jobs;
        this.idempotency = idempotency;
        this.call = call;
    }

    static String address(Release release, Edition edition) {
        return "/api/v1/releases/" + release.id() + "/editions/" + edition.no();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Costly
    @Operation(operationId = "draftEdition", summary = "Count and protect the tables of an edition", description = """
            All tables are counted from one state of the database over the whole office, and who asks does not matter: restricted and sealed \
            requests count after the delay of the policy. A draft takes the place of a former one.""")
    @TakesParameters({TakesParameters.IDEMPOTENCY_KEY, TakesParameters.PREFER})
    @APIResponseSchema(value = EditionView.class, responseCode = "201")
    @APIResponse(
            responseCode = "202",
            description = "It takes longer: Location is the address of the job",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    public Response draft(UUID id, NewEdition wanted) {
        return jobs.start(() -> drafting.order(id, wanted), this::drafted);
    }

    private Response drafted(JobView job) {
        var address = String.valueOf(job.result());
        var parts = address.split("/");
        return reading.one(UUID.fromString(parts[4]), Integer.parseInt(parts[6]))
                .created(address);
    }

    @GET
    @Path("{edition}")
    @RolesAllowed({Role.STATISTICIAN_CODE, Role.SUPERVISOR_CODE, Role.AUDITOR_CODE})
    @Operation(operationId = "edition", summary = "One edition with its manifest and acts")
    @APIResponseSchema(value = EditionView.class, responseCode = "200")
    public Response one(UUID id, int edition) {
        return reading.one(id, edition).ok();
    }

    @GET
    @Path("{edition}/checklist")
    @RolesAllowed({Role.STATISTICIAN_CODE, Role.SUPERVISOR_CODE, Role.AUDITOR_CODE})
    @Operation(
            operationId = "editionChecklist",
            summary = "The page of the person who approves: errors, warnings, and what changes",
            description = "Errors block the approval. Each warning is signed by its code.")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "200")
    public Response checklist(UUID id, int edition) {
        return reading.checklist(id, edition).ok();
    }

    @GET
    @Path("{edition}/comparison")
    @RolesAllowed({Role.STATISTICIAN_CODE, Role.SUPERVISOR_CODE, Role.AUDITOR_CODE})
    @Operation(
            operationId = "compareEditions",
            summary = "The changes of an edition against an earlier one of its release",
            description = "Against the one before unless another is named. Hidden cells are without numbers.")
    @TakesParameters("against")
    @APIResponseSchema(value = EditionComparison.class, responseCode = "200")
    public Response comparison(UUID id, int edition, @Context UriInfo uri) {
        var query = new QueryParameters(uri);
        var against = AuditedEditions.against(query, edition);
        query.check();
        return Response.ok(reading.comparison(id, edition, against)).build();
    }

    @POST
    @Path("{edition}/submission")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitEdition",
            summary = "Submit a draft to the person who approves",
            description = "Needs If-Match. An edition after the first needs a public reason.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = EditionView.class, responseCode = "200")
    public Response submit(UUID id, int edition, NewSubmission wanted) {
        return idempotency.once(
                () -> moving.submit(id, edition, call.precondition(), wanted).ok());
    }

    @POST
    @Path("{edition}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "returnEdition",
            summary = "Return an edition under review, or an approved one, to its draft",
            description = "Needs If-Match.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = EditionView.class, responseCode = "200")
    public Response giveBack(UUID id, int edition, NewEditionAct wanted) {
        return idempotency.once(
                () -> moving.giveBack(id, edition, call.precondition(), wanted).ok());
    }

    @POST
    @Path("{edition}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUPERVISOR_CODE)
    @Operation(operationId = "approveEdition", summary = "Approve an edition as a second person", description = """
            Needs If-Match. By a supervisor who neither drafted nor submitted it, and who signs each warning of the checklist.""")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = EditionView.class, responseCode = "200")
    public Response approve(UUID id, int edition, NewApproval wanted) {
        return idempotency.once(
                () -> moving.approve(id, edition, call.precondition(), wanted).ok());
    }

    @POST
    @Path("{edition}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "publishEdition", summary = "Publish an approved edition", description = """
            Needs If-Match. Not before the scheduled time of the release, at which it is published without further act. The current edition \
            is superseded and stays at its address.""")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = EditionView.class, responseCode = "200")
    public Response publish(UUID id, int edition, NewEditionAct wanted) {
        return idempotency.once(
                () -> moving.publish(id, edition, call.precondition(), wanted).ok());
    }

    @POST
    @Path("{edition}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUPERVISOR_CODE)
    @Operation(
            operationId = "withdrawEdition",
            summary = "Withdraw a published edition for a public reason",
            description = "Needs If-Match. Its address answers with the reason from then on.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = EditionView.class, responseCode = "200")
    public Response withdraw(UUID id, int edition, NewWithdrawal wanted) {
        return idempotency.once(
                () -> moving.withdraw(id, edition, call.precondition(), wanted).ok());
    }
}
