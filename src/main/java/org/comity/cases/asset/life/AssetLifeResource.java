package org.comity.cases.asset.life;

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
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The life of an asset. */
@Path("/api/v1/requests/{id}/assets/{no}/life")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "assets")
class AssetLifeResource {

    private final ReadAssetLife reading;

    AssetLifeResource(ReadAssetLife reading) {
        this.reading = reading;
    }

    /** The states and the sums. */
    @GET
    @Operation(
            operationId = "assetLife",
            summary = "The life of an asset, with its sums by currency",
            description = """
            The states follow from the events and are recorded nowhere. A sum is within one currency. The ETag is that of the request.""")
    @TakesParameters({"on", "asOf"})
    @APIResponseSchema(AssetLifeView.class)
    public Response read(@PathParam("id") UUID id, @PathParam("no") int no, @Context UriInfo uri) {
        return reading.read(id, no, new QueryParameters(uri)).ok();
    }
}
