package org.comity.registers.course;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.cases.history.Detail.EventKept;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.EntryDraft.Classified;
import org.comity.cases.history.EntryDraft.Moved;
import org.comity.cases.history.MoveDetail.ImportDetail;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.registers.course.ImportRow.End;
import org.comity.registers.course.ImportRow.Event;
import org.comity.registers.course.ImportRow.Passed;
import org.comity.registers.words.RowEnding;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** The moves by which a row of a register becomes the history of a request. */
public final class RowEntries {

    private static final String CLOSURE_NOT_RECORDED = "CL_NOT_RECORDED";
    private static final List<GroundGiven> NOT_RECORDED_GROUNDS =
            List.of(new GroundGiven("RF_NOT_RECORDED", true, null, null));
    private static final Set<State> REFUSED = EnumSet.of(State.REFUSED, State.COURT_REFUSED);
    private static final Set<State> PENDING =
            EnumSet.of(State.COURT_REFUSED, State.REFUSAL_PROPOSED, State.EXECUTIVE_REFUSAL_PROPOSED);

    private final UUID importId;
    private final ImportRow row;

    private RowEntries(UUID importId, ImportRow row) {
        this.importId = importId;
        this.row = row;
    }

    /** The moves of a row, in their order. The first one has the classification of the request. */
    public static List<EntryDraft> of(UUID importId, ImportRow row) {
        return new RowEntries(importId, row).moves();
    }

    /** The same; the first one has also what is noted beside the row, by the keys of its detail. */
    public static List<EntryDraft> of(UUID importId, ImportRow row, Map<String, Object> noted) {
        var moves = of(importId, row);
        return noted.isEmpty()
                ? moves
                : Stream.concat(
                                moves.stream().limit(1).map(first -> noting(first, noted)),
                                moves.stream().skip(1))
                        .toList();
    }

    private static EntryDraft noting(EntryDraft first, Map<String, Object> noted) {
        return first.detail() instanceof ImportDetail imported ? first.with(imported.noting(noted)) : first;
    }

    /** The entry of one step of a row. */
    public static EntryDraft passed(UUID importId, ImportRow row, Passed passed) {
        return new RowEntries(importId, row).passed(passed, null);
    }

    /** The entry of the ending of a row, which has a day, from a state. */
    public static EntryDraft ending(UUID importId, ImportRow row, State from, End end) {
        return new RowEntries(importId, row).ending(from, end, null, null);
    }

    /** The entry of an event that is no step. */
    public static EntryDraft event(UUID importId, ImportRow row, Event event) {
        return EntryDraft.beside(event.on(), null, new EventKept(event.name(), importId, row.row()));
    }

    private List<EntryDraft> moves() {
        var course = row.course();
        var end = course.end();
        var kinds = row.named().kinds();
        var classified = new Classified(
                row.procedure().direction(),
                null,
                kinds.isEmpty() ? row.procedure().kind() : kinds.getFirst());
        if (end != null && end.on() == null) {
            return List.of(ending(null, end, ImportDetail.DAY_NOT_RECORDED, classified));
        }
        var moves = new ArrayList<EntryDraft>();
        var grounds = course.state() == State.COURT_REFUSED ? grounds() : List.<GroundGiven>of();
        moves.add(new EntryDraft(
                new Moved(Step.IMPORT, null, course.state(), null, null, null, classified),
                null,
                course.on(),
                null,
                null,
                detail(null, List.of(), grounds)));
        course.passed().forEach(passed -> moves.add(passed(passed, reclassified(passed))));
        if (end != null) {
            moves.add(ending(course.stateBeforeItsEnd(), end, null, null));
        }
        return moves;
    }

    /** The kinds before and after a reclassification. */
    private @Nullable Classified reclassified(Passed passed) {
        var turns = row.course().passed().stream()
                .filter(one -> one.step() == Step.RECLASSIFY)
                .toList();
        int turn = turns.indexOf(passed);
        var kinds = row.named().kinds();
        return turn < 0 || turn + 1 >= kinds.size()
                ? null
                : new Classified(row.procedure().direction(), kinds.get(turn), kinds.get(turn + 1));
    }

    /** A step on its day. A gap names its steps and has no days for them. */
    private EntryDraft passed(Passed passed, @Nullable Classified classified) {
        boolean refuses = passed.from() != passed.to() && REFUSED.contains(passed.to());
        var reason = passed.step() == Step.END_OTHERWISE ? CLOSURE_NOT_RECORDED : null;
        var said = passed.grounds().isEmpty() ? row.named().refusal().by() : null;
        var by = passed.to() == State.REFUSED && said != null ? said : passed.decidedBy();
        return new EntryDraft(
                new Moved(passed.step(), passed.from(), passed.to(), passed.result(), reason, name(by), classified),
                null,
                passed.on(),
                null,
                null,
                detail(null, passed.notRecorded(), refuses ? grounds(passed) : List.of()));
    }

    private List<GroundGiven> grounds(Passed passed) {
        if (!passed.grounds().isEmpty()) {
            return passed.grounds();
        }
        boolean areOfAnother =
                row.course().passed().stream().anyMatch(one -> !one.grounds().isEmpty());
        return areOfAnother ? NOT_RECORDED_GROUNDS : grounds();
    }

    /** Missing data of an ending are coded as not recorded. */
    private EntryDraft ending(
            @Nullable State from, End end, @Nullable String outcomeDay, @Nullable Classified classified) {
        var reason = end.ending() == RowEnding.OTHERWISE_FINALISED ? CLOSURE_NOT_RECORDED : null;
        var said = row.named().refusal().by();
        var by = said == null ? soleDecider(from, end) : said;
        return new EntryDraft(
                new Moved(Step.IMPORT, from, end.state(), end.ending().result(), reason, name(by), classified),
                null,
                row.course().lastOn(),
                null,
                null,
                detail(outcomeDay, List.of(), end.ending() == RowEnding.REFUSED ? grounds() : List.of()));
    }

    /**
     * The body that decides an ending in the procedure, if there is one only. Where a refusal was already pronounced or proposed,
     * the step that makes it final counts alone.
     */
    private @Nullable Decider soleDecider(@Nullable State from, End end) {
        var deciders = row.procedure().moves().stream()
                .filter(move -> move.to() == end.state()
                        && move.result() == end.ending().result())
                .filter(move -> from == null || !PENDING.contains(from) || move.from() == from)
                .flatMap(move -> move.deciders().stream())
                .distinct()
                .toList();
        return deciders.size() == 1 ? deciders.getFirst() : null;
    }

    private List<GroundGiven> grounds() {
        var said = row.named().refusal().grounds();
        return said.isEmpty() ? NOT_RECORDED_GROUNDS : said;
    }

    private static @Nullable String name(@Nullable Decider by) {
        return by == null ? null : by.name();
    }

    private ImportDetail detail(@Nullable String outcomeDay, List<Step> notRecorded, List<GroundGiven> grounds) {
        return new ImportDetail(
                importId, row.row(), row.source(), row.storedDigest(), row.persons(), outcomeDay, notRecorded, grounds);
    }
}
