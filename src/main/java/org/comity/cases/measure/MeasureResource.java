package org.comity.cases.measure;

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
import org.comity.base.web.CallHeaders;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.cases.measure.NewMeasure.NewMeasureCorrection;
import org.comity.cases.part.NewRecordEnding;
import org.comity.cases.part.PartActs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The measures of a request. */
@Path("/api/v1/requests/{id}/measures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "measures")
class MeasureResource {

    private final Measures measures;
    private final PartActs acts;
    private final Idempotency idempotency;
    private final CallHeaders call;

    MeasureResource(Measures measures, PartActs acts, Idempotency idempotency, CallHeaders call) {
        this.measures = measures;
        this.acts = acts;
        this.idempotency = idempotency;
        this.call = call;
    }

    @GET
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE, Role.EXECUTING_AUTHORITY_CODE})
    @Operation(
            operationId = "measures",
            summary = "All measures of a request",
            description = "Measures that were withdrawn are among them.")
    @TakesParameters({"on", "asOf"})
    public List<MeasureView> all(UUID id, @Context UriInfo uri) {
        return acts.list(measures, id, new QueryParameters(uri));
    }

    @POST
    @Operation(operationId = "addMeasure", summary = "Add a measure to a request", description = "Needs If-Match.")
    @TakesParameters({TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MeasureView.class)))
    public Response add(UUID id, NewMeasure wanted) {
        return idempotency.once(() -> acts.add(measures, id, call.expectedVersion(), wanted)
                .created(measures.kind().address(id)));
    }

    @POST
    @Path("{no}/correction")
    @Operation(
            operationId = "correctMeasure",
            summary = "Correct a measure",
            description = "Needs If-Match. The letter of a measure with an outcome, or named by a step, is fixed.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MeasureView.class)))
    public Response correct(UUID id, int no, NewMeasureCorrection wanted) {
        return idempotency.once(
                () -> acts.change(measures, id, no, call.expectedVersion(), wanted.measure(), wanted.reason())
                        .ok());
    }

    @POST
    @Path("{no}/ending")
    @Operation(
            operationId = "endMeasure",
            summary = "End a measure that is no longer asked for",
            description =
                    "Needs If-Match. The measure stays readable, and its number is not used again. Only a supervisor"
                            + " ends a measure that has an outcome or that a step or a ground names.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MeasureView.class)))
    public Response end(UUID id, int no, NewRecordEnding wanted) {
        return idempotency.once(() -> acts.end(measures, id, no, call.expectedVersion(), wanted.reason())
                .ok());
    }
}
