package org.comity.cases.link;

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
import org.comity.cases.link.NewLink.NewLinkEnding;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a request is linked to others. */
@Path("/api/v1/requests/{id}/links")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "links")
class RequestLinkResource {

    private final LinkRequest linking;
    private final ReadLinks reading;
    private final Idempotency idempotency;
    private final CallHeaders call;

    RequestLinkResource(LinkRequest linking, ReadLinks reading, Idempotency idempotency, CallHeaders call) {
        this.linking = linking;
        this.reading = reading;
        this.idempotency = idempotency;
        this.call = call;
    }

    @GET
    @Operation(
            operationId = "requestLinks",
            summary = "All links that start or end at a request",
            description = "Links that were ended are among them.")
    @TakesParameters({"on", "asOf"})
    public Page<LinkView> all(UUID id, @Context UriInfo uri) {
        return Page.whole(reading.all(id, new QueryParameters(uri)));
    }

    @GET
    @Path("{link}")
    @Operation(
            operationId = "requestLink",
            summary = "One link that starts or ends at a request",
            description = "The ETag is that of the request.")
    @TakesParameters({"on", "asOf"})
    @APIResponseSchema(value = LinkView.class, responseCode = "200")
    public Response one(UUID id, UUID link, @Context UriInfo uri) {
        return reading.one(id, link, new QueryParameters(uri)).ok();
    }

    @POST
    @Operation(
            operationId = "linkRequest",
            summary = "Link a request to another of the same authority",
            description = "Needs If-Match. A provisional arrest PREPARES a request for extradition.")
    @TakesParameters({TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponseSchema(value = LinkView.class, responseCode = "201")
    public Response link(UUID id, NewLink wanted) {
        return idempotency.once(() -> {
            var linked = linking.link(id, call.precondition(), wanted);
            return linked.created(
                    LinkPart.KIND.address(id) + "/" + linked.body().id());
        });
    }

    @POST
    @Path("{link}/ending")
    @Operation(
            operationId = "endLink",
            summary = "End a link that was made by mistake or no longer holds",
            description = "Needs If-Match of the request it starts at.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = LinkView.class, responseCode = "200")
    public Response end(UUID id, UUID link, NewLinkEnding wanted) {
        return idempotency.once(
                () -> linking.end(id, link, call.precondition(), wanted).ok());
    }
}
