package org.comity.cases.computation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.comity.base.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the end of a deadline was counted. */
@Path("/api/v1/requests/{id}/deadlines/{deadline}/computation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "deadlines")
class ComputationResource {

    private final ExplainDeadline explaining;

    ComputationResource(ExplainDeadline explaining) {
        this.explaining = explaining;
    }

    @GET
    @Operation(
            operationId = "deadlineComputation",
            summary = "How the end of a deadline was counted, and what it would be by other methods",
            description =
                    "The recorded end is the one in force; alternatives are for comparison. The ETag is that of the"
                            + " request.")
    @APIResponseSchema(value = DeadlineComputation.class, responseCode = "200")
    public Response one(UUID id, UUID deadline) {
        return explaining.one(id, deadline).ok();
    }
}
