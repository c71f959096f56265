package org.comity.cases.note;

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
import org.comity.cases.note.NewNote.NewNoteCorrection;
import org.comity.cases.part.NewRecordEnding;
import org.comity.cases.part.PartActs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The notes on a request. */
@Path("/api/v1/requests/{id}/notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "notes")
class NoteResource {

    private final Notes notes;
    private final PartActs acts;
    private final Idempotency idempotency;
    private final CallHeaders call;

    NoteResource(Notes notes, PartActs acts, Idempotency idempotency, CallHeaders call) {
        this.notes = notes;
        this.acts = acts;
        this.idempotency = idempotency;
        this.call = call;
    }

    @GET
    @Operation(
            operationId = "notes",
            summary = "All notes on a request, in the order of their days",
            description = "Notes that were withdrawn are among them.")
    @TakesParameters({"on", "asOf"})
    public List<NoteView> all(UUID id, @Context UriInfo uri) {
        return acts.list(notes, id, new QueryParameters(uri));
    }

    @POST
    @Operation(operationId = "addNote", summary = "Write a note on a request", description = "Needs If-Match.")
    @TakesParameters({TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NoteView.class)))
    public Response add(UUID id, NewNote wanted) {
        return idempotency.once(() -> acts.add(notes, id, call.expectedVersion(), wanted)
                .created(notes.kind().address(id)));
    }

    @POST
    @Path("{no}/correction")
    @Operation(
            operationId = "correctNote",
            summary = "Correct a note",
            description = "Needs If-Match. The former text stays readable with asOf.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NoteView.class)))
    public Response correct(UUID id, int no, NewNoteCorrection wanted) {
        return idempotency.once(() -> acts.change(notes, id, no, call.expectedVersion(), wanted.note(), wanted.reason())
                .ok());
    }

    @POST
    @Path("{no}/ending")
    @Operation(
            operationId = "endNote",
            summary = "Withdraw a note",
            description = "Needs If-Match. The note stays readable and is no longer counted.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NoteView.class)))
    public Response end(UUID id, int no, NewRecordEnding wanted) {
        return idempotency.once(() ->
                acts.end(notes, id, no, call.expectedVersion(), wanted.reason()).ok());
    }
}
