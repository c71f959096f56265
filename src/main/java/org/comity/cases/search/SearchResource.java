package org.comity.cases.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comity.base.limits.Costly;
import org.comity.base.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One search over all that the caller may see. */
@Path("/api/v1/_search")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "search")
class SearchResource {

    private final SearchEverything searching;

    SearchResource(SearchEverything searching) {
        this.searching = searching;
    }

    @POST
    @Costly
    @Operation(
            operationId = "searchEverything",
            summary = "Search references, names, numbers and words of all requests and their records",
            description = """
                    Separators, case, leading zeros and the script of digits make no difference to a reference, and one digit is \
                    forgiven. Names are found in every script and spelling. A protected person is found by the pseudonym \
                    alone, also with a grant. All words of a text must occur. Hits are grouped by request, so that the name of a \
                    person or the number of an account gives all its requests. No search is made for an executing authority.""")
    @APIResponseSchema(value = EverythingView.class, responseCode = "200")
    public EverythingView search(EverythingSearch words) {
        return searching.search(words);
    }
}
