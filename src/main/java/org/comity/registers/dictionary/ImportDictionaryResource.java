package org.comity.registers.dictionary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.comity.base.security.Role;
import org.comity.base.web.ETags;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The confirmed meanings of words in an office's registers. */
@Path("/api/v1/import-dictionary")
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
class ImportDictionaryResource {

    private final ConfirmTerm terms;

    ImportDictionaryResource(ConfirmTerm terms) {
        this.terms = terms;
    }

    @GET
    @Operation(operationId = "importDictionary", summary = "The confirmed words of my authorities, newest first")
    @TakesParameters({"field", "limit", "cursor"})
    @APIResponseSchema(value = ImportTermPage.class, responseCode = "200")
    public Response all(@Context UriInfo uri) {
        return terms.page(new QueryParameters(uri)).answer(uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmImportTerm",
            summary = "Confirm what a word means",
            description = "From the next dry run on the word is read so. Dry runs suggest; only a person confirms.")
    @APIResponseSchema(value = ImportTermView.class, responseCode = "201")
    public Response confirm(NewImportTerm input) {
        var term = terms.confirm(input);
        return Response.created(URI.create("/api/v1/import-dictionary/" + term.id()))
                .entity(term)
                .header(HttpHeaders.ETAG, ETags.of(term.version()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "importTerm", summary = "What a word means, who confirmed it, and whether it was revoked")
    @APIResponseSchema(value = ImportTermView.class, responseCode = "200")
    public Response one(UUID id) {
        var term = terms.one(id);
        return Response.ok(term)
                .header(HttpHeaders.ETAG, ETags.of(term.version()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "revokeImportTerm",
            summary = "Revoke what a word means",
            description =
                    "Needs If-Match. What was imported stays; a dry run that was read with it must be read again.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponse(responseCode = "204", description = "Revoked")
    public Response revoke(UUID id) {
        terms.revoke(id);
        return Response.noContent().build();
    }

    /** For the API document. */
    @Schema(name = "ImportTermPage")
    record ImportTermPage(
            List<ImportTermView> items, @Nullable String next) {}
}
