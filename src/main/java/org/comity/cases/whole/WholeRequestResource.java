package org.comity.cases.whole;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.comity.base.limits.Costly;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A request with all its records. */
@Path("/api/v1/requests/{id}/whole")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "requests")
class WholeRequestResource {

    private final ReadWholeRequest reading;

    WholeRequestResource(ReadWholeRequest reading) {
        this.reading = reading;
    }

    @GET
    @Operation(operationId = "wholeRequest", summary = "A request with all its records", description = """
            Each list is that of the part, with the records that have ended. A protected person has a pseudonym here too. 422 names a list \
            of more than 2000 records. The ETag is that of the request.""")
    @TakesParameters({"on", "asOf"})
    @APIResponseSchema(value = WholeRequestView.class, responseCode = "200")
    @APIResponse(responseCode = "422", ref = "Problem422")
    @Costly
    public Response read(@PathParam("id") UUID id, @Context UriInfo uri) {
        return reading.read(id, new QueryParameters(uri)).ok();
    }
}
