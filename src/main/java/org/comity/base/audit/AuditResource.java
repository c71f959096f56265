package org.comity.base.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.comity.base.limits.Costly;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail for auditors and the data-protection officer. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AUDITOR_CODE, Role.DATA_PROTECTION_OFFICER_CODE})
@Costly
@Tag(name = "audit")
class AuditResource {

    private final ReadAuditTrail reading;

    AuditResource(ReadAuditTrail reading) {
        this.reading = reading;
    }

    @GET
    @Operation(operationId = "auditTrail", summary = "Who did or read what, newest first")
    @TakesParameters({"subject", "from", "to", "limit", "cursor"})
    @APIResponseSchema(value = AuditPage.class, responseCode = "200")
    public Response trail(@Context UriInfo uri) {
        return reading.read(new QueryParameters(uri)).answer(uri);
    }

    /** For the API document. */
    @Schema(name = "AuditPage")
    record AuditPage(List<AuditEntryView> items, @Nullable String next) {}
}
