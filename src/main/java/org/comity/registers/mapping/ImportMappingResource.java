package org.comity.registers.mapping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.ETags;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The saved mappings of an office. */
@Path("/api/v1/import-mappings")
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
class ImportMappingResource {

    private final SaveMapping saving;
    private final ReadMappings reading;
    private final CallHeaders call;

    ImportMappingResource(SaveMapping saving, ReadMappings reading, CallHeaders call) {
        this.call = call;
        this.saving = saving;
        this.reading = reading;
    }

    @GET
    @Operation(operationId = "importMappings", summary = "The saved mappings of my authorities, by name")
    @TakesParameters({"limit", "cursor"})
    @APIResponseSchema(value = ImportMappingPage.class, responseCode = "200")
    public Response all(@Context UriInfo uri) {
        return reading.page(new QueryParameters(uri)).answer(uri);
    }

    @GET
    @Path("{name}")
    @Operation(operationId = "importMapping", summary = "A saved mapping, or an earlier version of it")
    @TakesParameters({"authority", "version"})
    @APIResponseSchema(value = ImportMappingView.class, responseCode = "200")
    public Response one(String name, @Context UriInfo uri) {
        var mapping = reading.one(name, new QueryParameters(uri));
        return call.knows(mapping.version()) ? ETags.unchanged(mapping.version()) : tagged(Response.ok(), mapping);
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveImportMapping",
            summary = "Save a mapping under a name",
            description = "A new name needs no If-Match; a new version of a saved one needs it. Every version stays.")
    @TakesParameters({"authority", TakesParameters.IF_MATCH})
    @APIResponseSchema(value = ImportMappingView.class, responseCode = "200")
    public Response save(String name, Mapping mapping, @Context UriInfo uri) {
        return tagged(Response.ok(), saving.save(authority(uri), name, mapping));
    }

    @DELETE
    @Path("{name}")
    @Operation(
            operationId = "removeImportMapping",
            summary = "Remove the name of a mapping",
            description = "Needs If-Match. Its versions stay with the imports that were read with them.")
    @TakesParameters({"authority", TakesParameters.IF_MATCH})
    @APIResponse(responseCode = "204", description = "Removed")
    public Response remove(String name, @Context UriInfo uri) {
        saving.remove(authority(uri), name);
        return Response.noContent().build();
    }

    private static @Nullable String authority(UriInfo uri) {
        var query = new QueryParameters(uri);
        var authority = query.text("authority");
        query.check();
        return authority.orElse(null);
    }

    private static Response tagged(Response.ResponseBuilder answer, ImportMappingView view) {
        return answer.entity(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    /** For the API document. */
    @Schema(name = "ImportMappingPage")
    record ImportMappingPage(
            List<ImportMappingView> items, @Nullable String next) {}
}
