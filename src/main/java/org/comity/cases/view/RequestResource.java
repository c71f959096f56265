package org.comity.cases.view;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.json.MergePatch;
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.ETags;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.content.RequestContent;
import org.comity.cases.view.RequestLineView.RequestPage;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.SideProcessKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests for cooperation. */
@Path("/api/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "requests")
class RequestResource {

    private final RequestActs acts;
    private final Idempotency replay;
    private final CallHeaders call;

    RequestResource(RequestActs acts, Idempotency replay, CallHeaders call) {
        this.acts = acts;
        this.replay = replay;
        this.call = call;
    }

    @POST
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
    @Operation(operationId = "registerRequest", summary = "Register a request")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RequestView.class)))
    public Response register(NewRequest wanted) {
        return replay.once(() -> {
            var registered = acts.register(wanted);
            return registered.created("/api/v1/requests/" + registered.body().id());
        });
    }

    @GET
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE, Role.EXECUTING_AUTHORITY_CODE})
    @Operation(operationId = "requests", summary = "List requests", description = """
            With on= state, standing, result and side processes are those at the end of that day. With asOf= everything \
            is as it was known at that instant, also what filters and sorts ask for; requests recorded later are not \
            listed. Both combine.""")
    @Parameter(
            name = "on",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            description = "As of the end of this day")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            description = "As known at this instant, which must have come; not a day alone")
    @Parameter(
            name = "authority",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "An own authority of mine")
    @Parameter(name = "direction", in = ParameterIn.QUERY, schema = @Schema(implementation = Direction.class))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = Kind.class))
    @Parameter(
            name = "counterpart",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "ISO 3166-1 alpha-3")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "States, separated by commas")
    @Parameter(
            name = "standing",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Standings, separated by commas: OPEN is the open stock")
    @Parameter(
            name = "result",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Results, separated by commas")
    @Parameter(
            name = "legalBasis",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "The code of an instrument")
    @Parameter(
            name = "running",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = SideProcessKind.class),
            description = "A side process that runs now")
    @Parameter(
            name = "officer",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "The officer in charge")
    @Parameter(
            name = "urgent",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.BOOLEAN),
            description = "true or false")
    @Parameter(name = "datedFrom", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(name = "datedTo", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "receivedFrom",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(name = "receivedTo", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "reviewTo",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            description = "Reviewed on or before this day")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "-registeredAt (usual), registeredAt, reference or reviewOn")
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "From the page before")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER),
            description = "1 to 200, usually 50")
    @Parameter(
            name = "count",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.BOOLEAN),
            description = "true to count all pages")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RequestPage.class)))
    public Response list(@Context UriInfo uri) {
        return acts.list(new QueryParameters(uri)).answer(uri);
    }

    @POST
    @Path("_search")
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE, Role.EXECUTING_AUTHORITY_CODE})
    @Operation(operationId = "searchRequests", summary = "Search requests by words that may be personal")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RequestPage.class)))
    public Page<RequestLineView> search(RequestSearch search) {
        return acts.search(search);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE, Role.EXECUTING_AUTHORITY_CODE})
    @Operation(operationId = "request", summary = "A request, whole, with the steps open to me")
    @Parameter(
            name = "on",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            description = "State, result, side processes and deadlines as they were at the end of this day")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            description = "Everything as it was known at this instant, which must have come; not a day alone")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RequestView.class)))
    public Response read(UUID id, @Context UriInfo uri) {
        return acts.read(id, new QueryParameters(uri)).ok();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
    @Operation(operationId = "changeRequest", summary = "Change what a request says", description = "Needs If-Match.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = RequestContent.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RequestView.class)))
    public Response change(UUID id, MergePatch patch) {
        return acts.change(id, call.expectedVersion(), patch).ok();
    }
}
