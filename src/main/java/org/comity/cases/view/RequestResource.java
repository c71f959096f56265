package org.comity.cases.view;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.json.MergePatch;
import org.comity.base.limits.Costly;
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.cases.request.content.RequestContent;
import org.comity.cases.view.RequestLineView.RequestPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests for cooperation. */
@Path("/api/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "requests")
class RequestResource {

    private final RegisterRequest registering;
    private final ChangeRequest changing;
    private final ReadRequest reading;
    private final ListRequests listing;
    private final Idempotency replay;
    private final CallHeaders call;

    RequestResource(
            RegisterRequest registering,
            ChangeRequest changing,
            ReadRequest reading,
            ListRequests listing,
            Idempotency replay,
            CallHeaders call) {
        this.registering = registering;
        this.changing = changing;
        this.reading = reading;
        this.listing = listing;
        this.replay = replay;
        this.call = call;
    }

    @POST
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
    @Operation(operationId = "registerRequest", summary = "Register a request")
    @TakesParameters(TakesParameters.IDEMPOTENCY_KEY)
    @APIResponseSchema(value = RequestView.class, responseCode = "201")
    public Response register(NewRequest wanted) {
        return replay.once(() -> {
            var registered = registering.register(wanted);
            return registered.created("/api/v1/requests/" + registered.body().id());
        });
    }

    @GET
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
    @Operation(operationId = "requests", summary = "List requests", description = """
            With on= state, standing, result and side processes are those at the end of that day. With asOf= everything \
            is as it was known at that instant, also what filters and sorts ask for; requests recorded later are not \
            listed. Both combine.""")
    @TakesParameters({
        "on",
        "asOf",
        "authority",
        "direction",
        "kind",
        "counterpart",
        "state",
        "standing",
        "result",
        "legalBasis",
        "running",
        "officer",
        "executingAuthority",
        "urgent",
        "matter",
        "priority",
        "datedFrom",
        "datedTo",
        "receivedFrom",
        "receivedTo",
        "reviewTo",
        "sort",
        "first",
        "cursor",
        "limit",
        "count"
    })
    @APIResponseSchema(value = RequestPage.class, responseCode = "200")
    @Costly(with = {"on", "asOf"})
    public Response list(@Context UriInfo uri) {
        return listing.list(new QueryParameters(uri)).answer(uri);
    }

    @POST
    @Path("_search")
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
    @Operation(operationId = "searchRequests", summary = "Search requests by words that may be personal")
    @APIResponseSchema(value = RequestPage.class, responseCode = "200")
    public Page<RequestLineView> search(RequestSearch search) {
        return listing.search(search);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
    @Operation(operationId = "request", summary = "A request, whole, with the steps open to me")
    @TakesParameters({"on", "asOf"})
    @APIResponseSchema(value = RequestView.class, responseCode = "200")
    public Response read(UUID id, @Context UriInfo uri) {
        return reading.read(id, new QueryParameters(uri)).ok();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
    @Operation(operationId = "changeRequest", summary = "Change what a request says", description = """
            Needs If-Match. receivedByExecutingOn once CONFIRM_RECEIPT is recorded, and receivedOn of a closed request, \
            correct an entry of the history, which only a supervisor does. measures adds and changes measures and leaves \
            out none: one is ended at /measures/{no}/ending, with the reason.""")
    @TakesParameters(TakesParameters.IF_MATCH)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = RequestContent.class)))
    @APIResponseSchema(value = RequestView.class, responseCode = "200")
    public Response change(UUID id, MergePatch patch) {
        return changing.change(id, call.precondition(), patch).ok();
    }
}
