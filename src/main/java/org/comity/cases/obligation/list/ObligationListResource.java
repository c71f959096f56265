package org.comity.cases.obligation.list;

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
import org.comity.cases.obligation.list.ObligationLineView.ObligationPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The obligations of all requests, closed ones included. */
@Path("/api/v1/obligations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "obligations")
class ObligationListResource {

    private final ListObligations listing;

    ObligationListResource(ListObligations listing) {
        this.listing = listing;
    }

    @GET
    @Operation(
            operationId = "allObligations",
            summary = "Obligations of all requests, the one due first at the top",
            description =
                    "Obligations outlive their requests: those of closed requests are among them. Obligations that were"
                            + " recorded by error are not.")
    @TakesParameters({"authority", "counterpart", "kind", "owedBy", "dueFrom", "dueTo", "binding", "cursor", "limit"})
    @APIResponseSchema(value = ObligationPage.class, responseCode = "200")
    public Response list(@Context UriInfo uri) {
        return listing.list(new QueryParameters(uri)).answer(uri);
    }
}
