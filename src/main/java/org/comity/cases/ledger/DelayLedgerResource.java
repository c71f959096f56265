package org.comity.cases.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The delay ledger of a request. */
@Path("/api/v1/requests/{id}/delay-ledger")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "requests")
class DelayLedgerResource {

    private final ReadDelayLedger reading;

    DelayLedgerResource(ReadDelayLedger reading) {
        this.reading = reading;
    }

    @GET
    @Operation(operationId = "delayLedger", summary = "Who held a request on each day of its life", description = """
            The spans tile the life of the request: each day belongs to one holder, by its states and side processes and the published \
            order of precedence. Nothing of it is typed in.""")
    @TakesParameters({"on", "asOf"})
    @APIResponseSchema(DelayLedgerView.class)
    public DelayLedgerView read(UUID id, @Context UriInfo uri) {
        return reading.read(id, new QueryParameters(uri));
    }
}
