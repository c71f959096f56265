package org.comity.reference.authority;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The history of the lists of an office. */
@Path("/api/v1/authorities/{code}/list-changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMINISTRATOR_CODE, Role.SUPERVISOR_CODE, Role.AUDITOR_CODE, Role.DATA_PROTECTION_OFFICER_CODE})
@Tag(name = "authorities")
class OfficeListResource {

    private final ReadListChanges changes;

    OfficeListResource(ReadListChanges changes) {
        this.changes = changes;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary =
                    "Who changed the lists of an office: people, units, executing authorities, matches, service levels,"
                            + " absences, rules of reminders and webhooks, newest first")
    @TakesParameters({"list", "limit", "cursor"})
    @APIResponseSchema(value = OfficeListChangePage.class, responseCode = "200")
    public Response changes(String code, @Context UriInfo uri) {
        return changes.page(code, new QueryParameters(uri)).answer(uri);
    }

    /** For the API document. */
    @Schema(name = "OfficeListChangePage")
    record OfficeListChangePage(
            List<OfficeListChangeView> items, @Nullable String next) {}
}
