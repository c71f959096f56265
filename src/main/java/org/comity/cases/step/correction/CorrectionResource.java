package org.comity.cases.step.correction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.TakesParameters;
import org.comity.cases.history.EntryKind;
import org.comity.cases.step.taking.TakenView;
import org.comity.cases.step.taking.TransitionViews;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Corrections of the status history. The corrected entry stays and is superseded. */
@Path("/api/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.SUPERVISOR_CODE)
@Tag(name = "transitions")
class CorrectionResource {

    private final CorrectTransition correcting;
    private final Idempotency idempotency;
    private final CallHeaders call;

    CorrectionResource(CorrectTransition correcting, Idempotency idempotency, CallHeaders call) {
        this.correcting = correcting;
        this.idempotency = idempotency;
        this.call = call;
    }

    @POST
    @Path("{id}/transitions/{seq}/corrections")
    @Operation(
            operationId = "correctTransition",
            summary = "Correct an entry",
            description =
                    "The entry stays and is superseded. Needs If-Match. Only the last move can be annulled, and any"
                            + " event of an older register; annulling the first one takes a request that was registered in"
                            + " error out of all figures. A correction of the words, grounds, document or body of a"
                            + " refusal that two persons decided is answered 202 and changes nothing, until another"
                            + " supervisor sends its entry as confirms.")
    @TakesParameters({"openSteps", TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponseSchema(value = TakenView.class, responseCode = "201")
    @APIResponse(
            responseCode = "202",
            description =
                    "The correction is proposed and changes nothing yet: transition is the history entry to confirm",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TakenView.class)))
    public Response correct(UUID id, int seq, NewCorrection wanted) {
        return idempotency.once(() -> {
            var corrected = correcting.correct(id, seq, call.precondition(), wanted);
            var entry = corrected.body().transition();
            if (entry.kind() == EntryKind.PART) {
                return corrected.accepted();
            }
            return corrected.created(TransitionViews.address(id, entry.seq()));
        });
    }
}
