package org.comity.cases.history;

import java.time.Instant;
import java.time.LocalDate;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * Something to be recorded in the history of a request.
 *
 * @param move the move it is, if it is one
 * @param supersedes the entry that it corrects, if it is a correction
 * @param occurredOn the legal day it happened
 * @param occurredAt the instant it happened, if known
 * @param narrative why, in words
 * @param detail the data that only this kind of entry has
 */
public record EntryDraft(
        @Nullable Moved move,
        @Nullable Superseded supersedes,
        LocalDate occurredOn,
        @Nullable Instant occurredAt,
        @Nullable String narrative,
        Detail detail) {

    /** Something that is no move. */
    public static EntryDraft beside(LocalDate occurredOn, @Nullable String narrative, Detail detail) {
        return new EntryDraft(null, null, occurredOn, null, narrative, detail);
    }

    /** The same with another detail. */
    public EntryDraft with(Detail newDetail) {
        return new EntryDraft(move, supersedes, occurredOn, occurredAt, narrative, newDetail);
    }

    /** The kind of entry, which its detail decides. */
    EntryKind kind() {
        return detail.entryKind();
    }

    /** A move of the main state. */
    public record Moved(
            Step step,
            @Nullable State from,
            State to,
            @Nullable Result result,
            @Nullable String reasonCode,
            @Nullable String decidedBy,
            @Nullable Classified classified) {

        /** A move within the procedure the request is in already. */
        public Moved(
                Step step,
                @Nullable State from,
                State to,
                @Nullable Result result,
                @Nullable String reasonCode,
                @Nullable String decidedBy) {
            this(step, from, to, result, reasonCode, decidedBy, null);
        }
    }

    /**
     * The classification of a request from a move on. The move by which it enters has it, and each reclassification.
     *
     * @param direction its direction
     * @param from the kind before; null when it enters
     * @param to the kind it is
     * @param fromDirection the direction before, if the move changes it
     */
    public record Classified(
            Direction direction,
            @Nullable Kind from,
            Kind to,
            @Nullable Direction fromDirection) {

        /** A classification in the same direction as before. */
        public Classified(Direction direction, @Nullable Kind from, Kind to) {
            this(direction, from, to, null);
        }

        /** The direction before. */
        public Direction directionBefore() {
            return fromDirection == null ? direction : fromDirection;
        }
    }

    /** The entry that is corrected: its number, its place, and whether it is annulled without a replacement. */
    public record Superseded(int seq, int place, boolean annulled) {}
}
