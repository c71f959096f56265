package org.comity.publication.unknown;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.comity.base.limits.Costly;
import org.comity.base.security.Role;
import org.comity.publication.unknown.UnknownView.UnknownList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Missing facts that make cells of a release unknown. */
@Path("/api/v1/releases/{id}/unknowns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "releases")
class UnknownResource {

    private final FindUnknowns finding;

    UnknownResource(FindUnknowns finding) {
        this.finding = finding;
    }

    @GET
    @Costly
    @Operation(
            operationId = "releaseUnknowns",
            summary = "Requests with missing facts that make cells of a release unknown",
            description = """
                    A list of work before an edition is drafted: by officer, each request that the caller sees and that counts as not recorded, \
                    with the table, the axis and the period. At most 500.""")
    @APIResponseSchema(value = UnknownList.class, responseCode = "200")
    public Response all(UUID id) {
        return Response.ok(finding.list(id)).build();
    }
}
