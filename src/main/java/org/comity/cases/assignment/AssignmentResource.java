package org.comity.cases.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.security.Role;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The assignment of many requests at once. */
@Path("/api/v1/requests/_assign")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "work")
class AssignmentResource {

    private final AssignRequests assigning;
    private final Idempotency replay;

    AssignmentResource(AssignRequests assigning, Idempotency replay) {
        this.assigning = assigning;
        this.replay = replay;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assignRequests",
            summary = "Give up to 200 requests another officer or another day of review",
            description = """
                    With byRule each request passes to the officer of the first rule of assignment that holds for it. \
                    All of them or none: 422 has every fault, each with the place of its request. The version of each request takes \
                    the place of If-Match. The history of each request that changes has one entry.""")
    @TakesParameters(TakesParameters.IDEMPOTENCY_KEY)
    @APIResponseSchema(value = AssignmentView.class, responseCode = "200")
    public Response assign(NewAssignment wanted) {
        return replay.once(() -> Response.ok(assigning.assign(wanted)).build());
    }
}
