package org.comity.cases.access.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.cases.access.review.NewBreakGlass.NewReviewClosing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The reviews of break-glass, for supervisors. */
@Path("/api/v1/access-reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.SUPERVISOR_CODE)
@Tag(name = "access")
class AccessReviewResource {

    private final ReviewAccess reviewing;
    private final Idempotency idempotency;

    AccessReviewResource(ReviewAccess reviewing, Idempotency idempotency) {
        this.reviewing = reviewing;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR_CODE, Role.DATA_PROTECTION_OFFICER_CODE})
    @Operation(operationId = "accessReviews", summary = "The uses of break-glass in my authorities, newest first")
    @TakesParameters({"open", "limit", "cursor"})
    @APIResponseSchema(value = AccessReviewPage.class, responseCode = "200")
    public Response list(@Context UriInfo uri) {
        return reviewing.list(new QueryParameters(uri)).answer(uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.SUPERVISOR_CODE, Role.DATA_PROTECTION_OFFICER_CODE})
    @Operation(operationId = "accessReview", summary = "One use of break-glass, with its review")
    @APIResponseSchema(value = AccessReviewView.class, responseCode = "200")
    public Response one(UUID id) {
        return reviewing.one(id).ok();
    }

    @POST
    @Path("{id}/closing")
    @Operation(
            operationId = "closeAccessReview",
            summary = "Close the review of a use of break-glass",
            description = "Needs If-Match. The person who took access does not close the review.")
    @TakesParameters({TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponseSchema(value = AccessReviewView.class, responseCode = "200")
    public Response close(UUID id, NewReviewClosing wanted) {
        return idempotency.once(() -> reviewing.close(id, wanted).ok());
    }

    /** For the API document. */
    @Schema(name = "AccessReviewPage")
    record AccessReviewPage(
            List<AccessReviewView> items, @Nullable String next) {}
}
