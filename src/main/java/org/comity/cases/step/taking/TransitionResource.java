package org.comity.cases.step.taking;

import jakarta.annotation.security.RolesAllowed;
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
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.cases.step.judgement.NewTransition;
import org.comity.cases.step.taking.TransitionView.TransitionPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The status history of a request: the collection is append-only, and adding to it takes a step. */
@Path("/api/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "transitions")
class TransitionResource {

    private final TakeStep takingStep;
    private final ReadTransitions reading;
    private final Idempotency idempotency;
    private final CallHeaders call;

    TransitionResource(TakeStep takingStep, ReadTransitions reading, Idempotency idempotency, CallHeaders call) {
        this.takingStep = takingStep;
        this.reading = reading;
        this.idempotency = idempotency;
        this.call = call;
    }

    @POST
    @Path("{id}/transitions")
    @Operation(
            operationId = "takeStep",
            summary = "Take a step",
            description = "Needs If-Match. 409 names the open steps, 422 everything that is lacking.")
    @TakesParameters({"openSteps", TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponseSchema(value = TakenView.class, responseCode = "201")
    public Response take(UUID id, NewTransition wanted) {
        return idempotency.once(() -> {
            var taken = takingStep.take(id, call.precondition(), wanted);
            return taken.created(
                    TransitionViews.address(id, taken.body().transition().seq()));
        });
    }

    @GET
    @Path("{id}/transitions")
    @Operation(operationId = "transitions", summary = "The status history, superseded entries too")
    @TakesParameters({"on", "asOf"})
    @APIResponseSchema(TransitionPage.class)
    public Page<TransitionView> moves(UUID id, @Context UriInfo uri) {
        return Page.whole(reading.moves(id, new QueryParameters(uri)));
    }

    @GET
    @Path("{id}/transitions/{seq}")
    @Operation(operationId = "transition", summary = "One entry of the status history")
    public TransitionView move(UUID id, int seq, @Context UriInfo uri) {
        new QueryParameters(uri).check();
        return reading.move(id, seq);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
    @Operation(
            operationId = "history",
            summary = "Everything ever recorded of a request, in the order of recording",
            description =
                    "Entries about links to requests that the caller may not see are left out, with their numbers.")
    @TakesParameters({"on", "asOf"})
    @APIResponseSchema(TransitionPage.class)
    public Page<TransitionView> history(UUID id, @Context UriInfo uri) {
        return Page.whole(reading.everything(id, new QueryParameters(uri)));
    }
}
