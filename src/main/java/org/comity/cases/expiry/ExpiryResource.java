package org.comity.cases.expiry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.cases.expiry.ExpiryView.ExpiryPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The limits that passed, of all requests. */
@Path("/api/v1/expiries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "deadlines")
class ExpiryResource {

    private final ListExpiries listing;

    ExpiryResource(ListExpiries listing) {
        this.listing = listing;
    }

    @GET
    @Operation(
            operationId = "expiries",
            summary = "Limits that passed while their deadlines ran, the latest first",
            description =
                    "Each is noticed once, within some seconds, and after a stop of the program at its next start. An expiry"
                            + " changes no request: people act, and record it.")
    @TakesParameters({"authority", "officer", "effect", "inForce", "ended", "cursor", "limit"})
    @APIResponseSchema(value = ExpiryPage.class, responseCode = "200")
    public Response list(@Context UriInfo uri) {
        return listing.list(new QueryParameters(uri)).answer(uri);
    }
}
