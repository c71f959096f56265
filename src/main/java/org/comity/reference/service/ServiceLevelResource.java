package org.comity.reference.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comity.base.security.Role;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The service levels of an office. */
@Path("/api/v1/authorities/{code}/service-levels")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.CASEWORKER_CODE,
    Role.SUPERVISOR_CODE,
    Role.STATISTICIAN_CODE,
    Role.AUDITOR_CODE,
    Role.DATA_PROTECTION_OFFICER_CODE,
    Role.ADMINISTRATOR_CODE
})
@Tag(name = "authorities")
class ServiceLevelResource {

    private final KeepServiceLevels keeping;

    ServiceLevelResource(KeepServiceLevels keeping) {
        this.keeping = keeping;
    }

    @GET
    @Operation(
            operationId = "serviceLevels",
            summary = "The service levels of an office",
            description = "Targets of its own, none of which is a deadline in law; the usual ones if it set none.")
    @APIResponseSchema(value = ServiceLevelsView.class, responseCode = "200")
    public Response show(String code) {
        return keeping.show(code).ok();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_CODE)
    @Operation(operationId = "setServiceLevels", summary = "Set the service levels of an office", description = """
                    All of them at once. A change of those that were set needs If-Match. The interval of reviews holds for acts \
                    from then on; a review that is set already remains.""")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = ServiceLevelsView.class, responseCode = "200")
    public Response set(String code, NewServiceLevels wanted) {
        return keeping.set(code, wanted).ok();
    }
}
