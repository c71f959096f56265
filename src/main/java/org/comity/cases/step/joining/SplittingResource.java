package org.comity.cases.step.joining;

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

/** Splits requests, and joins them. */
@Path("/api/v1/requests/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.SUPERVISOR_CODE)
@Tag(name = "transitions")
class SplittingResource {

    private final SplitRequest splitting;
    private final JoinRequest joining;
    private final Idempotency idempotency;
    private final CallHeaders call;

    SplittingResource(SplitRequest splitting, JoinRequest joining, Idempotency idempotency, CallHeaders call) {
        this.splitting = splitting;
        this.joining = joining;
        this.idempotency = idempotency;
        this.call = call;
    }

    @POST
    @Path("split")
    @Operation(operationId = "splitRequest", summary = "Record that a request is two", description = """
            Registers the second request with a reference of its own, the receipt, the level, the rights and the bars of the first, and \
            a link to it. The measures and persons that are named go there. The statement counts it as split off and not as new. Needs \
            If-Match of the first request; the ETag of the answer is that of the new one. A split is undone by a joining.""")
    @TakesParameters({TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponseSchema(value = SplitView.class, responseCode = "201")
    public Response split(UUID id, NewSplit wanted) {
        return idempotency.once(() -> {
            var split = splitting.split(id, call.precondition(), wanted);
            return split.created("/api/v1/requests/" + split.body().request());
        });
    }

    @POST
    @Path("joining")
    @Operation(operationId = "joinRequest", summary = "Record that a request is the same as another", description = """
            It goes on in the other one, and no step leads out of its state. Its deadlines are cancelled; its measures and persons go to \
            the other request, if they are named, or end, if that one has the same. The statement counts it as joined to another and not \
            as finalised. Needs If-Match. Other records and side processes that have not ended prevent it. It is annulled like any entry \
            of the status history as long as no record ended with it; otherwise the other request is split.""")
    @TakesParameters({"openSteps", TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponseSchema(value = JoinedView.class, responseCode = "201")
    public Response join(UUID id, NewJoining wanted) {
        return idempotency.once(() -> {
            var joined = joining.join(id, call.precondition(), wanted);
            var seq = joined.body().taken().transition().seq();
            return joined.created("/api/v1/requests/" + id + "/transitions/" + seq);
        });
    }
}
