package org.comity.cases.related;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.comity.base.security.Role;
import org.comity.base.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Requests that may be related to a request. */
@Path("/api/v1/requests/{id}/related")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "requests")
class RelatedResource {

    private final RelatedRequests related;

    RelatedResource(RelatedRequests related) {
        this.related = related;
    }

    @GET
    @Operation(
            operationId = "relatedRequests",
            summary = "Requests that may be related, or be the same once more, with reasons",
            description = """
                    Up to 100 of the same authority, those with the most reasons first: the same foreign reference of the same State, \
                    also through another channel, the same person, the same account. Nothing is linked by itself.""")
    @APIResponseSchema(RelatedRequestPage.class)
    public Page<RelatedRequestView> all(@PathParam("id") UUID id) {
        return Page.whole(related.of(id));
    }

    /** For the API document: the whole list as its only page. */
    @Schema(name = "RelatedRequestPage")
    record RelatedRequestPage(
            List<RelatedRequestView> items, @Nullable String next) {}
}
