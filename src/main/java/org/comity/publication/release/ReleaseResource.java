package org.comity.publication.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.publication.release.ReleaseView.ReleasePage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Releases of statistics, for the office. */
@Path(ReleaseResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STATISTICIAN_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "releases")
class ReleaseResource {

    static final String PATH = "/api/v1/releases";

    private final KeepReleases keeping;
    private final Idempotency idempotency;
    private final CallHeaders call;

    ReleaseResource(KeepReleases keeping, Idempotency idempotency, CallHeaders call) {
        this.keeping = keeping;
        this.idempotency = idempotency;
        this.call = call;
    }

    @GET
    @RolesAllowed({Role.STATISTICIAN_CODE, Role.SUPERVISOR_CODE, Role.AUDITOR_CODE})
    @Operation(operationId = "releases", summary = "The releases of the office, the newest first", description = """
            Each with its editions and the list of who saw one early. GET /api/v1/published has what is published, for everybody.""")
    @TakesParameters({"cursor", "limit"})
    @APIResponseSchema(value = ReleasePage.class, responseCode = "200")
    public Response all(@Context UriInfo uri) {
        return keeping.list(new QueryParameters(uri)).answer(uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "planRelease", summary = "Plan a release for a period", description = """
            A release has a stable address; its editions are drafted from one state of the database each. With scheduledAt nothing of it \
            is published before that instant.""")
    @TakesParameters(TakesParameters.IDEMPOTENCY_KEY)
    @APIResponseSchema(value = ReleaseView.class, responseCode = "201")
    public Response plan(NewRelease wanted) {
        return idempotency.once(() -> {
            var planned = keeping.plan(wanted);
            return planned.created(PATH + "/" + planned.body().id());
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.STATISTICIAN_CODE, Role.SUPERVISOR_CODE, Role.AUDITOR_CODE})
    @Operation(operationId = "release", summary = "One release with its editions")
    @APIResponseSchema(value = ReleaseView.class, responseCode = "200")
    public Response one(UUID id) {
        return keeping.read(id).ok();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeRelease",
            summary = "Change titles and schedule of a release that is not published",
            description = "Needs If-Match. The body is the whole as it should be.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = ReleaseView.class, responseCode = "200")
    public Response change(UUID id, ChangeRelease wanted) {
        return keeping.change(id, call.precondition(), wanted).ok();
    }

    @POST
    @Path("{id}/early-readers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addEarlyReader",
            summary = "Enter a person who sees an edition before its publication",
            description = "The list is published with the release. An entry is not removed.")
    @TakesParameters(TakesParameters.IDEMPOTENCY_KEY)
    @APIResponseSchema(value = ReleaseView.class, responseCode = "201")
    public Response addReader(UUID id, NewEarlyReader wanted) {
        return idempotency.once(() -> keeping.addReader(id, wanted).created(PATH + "/" + id));
    }
}
