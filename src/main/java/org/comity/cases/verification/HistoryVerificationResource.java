package org.comity.cases.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The verification of the histories of requests. */
@Path("/api/v1/history-verification")
@RolesAllowed(Role.AUDITOR_CODE)
@Tag(name = "audit")
class HistoryVerificationResource {

    private final VerifyHistory verifying;

    HistoryVerificationResource(VerifyHistory verifying) {
        this.verifying = verifying;
    }

    @GET
    @Operation(
            operationId = "verifyHistory",
            summary = "Recompute the histories and name the first fault of each that is broken",
            description = "Looks at every history of my authorities; with request= at one.")
    @TakesParameters("request")
    public HistoryVerificationView verify(@Context UriInfo uri) {
        var query = new QueryParameters(uri);
        var request = query.uuid("request").orElse(null);
        query.check();
        return verifying.verify(request);
    }
}
