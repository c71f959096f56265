package org.comity.cases.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.comity.cases.access.NewLevel.NewLevelDecision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The level of a request. */
@Path("/api/v1/requests/{id}/level")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "access")
class LevelResource {

    private final SetLevel setting;
    private final ReadAccess reading;
    private final Idempotency idempotency;
    private final CallHeaders call;

    LevelResource(SetLevel setting, ReadAccess reading, Idempotency idempotency, CallHeaders call) {
        this.setting = setting;
        this.reading = reading;
        this.idempotency = idempotency;
        this.call = call;
    }

    @GET
    @Operation(operationId = "level", summary = "The level of a request, and a proposal to lower it")
    @APIResponseSchema(value = LevelView.class, responseCode = "200")
    public Response level(UUID id) {
        return reading.level(id).ok();
    }

    @POST
    @Operation(
            operationId = "setLevel",
            summary = "Raise the level of a request, or propose a lower one",
            description = """
            Needs If-Match. A higher level takes effect at once: only assigned people and units, and those with a grant, \
            see the request from then on. A lower level is a proposal, and another person decides.""")
    @TakesParameters({TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponseSchema(value = LevelView.class, responseCode = "200")
    public Response set(UUID id, NewLevel wanted) {
        return idempotency.once(
                () -> setting.set(id, call.precondition(), wanted).ok());
    }

    @POST
    @Path("decision")
    @RolesAllowed(Role.SUPERVISOR_CODE)
    @Operation(
            operationId = "decideLevel",
            summary = "Decide on the proposal of a lower level",
            description = "Needs If-Match. The person who proposed it does not decide.")
    @TakesParameters({TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponseSchema(value = LevelView.class, responseCode = "200")
    public Response decide(UUID id, NewLevelDecision wanted) {
        return idempotency.once(
                () -> setting.decide(id, call.precondition(), wanted).ok());
    }
}
