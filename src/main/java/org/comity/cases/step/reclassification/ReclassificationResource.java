package org.comity.cases.step.reclassification;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reclassifies requests. */
@Path("/api/v1/requests/{id}/reclassifications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.SUPERVISOR_CODE)
@Tag(name = "transitions")
class ReclassificationResource {

    private final Reclassify reclassifying;
    private final Idempotency idempotency;
    private final CallHeaders call;

    ReclassificationResource(Reclassify reclassifying, Idempotency idempotency, CallHeaders call) {
        this.reclassifying = reclassifying;
        this.idempotency = idempotency;
        this.call = call;
    }

    @POST
    @Operation(
            operationId = "reclassify",
            summary = "Record that a request is of another kind or direction",
            description =
                    "It keeps its identifier and its history, gets a reference of the other series and is still found by "
                            + "the former one. Needs If-Match. 422 names the kinds, directions and states that are possible, 409 says "
                            + "what has to be done first. It is corrected and annulled like any entry of the status history.")
    @TakesParameters({"openSteps", TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponseSchema(value = ReclassifiedView.class, responseCode = "201")
    public Response reclassify(UUID id, NewReclassification wanted) {
        return idempotency.once(() -> {
            var reclassified = reclassifying.reclassify(id, call.precondition(), wanted);
            var seq = reclassified.body().taken().transition().seq();
            return reclassified.created("/api/v1/requests/" + id + "/transitions/" + seq);
        });
    }
}
