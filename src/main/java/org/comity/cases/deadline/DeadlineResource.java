package org.comity.cases.deadline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.comity.base.limits.Costly;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.cases.deadline.DeadlineLineView.DeadlinePage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The deadlines of all requests. */
@Path("/api/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "deadlines")
class DeadlineResource {

    private final ListDeadlines listing;

    DeadlineResource(ListDeadlines listing) {
        this.listing = listing;
    }

    @GET
    @Operation(
            operationId = "deadlines",
            summary = "Running deadlines and next reviews, the next first; with ending those that ended",
            description = "Only a deadline with law = true is fixed by a treaty or statute.")
    @TakesParameters({
        "asOf",
        "authority",
        "officer",
        "dueFrom",
        "dueTo",
        "overdue",
        "ending",
        "late",
        "force",
        "rule",
        "reviews",
        "cursor",
        "limit"
    })
    @APIResponseSchema(value = DeadlinePage.class, responseCode = "200")
    @Costly(with = "asOf")
    public Response list(@Context UriInfo uri) {
        return listing.list(new QueryParameters(uri)).answer(uri);
    }
}
