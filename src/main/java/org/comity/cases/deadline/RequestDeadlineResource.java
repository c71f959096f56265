package org.comity.cases.deadline;

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
import org.comity.cases.deadline.DeadlineView.RequestDeadlinePage;
import org.comity.cases.deadline.NewDeadline.NewDeadlineEnding;
import org.comity.cases.deadline.NewDeadline.NewDeadlineExtension;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The deadlines of one request. */
@Path("/api/v1/requests/{id}/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "deadlines")
class RequestDeadlineResource {

    private final SetDeadline setting;
    private final ReadDeadlines reading;
    private final Idempotency idempotency;
    private final CallHeaders call;

    RequestDeadlineResource(SetDeadline setting, ReadDeadlines reading, Idempotency idempotency, CallHeaders call) {
        this.setting = setting;
        this.reading = reading;
        this.idempotency = idempotency;
        this.call = call;
    }

    @GET
    @Operation(operationId = "requestDeadlines", summary = "All deadlines of a request, the next first")
    @TakesParameters({"on", "asOf"})
    @APIResponseSchema(RequestDeadlinePage.class)
    public Page<DeadlineView> all(UUID id, @Context UriInfo uri) {
        return Page.whole(reading.all(id, new QueryParameters(uri)));
    }

    @POST
    @Operation(operationId = "setDeadline", summary = "Set a deadline by hand", description = "Needs If-Match.")
    @TakesParameters({TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponseSchema(value = DeadlineView.class, responseCode = "201")
    public Response set(UUID id, NewDeadline wanted) {
        return idempotency.once(() -> {
            var set = setting.set(id, call.precondition(), wanted);
            return set.created(
                    "/api/v1/requests/" + id + "/deadlines/" + set.body().id());
        });
    }

    @GET
    @Path("{deadline}")
    @Operation(
            operationId = "requestDeadline",
            summary = "One deadline of a request",
            description = "The ETag is that of the request.")
    @TakesParameters({"on", "asOf"})
    @APIResponseSchema(value = DeadlineView.class, responseCode = "200")
    public Response one(UUID id, UUID deadline, @Context UriInfo uri) {
        return reading.one(id, deadline, new QueryParameters(uri)).ok();
    }

    @POST
    @Path("{deadline}/ending")
    @Operation(operationId = "endDeadline", summary = "End a deadline by hand", description = "Needs If-Match.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = DeadlineView.class, responseCode = "200")
    public Response end(UUID id, UUID deadline, NewDeadlineEnding wanted) {
        return idempotency.once(
                () -> setting.end(id, deadline, call.precondition(), wanted).ok());
    }

    @POST
    @Path("{deadline}/extension")
    @Operation(
            operationId = "extendDeadline",
            summary = "Extend a deadline that cannot be met",
            description =
                    "Needs If-Match. The former deadline ends as SUPERSEDED, and one with the new day takes its place. The limit"
                            + " of a detention is not extended.")
    @TakesParameters({TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponseSchema(value = DeadlineView.class, responseCode = "201")
    public Response extend(UUID id, UUID deadline, NewDeadlineExtension wanted) {
        return idempotency.once(() -> {
            var extended = setting.extend(id, deadline, call.precondition(), wanted);
            return extended.created(
                    "/api/v1/requests/" + id + "/deadlines/" + extended.body().id());
        });
    }
}
