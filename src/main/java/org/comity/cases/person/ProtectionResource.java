package org.comity.cases.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.Page;
import org.comity.base.web.TakesParameters;
import org.comity.cases.part.record.NewRecordEnding;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The protection of persons, their identities, and the grants to read these. No answer that has or had an identity is stored for a
 * repetition of its call.
 */
@Path("/api/v1/requests/{id}/persons/{no}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "persons")
class ProtectionResource {

    private final Identities identities;
    private final IdentityGrants grants;
    private final Idempotency idempotency;
    private final CallHeaders call;

    ProtectionResource(Identities identities, IdentityGrants grants, Idempotency idempotency, CallHeaders call) {
        this.identities = identities;
        this.grants = grants;
        this.idempotency = idempotency;
        this.call = call;
    }

    @POST
    @Path("protection")
    @Operation(operationId = "protectPerson", summary = "Protect the identity of a person", description = """
            Needs If-Match. Names, residence, date of birth and identifiers move into the vault, and a pseudonym is shown in their \
            place, also for earlier instants. A person who was protected stays protected.""")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponse(responseCode = "200")
    public Response protect(@PathParam("id") UUID id, @PathParam("no") int no, NewProtection wanted) {
        return identities.protect(id, no, call.precondition(), wanted).ok();
    }

    @GET
    @Path("identity")
    @Operation(
            operationId = "personIdentity",
            summary = "The identity of a protected person",
            description =
                    "Needs a grant in force; without one there is no identity. Each reading is noted in the audit trail.")
    @APIResponseSchema(value = PersonIdentity.class, responseCode = "200")
    public Response identity(@PathParam("id") UUID id, @PathParam("no") int no) {
        return identities.read(id, no).ok();
    }

    @POST
    @Path("identity/correction")
    @Operation(
            operationId = "correctPersonIdentity",
            summary = "Correct or record the identity of a protected person",
            description = "Needs If-Match and a grant in force. The former identity remains in the vault.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = PersonIdentity.class, responseCode = "200")
    public Response correct(@PathParam("id") UUID id, @PathParam("no") int no, PersonIdentity.NewIdentity wanted) {
        return identities.correct(id, no, call.precondition(), wanted).ok();
    }

    @GET
    @Path("identity-grants")
    @Operation(
            operationId = "identityGrants",
            summary = "The grants to read the identity of a protected person",
            description = "Those that ended are among them.")
    @APIResponseSchema(IdentityGrantPage.class)
    public Page<IdentityGrant.View> grants(@PathParam("id") UUID id, @PathParam("no") int no) {
        return Page.whole(grants.all(id, no));
    }

    @POST
    @Path("identity-grants")
    @RolesAllowed(Role.SUPERVISOR_CODE)
    @Operation(
            operationId = "giveIdentityGrant",
            summary = "Give a person of the office a grant to read the identity of a protected person",
            description = "Needs If-Match. A supervisor gives it to another person, until an instant.")
    @TakesParameters({TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponseSchema(value = IdentityGrant.View.class, responseCode = "201")
    public Response give(@PathParam("id") UUID id, @PathParam("no") int no, NewIdentityGrant wanted) {
        return idempotency.once(() -> {
            var given = grants.give(id, no, call.precondition(), wanted);
            return given.created(Persons.KIND.address(id) + "/" + no + "/identity-grants");
        });
    }

    @POST
    @Path("identity-grants/{grant}/ending")
    @RolesAllowed(Role.SUPERVISOR_CODE)
    @Operation(
            operationId = "endIdentityGrant",
            summary = "End a grant to read the identity of a protected person, at once",
            description = "Needs If-Match.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = IdentityGrant.View.class, responseCode = "200")
    public Response end(
            @PathParam("id") UUID id, @PathParam("no") int no, @PathParam("grant") int grant, NewRecordEnding wanted) {
        return idempotency.once(() ->
                grants.end(id, no, grant, call.precondition(), wanted.reason()).ok());
    }

    /** For the API document: the whole list as its only page. */
    @Schema(name = "IdentityGrantPage")
    record IdentityGrantPage(
            List<IdentityGrant.View> items, @Nullable String next) {}
}
