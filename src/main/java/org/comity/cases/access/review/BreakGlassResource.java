package org.comity.cases.access.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.comity.base.audit.RefusalsAreDenied;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.security.Role;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Access in an emergency. */
@Path("/api/v1/break-glass")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "access")
class BreakGlassResource {

    private final BreakGlass breaking;
    private final Idempotency idempotency;

    BreakGlassResource(BreakGlass breaking, Idempotency idempotency) {
        this.breaking = breaking;
        this.idempotency = idempotency;
    }

    @POST
    @RefusalsAreDenied
    @Operation(
            operationId = "breakGlass",
            summary = "Take access to a request that I cannot see, for 24 hours",
            description = """
            By its reference or identifier. Supervisors see it at once in the list of access reviews, and another person \
            closes the review. A bar is not overcome: the answer is the one for a request that does not exist. A person \
            has a limited number of uses with an open review (`open-reviews`), and of tries in a day that find nothing \
            (`misses`); a further try is refused, whatever its reference is.""")
    @TakesParameters(TakesParameters.IDEMPOTENCY_KEY)
    @APIResponse(responseCode = "404")
    @APIResponseSchema(value = AccessReviewView.class, responseCode = "201")
    public Response take(NewBreakGlass wanted) {
        return idempotency.once(() -> {
            var taken = breaking.take(wanted);
            return Response.created(
                            URI.create("/api/v1/requests/" + taken.requestId() + "/access-rights/" + taken.rightNo()))
                    .entity(taken)
                    .build();
        });
    }
}
