package org.comity.cases.matter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.cases.matter.MatterView.MatterPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Matters of the office. */
@Path("/api/v1/matters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "matters")
class MatterResource {

    private final KeepMatters matters;
    private final Idempotency idempotency;
    private final CallHeaders call;

    MatterResource(KeepMatters matters, Idempotency idempotency, CallHeaders call) {
        this.matters = matters;
        this.idempotency = idempotency;
        this.call = call;
    }

    @GET
    @Operation(operationId = "matters", summary = "Matters, the newest first", description = """
            Those of which the caller may see a request, and those that the caller opened and to which no request has ever belonged. \
            Requests that the caller may not see are neither shown nor counted.""")
    @TakesParameters({"vastQuantitiesOfAssets", "cursor", "limit"})
    @APIResponseSchema(value = MatterPage.class, responseCode = "200")
    public Response all(@Context UriInfo uri) {
        return matters.list(new QueryParameters(uri)).answer(uri);
    }

    @POST
    @Operation(
            operationId = "openMatter",
            summary = "Open a matter",
            description =
                    "Until a request belongs to it, the person who opened it sees it alone. Requests are added at /api/v1/requests/{id}/matters.")
    @TakesParameters(TakesParameters.IDEMPOTENCY_KEY)
    @APIResponseSchema(value = MatterView.class, responseCode = "201")
    public Response open(NewMatter wanted) {
        return idempotency.once(() -> {
            var opened = matters.open(wanted);
            return opened.created("/api/v1/matters/" + opened.body().id());
        });
    }

    @GET
    @Path("{matter}")
    @Operation(operationId = "matter", summary = "One matter, with its requests")
    @APIResponseSchema(value = MatterView.class, responseCode = "200")
    public Response one(@PathParam("matter") UUID matter) {
        return matters.read(matter).ok();
    }

    @PUT
    @Path("{matter}")
    @Operation(
            operationId = "changeMatter",
            summary = "Change title, description and mark of a matter",
            description = "Needs If-Match. The body is the whole content as it should be.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = MatterView.class, responseCode = "200")
    public Response change(@PathParam("matter") UUID matter, NewMatterText wanted) {
        return idempotency.once(
                () -> matters.change(matter, call.precondition(), wanted).ok());
    }
}
