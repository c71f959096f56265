package org.comity.publication.restated;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** The requests behind restated cells. */
@Path("/api/v1/releases/{id}/editions/{edition}/comparison/entries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.SUPERVISOR_CODE)
@Tag(name = "releases")
class RestatedResource {

    private final FindRestated finding;

    RestatedResource(FindRestated finding) {
        this.finding = finding;
    }

    @GET
    @Costly
    @Operation(
            operationId = "restatedEntries",
            summary = "The requests and entries behind a restated cell",
            description = """
            A cell that two editions show with different numbers, with each request that counts otherwise, the causes, and the entries \
            that were recorded between both countings. Requests that the caller does not see are left out. A cell that one of the \
            editions hides is refused. At most 200 requests.""")
    @TakesParameters({"table", "place", "against"})
    @APIResponseSchema(value = RestatementView.class, responseCode = "200")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public Response entries(UUID id, int edition, @Context UriInfo uri) {
        return Response.ok(finding.list(id, edition, new QueryParameters(uri))).build();
    }
}
