package org.comity.cases.names;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.security.Role;
import org.comity.base.web.Page;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Names in requests that are no code of a list of the office, and their matching. */
@Path("/api/v1/authorities/{code}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTRATOR_CODE)
@Tag(name = "authorities")
class NameResource {

    private final MatchNames matching;
    private final Idempotency idempotency;

    NameResource(MatchNames matching, Idempotency idempotency) {
        this.matching = matching;
        this.idempotency = idempotency;
    }

    @GET
    @Path("unmatched-names")
    @Operation(
            operationId = "unmatchedNames",
            summary =
                    "Officers and executing authorities of requests that are no code of a list, the most frequent first",
            description = "They are from before the lists, or of an older register. They give no right.")
    @APIResponseSchema(UnmatchedNamePage.class)
    public Page<UnmatchedNameView> unmatched(String code) {
        return Page.whole(matching.unmatched(code));
    }

    @POST
    @Path("name-matches")
    @Operation(
            operationId = "matchName",
            summary = "Match a name in requests with an entry of a list",
            description = """
                    The name stays in the requests. Filters by the code find it from then on, and the view of a request shows \
                    the person. It gives no right: an executing authority sees a request only after a correction of the \
                    recipient. A second match of a name takes the place of the first.""")
    @TakesParameters(TakesParameters.IDEMPOTENCY_KEY)
    @APIResponseSchema(value = NewNameMatch.class, responseCode = "200")
    public Response match(String code, NewNameMatch wanted) {
        return idempotency.once(() -> Response.ok(matching.match(code, wanted)).build());
    }

    /** For the API document: the whole list as its only page. */
    @Schema(name = "UnmatchedNamePage")
    record UnmatchedNamePage(
            List<UnmatchedNameView> items, @Nullable String next) {}
}
