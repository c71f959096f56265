package org.comity.reference.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.comity.base.security.Role;
import org.comity.base.web.Page;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The units of an office. */
@Path("/api/v1/authorities/{code}/units")
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
class UnitResource {

    private final KeepUnits keeping;

    UnitResource(KeepUnits keeping) {
        this.keeping = keeping;
    }

    @GET
    @Operation(
            operationId = "units",
            summary = "The units of an office, with their members",
            description = "Those that ended are among them.")
    @APIResponseSchema(UnitPage.class)
    public Page<UnitView> all(String code) {
        return Page.whole(keeping.all(code));
    }

    @GET
    @Path("{unit}")
    @Operation(operationId = "unit", summary = "One unit of an office, with its members")
    @APIResponseSchema(value = UnitView.class, responseCode = "200")
    public Response one(String code, String unit) {
        return keeping.one(code, unit).ok();
    }

    @PUT
    @Path("{unit}")
    @RolesAllowed(Role.ADMINISTRATOR_CODE)
    @Operation(
            operationId = "keepUnit",
            summary = "Enter a unit in the list of an office, change it and its members, or end it by a last day",
            description = """
                    A change of an existing one needs If-Match. An access right of the unit belongs to whoever is a member at \
                    the time of a call. A further member is proposed, and belongs to the unit \
                    as soon as another person confirms it. A unit that had ended starts again with proposed members. Another administrator \
                    enters you, or prolongs a unit of which you are a member.""")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = UnitView.class, responseCode = "200")
    public Response keep(String code, String unit, NewUnit input) {
        return keeping.keep(code, unit, input).ok();
    }

    @POST
    @Path("{unit}/confirmation")
    @RolesAllowed({Role.ADMINISTRATOR_CODE, Role.SUPERVISOR_CODE})
    @Operation(operationId = "confirmMembers", summary = "Confirm the proposed members of a unit", description = """
                    All of them, by another administrator or a supervisor who is none of them. 409 if nobody is proposed.""")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = UnitView.class, responseCode = "200")
    public Response confirm(String code, String unit) {
        return keeping.confirm(code, unit).ok();
    }

    /** For the API document: the whole list as its only page. */
    @Schema(name = "UnitPage")
    record UnitPage(List<UnitView> items, @Nullable String next) {}
}
