package org.comity.cases.priority;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The priority of a request. */
@Path("/api/v1/requests/{id}/priority")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "work")
class PriorityResource {

    private final SetPriority setting;
    private final CallHeaders call;

    PriorityResource(SetPriority setting, CallHeaders call) {
        this.setting = setting;
        this.call = call;
    }

    @GET
    @Operation(
            operationId = "priority",
            summary = "The priority of a request, with its reason",
            description = "That of the office; without one a request that is marked urgent has the priority URGENT.")
    @APIResponseSchema(value = PriorityView.class, responseCode = "200")
    public Response show(UUID id) {
        return setting.show(id).ok();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setPriority",
            summary = "Give a request another priority, with the reason and the day of review",
            description = """
                    Needs If-Match. The history has one entry. The mark of urgency in the content of the request stays: it is what \
                    the requesting State says, and it alone decides on deadlines of urgent requests.""")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = PriorityView.class, responseCode = "200")
    public Response set(UUID id, NewPriority wanted) {
        return setting.set(id, call.precondition(), wanted).ok();
    }
}
