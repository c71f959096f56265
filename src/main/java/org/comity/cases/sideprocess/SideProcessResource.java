package org.comity.cases.sideprocess;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The side processes of a request. */
@Path("/api/v1/requests/{id}/side-processes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "side processes")
class SideProcessResource {

    private final RunSideProcess running;
    private final ReadSideProcesses reading;
    private final Idempotency idempotency;
    private final CallHeaders call;

    SideProcessResource(RunSideProcess running, ReadSideProcesses reading, Idempotency idempotency, CallHeaders call) {
        this.running = running;
        this.reading = reading;
        this.idempotency = idempotency;
        this.call = call;
    }

    @GET
    @Operation(operationId = "sideProcesses", summary = "All side processes of a request")
    @TakesParameters({"on", "asOf"})
    public Page<SideProcessView> all(UUID id, @Context UriInfo uri) {
        return Page.whole(reading.all(id, new QueryParameters(uri)));
    }

    @POST
    @Operation(operationId = "openSideProcess", summary = "Open a side process", description = "Needs If-Match.")
    @TakesParameters({TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponseSchema(value = SideProcessView.class, responseCode = "201")
    public Response open(UUID id, NewSideProcess wanted) {
        return idempotency.once(() -> {
            var opened = running.open(id, call.precondition(), wanted);
            return opened.created("/api/v1/requests/" + id + "/side-processes/"
                    + opened.body().id());
        });
    }

    @GET
    @Path("{sideProcess}")
    @Operation(
            operationId = "sideProcess",
            summary = "One side process",
            description = "The ETag is that of the request.")
    @TakesParameters({"on", "asOf"})
    @APIResponseSchema(value = SideProcessView.class, responseCode = "200")
    public Response one(UUID id, UUID sideProcess, @Context UriInfo uri) {
        return reading.one(id, sideProcess, new QueryParameters(uri)).ok();
    }

    @POST
    @Path("{sideProcess}/ending")
    @Operation(operationId = "endSideProcess", summary = "End a side process", description = "Needs If-Match.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = SideProcessView.class, responseCode = "200")
    public Response end(UUID id, UUID sideProcess, NewSideProcessEnding wanted) {
        return idempotency.once(
                () -> running.end(id, sideProcess, call.precondition(), wanted).ok());
    }
}
