package org.comity.cases.note;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.RecordNames;
import org.comity.cases.note.NewNote.NewNoteCorrection;
import org.comity.cases.part.record.PartActs;
import org.comity.cases.part.record.RecordResource;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The notes on a request. */
@Path("/api/v1/requests/{id}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notes")
@RecordNames(
        one = "note",
        many = "notes",
        adding = "A note may be added to a closed request.",
        correcting = "What the body leaves out stays, but for the author, who is the caller then.",
        ending = "End a note that was written on the wrong request.")
class NoteResource extends RecordResource<Note, NewNote, NewNoteCorrection, NoteView> {

    NoteResource(Notes notes, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(notes, acts, idempotency, call);
    }
}
