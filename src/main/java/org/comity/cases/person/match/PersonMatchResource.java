package org.comity.cases.person.match;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.comity.base.security.Role;
import org.comity.base.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Persons of other requests who may be the same as one person. */
@Path("/api/v1/requests/{id}/persons/{no}/matches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "persons")
class PersonMatchResource {

    private final MatchPersons matching;

    PersonMatchResource(MatchPersons matching) {
        this.matching = matching;
    }

    @GET
    @Operation(
            operationId = "personMatches",
            summary = "Persons of other requests who may be the same, with reasons",
            description = """
                    Each is of a request of the same authority that the caller sees. Nothing is proposed about a protected person. \
                    The ones about whom nobody decided come first.""")
    @APIResponseSchema(PersonMatchPage.class)
    public Page<PersonMatchView> all(@PathParam("id") UUID id, @PathParam("no") int no) {
        return Page.whole(matching.all(id, no));
    }

    @POST
    @Operation(
            operationId = "decidePersonMatch",
            summary = "Decide that a person of another request is the same, or is another one",
            description = """
                    The last decision counts, and the former ones remain. Nothing is merged: a person is separated again by another \
                    decision. Both requests are noted in the audit trail; no history has it.""")
    @APIResponseSchema(value = PersonMatchView.class, responseCode = "201")
    public Response decide(@PathParam("id") UUID id, @PathParam("no") int no, NewPersonMatch wanted) {
        return Response.created(URI.create("/api/v1/requests/" + id + "/persons/" + no + "/matches"))
                .entity(matching.decide(id, no, wanted))
                .build();
    }

    /** For the API document: the whole list as its only page. */
    @Schema(name = "PersonMatchPage")
    record PersonMatchPage(
            List<PersonMatchView> items, @Nullable String next) {}
}
