package org.comity.cases.letter.list;

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
import org.comity.cases.letter.list.LetterLineView.LetterPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The letters to the other State of all requests. */
@Path("/api/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "letters")
class LetterListResource {

    private final ListLetters listing;

    LetterListResource(ListLetters listing) {
        this.listing = listing;
    }

    @GET
    @Operation(
            operationId = "allLetters",
            summary = "Letters to the other State of all requests, the oldest draft first",
            description =
                    "The drafts that the program proposes are among them, once on the day that brings their occasion.")
    @TakesParameters({"authority", "officer", "state", "kind", "cursor", "limit"})
    @APIResponseSchema(value = LetterPage.class, responseCode = "200")
    public Response list(@Context UriInfo uri) {
        return listing.list(new QueryParameters(uri)).answer(uri);
    }
}
