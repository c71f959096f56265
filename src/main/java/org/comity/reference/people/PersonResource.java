package org.comity.reference.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.comity.base.security.Role;
import org.comity.base.web.Page;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The people of an office. */
@Path("/api/v1/authorities/{code}/people")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.CASEWORKER_CODE,
    Role.SUPERVISOR_CODE,
    Role.STATISTICIAN_CODE,
    Role.AUDITOR_CODE,
    Role.DATA_PROTECTION_OFFICER_CODE,
    Role.ADMINISTRATOR_CODE
})
@Tag(name = "authorities")
class PersonResource {

    private final KeepPeople keeping;

    PersonResource(KeepPeople keeping) {
        this.keeping = keeping;
    }

    @GET
    @Operation(
            operationId = "people",
            summary = "The people of an office",
            description = "Those who ended are among them.")
    @APIResponseSchema(PersonPage.class)
    public Page<PersonView> all(String code) {
        return Page.whole(keeping.all(code));
    }

    @GET
    @Path("{person}")
    @Operation(operationId = "person", summary = "One person of an office")
    @APIResponseSchema(value = PersonView.class, responseCode = "200")
    public Response one(String code, String person) {
        return keeping.one(code, person).ok();
    }

    @PUT
    @Path("{person}")
    @RolesAllowed(Role.ADMINISTRATOR_CODE)
    @Operation(
            operationId = "keepPerson",
            summary = "Enter a person in the list of an office, change the entry, or end it by a last day",
            description = """
                    A change of an existing one needs If-Match. From the first person on, the officer of a request and the \
                    person of an access right must be in the list. Another administrator prolongs your own entry.""")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = PersonView.class, responseCode = "200")
    public Response keep(String code, String person, NewPerson input) {
        return keeping.keep(code, person, input).ok();
    }

    /** For the API document: the whole list as its only page. */
    @Schema(name = "PersonPage")
    record PersonPage(List<PersonView> items, @Nullable String next) {}
}
