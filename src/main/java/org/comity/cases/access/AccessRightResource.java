package org.comity.cases.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.comity.cases.access.NewAccessRight.NewAccessRightEnding;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rights of people and units in a request. */
@Path("/api/v1/requests/{id}/access-rights")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "access")
class AccessRightResource {

    private final GiveAccess giving;
    private final ReadAccess reading;
    private final Idempotency idempotency;
    private final CallHeaders call;

    AccessRightResource(GiveAccess giving, ReadAccess reading, Idempotency idempotency, CallHeaders call) {
        this.giving = giving;
        this.reading = reading;
        this.idempotency = idempotency;
        this.call = call;
    }

    @GET
    @Operation(
            operationId = "accessRights",
            summary = "The rights of people and units in a request, also those that ended",
            description =
                    "They restrict who sees a request whose level is RESTRICTED or SEALED; a bar counts at every level.")
    @APIResponseSchema(AccessRightPage.class)
    public Page<AccessRightView> all(UUID id) {
        return Page.whole(reading.all(id));
    }

    @GET
    @Path("{no}")
    @Operation(
            operationId = "accessRight",
            summary = "One right of a person or a unit in a request",
            description = "The ETag is that of the request.")
    @APIResponseSchema(value = AccessRightView.class, responseCode = "200")
    public Response one(UUID id, int no) {
        return reading.one(id, no).ok();
    }

    @POST
    @Operation(
            operationId = "giveAccess",
            summary = "Give a person or a unit a right in a request, or bar a person",
            description = """
            Needs If-Match. A supervisor gives every right; a person who is assigned, also as a member of a unit, gives \
            assignments and grants. A grant needs a purpose and an end. A bar prevails over every role and right.""")
    @TakesParameters({TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponseSchema(value = AccessRightView.class, responseCode = "201")
    public Response give(UUID id, NewAccessRight wanted) {
        return idempotency.once(() -> {
            var given = giving.give(id, call.precondition(), wanted);
            return given.created(
                    "/api/v1/requests/" + id + "/access-rights/" + given.body().no());
        });
    }

    @POST
    @Path("{no}/ending")
    @Operation(
            operationId = "endAccess",
            summary = "End a right or a bar, at once",
            description =
                    "Needs If-Match. The last assigned person or unit of a restricted or sealed request stays assigned.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = AccessRightView.class, responseCode = "200")
    public Response end(UUID id, int no, NewAccessRightEnding wanted) {
        return idempotency.once(
                () -> giving.end(id, no, call.precondition(), wanted.reason()).ok());
    }

    /** For the API document: the whole list as its only page. */
    @Schema(name = "AccessRightPage")
    record AccessRightPage(
            List<AccessRightView> items, @Nullable String next) {}
}
