package org.comity.registers.update;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.EntryDraft.Moved;
import org.comity.cases.history.EntryDraft.Superseded;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.MoveDetail;
import org.comity.cases.history.MoveDetail.Correction;
import org.comity.cases.history.MoveDetail.ImportDetail;
import org.comity.registers.course.ImportRow;
import org.jspecify.annotations.Nullable;

/**
 * An entry by which a history follows its register.
 *
 * @param draft the entry for an import
 * @param supersedes the entry that it takes the place of, if any
 */
record PlannedMove(
        Function<UUID, EntryDraft> draft, @Nullable HistoryEntry supersedes) {

    private static final UUID NO_IMPORT = new UUID(0, 0);
    private static final String REASON = "The register says more now";

    /** A further move. */
    static PlannedMove added(Function<UUID, EntryDraft> draft) {
        return new PlannedMove(draft, null);
    }

    /** The entry for an import, in the place of the entry that it supersedes. */
    EntryDraft draft(UUID importId) {
        var what = draft.apply(importId);
        return supersedes == null || what.supersedes() != null
                ? what
                : new EntryDraft(
                        what.move(),
                        new Superseded(supersedes.seq(), supersedes.place(), false),
                        what.occurredOn(),
                        what.occurredAt(),
                        what.narrative(),
                        superseding((ImportDetail) what.detail()));
    }

    private static ImportDetail superseding(ImportDetail detail) {
        return (ImportDetail) detail.corrected(Correction.of(REASON));
    }

    /** The same move with what its register says more of it: the persons, the grounds and the body that decided. */
    static PlannedMove enriched(HistoryEntry move, ImportRow row, ImportDetail detail, @Nullable String decidedBy) {
        var is = moved(move);
        var moved = new Moved(is.step(), is.from(), is.to(), is.result(), is.reasonCode(), decidedBy, is.classified());
        return new PlannedMove(
                importId -> new EntryDraft(
                        moved,
                        null,
                        move.occurredOn(),
                        move.occurredAt(),
                        move.narrative(),
                        new ImportDetail(
                                importId,
                                row.row(),
                                row.source(),
                                row.storedDigest(),
                                detail.persons(),
                                detail.outcomeDay(),
                                detail.notRecorded(),
                                detail.grounds())),
                move);
    }

    /** The annulment of a move that the register does not have any more. */
    static PlannedMove annulled(HistoryEntry move, MoveDetail detail) {
        var annulled = new Superseded(move.seq(), move.place(), true);
        var what = new EntryDraft(
                moved(move), annulled, move.occurredOn(), null, null, detail.corrected(Correction.of(REASON)));
        return new PlannedMove(importId -> what, move);
    }

    private static Moved moved(HistoryEntry move) {
        return new Moved(
                Objects.requireNonNull(move.step()),
                move.from(),
                Objects.requireNonNull(move.to()),
                move.result(),
                move.reasonCode(),
                move.decidedBy(),
                move.classified());
    }

    /** True if the request is over after it. */
    boolean ends() {
        var what = draft.apply(NO_IMPORT);
        var superseded = what.supersedes();
        var to = Objects.requireNonNull(what.move()).to();
        return (superseded == null || !superseded.annulled()) && to.standing().isOver();
    }

    /** The entry in words, for the report. */
    String inWords() {
        var what = draft.apply(NO_IMPORT);
        var move = Objects.requireNonNull(what.move());
        var superseded = what.supersedes();
        if (superseded != null && superseded.annulled()) {
            return "no more " + move.step() + " to " + move.to() + " on " + what.occurredOn();
        }
        return (supersedes == null ? "" : "in place of entry " + supersedes.seq() + ": ") + move.step() + " to "
                + move.to() + " on " + what.occurredOn();
    }
}
