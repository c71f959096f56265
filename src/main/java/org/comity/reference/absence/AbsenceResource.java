package org.comity.reference.absence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** The absences of the people of an office. */
@Path("/api/v1/authorities/{code}/absences")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE, Role.ADMINISTRATOR_CODE})
@Tag(name = "authorities")
class AbsenceResource {

    private final KeepAbsences keeping;

    AbsenceResource(KeepAbsences keeping) {
        this.keeping = keeping;
    }

    @GET
    @Operation(
            operationId = "absences",
            summary = "The absences of the people of an office",
            description = "Those that are over are among them.")
    @APIResponseSchema(AbsencePage.class)
    public Page<AbsenceView> all(String code) {
        return Page.whole(keeping.all(code));
    }

    @GET
    @Path("{absence}")
    @Operation(operationId = "absence", summary = "One absence of a person of an office")
    @APIResponseSchema(value = AbsenceView.class, responseCode = "200")
    public Response one(String code, String absence) {
        return keeping.one(code, absence).ok();
    }

    @PUT
    @Path("{absence}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUPERVISOR_CODE, Role.ADMINISTRATOR_CODE})
    @Operation(
            operationId = "keepAbsence",
            summary = "Enter an absence with its deputy, change it, or end it by its last day",
            description = """
                    A change of an existing one needs If-Match. The work of the person is in the day of the deputy meanwhile; if \
                    the deputy is absent as well, in that of the deputy's deputy. A deputy has no further access right: a restricted or sealed request needs one of the deputy's own.""")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = AbsenceView.class, responseCode = "200")
    public Response keep(String code, String absence, NewAbsence input) {
        return keeping.keep(code, absence, input).ok();
    }

    /** For the API document: the whole list as its only page. */
    @Schema(name = "AbsencePage")
    record AbsencePage(List<AbsenceView> items, @Nullable String next) {}
}
