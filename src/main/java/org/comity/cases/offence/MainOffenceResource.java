package org.comity.cases.offence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The main offence of a request. */
@Path("/api/v1/requests/{id}/offences/{no}/main")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "offences")
class MainOffenceResource {

    private final MakeMainOffence act;
    private final Idempotency idempotency;
    private final CallHeaders call;

    MainOffenceResource(MakeMainOffence act, Idempotency idempotency, CallHeaders call) {
        this.act = act;
        this.idempotency = idempotency;
        this.call = call;
    }

    @POST
    @Operation(operationId = "makeMainOffence", summary = "Make an offence the main one", description = """
            Needs If-Match. The former main offence is none from then on, in the same act, and the list of offences of the request \
            follows.""")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponse(responseCode = "200")
    public Response make(@PathParam("id") UUID id, @PathParam("no") int no, NewMainOffence wanted) {
        return idempotency.once(
                () -> act.make(id, no, call.precondition(), wanted.reason()).ok());
    }
}
