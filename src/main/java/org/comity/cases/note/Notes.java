package org.comity.cases.note;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.comity.base.problem.Fault;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Standpoint;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.record.ImportedPart;
import org.comity.cases.request.CooperationRequest;
import org.jspecify.annotations.Nullable;

/** Notes as a part of requests. */
@ApplicationScoped
@Priority(200)
class Notes implements ImportedPart<Note, NewNote, NoteView> {

    private static final PartKind KIND = PartKind.of("note", "notes");

    private final CurrentCaller current;

    Notes(CurrentCaller current) {
        this.current = current;
    }

    @Override
    public PartKind kind() {
        return KIND;
    }

    @Override
    public Class<Note> type() {
        return Note.class;
    }

    @Override
    public @Nullable LocalDate day(NewNote wanted) {
        return wanted.day();
    }

    @Override
    public List<Fault> faults(CooperationRequest request, NewNote wanted, @Nullable Note former) {
        return wanted.entry() == null || wanted.entry() <= request.head().count()
                ? List.of()
                : List.of(Fault.ofBody(
                        "entry",
                        "unknown",
                        "the history has only " + request.head().count() + " entries"));
    }

    @Override
    public Note added(Origin origin, NewNote wanted) {
        var author = wanted.author() == null ? current.get().name() : wanted.author();
        return new Note(origin, wanted.text(), author, wanted.entry());
    }

    @Override
    public Note imported(Origin origin, String text, String author) {
        return new Note(origin, text, author, null);
    }

    @Override
    public void changed(Note note, NewNote wanted, LocalDate day) {
        note.saysNow(wanted, current.get().name(), day);
    }

    /**
     * The history has the number, and the SHA-256 of the content in hexadecimal digits, so that its chain covers the text.
     * The text itself, and the text before each correction, is in the table of notes.
     */
    @Override
    public Map<String, Object> values(Note note) {
        var content = note.day() + "\n" + note.author().length() + "\n" + note.author() + "\n" + note.text();
        return Map.of("no", note.no(), "contentHash", DigestUtils.sha256Hex(content));
    }

    @Override
    public NoteView view(Note note, Standpoint from) {
        return new NoteView(note.no(), note.text(), note.day(), note.author(), note.onEntry(), note.endedOn(from));
    }
}
