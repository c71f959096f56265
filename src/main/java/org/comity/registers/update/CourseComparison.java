package org.comity.registers.update;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.MoveDetail;
import org.comity.cases.history.MoveDetail.ImportDetail;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.registers.course.CoursePath;
import org.comity.registers.course.CoursePath.Day;
import org.comity.registers.course.ImportRow;
import org.comity.registers.course.ImportRow.Course;
import org.comity.registers.course.ImportRow.End;
import org.comity.registers.course.ImportRow.Named;
import org.comity.registers.course.ImportRow.Passed;
import org.comity.registers.course.ImportRow.Refusal;
import org.comity.registers.course.RowEntries;
import org.comity.registers.words.RegisterColumn;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * Compares the course of a row with the history of its request. A history that registers alone gave follows the row: the
 * result is that of a first import of the row. To a history that was continued here, a row can only add what came later.
 */
final class CourseComparison {

    private static final UUID NO_IMPORT = new UUID(0, 0);
    private static final String GROUND_NOT_RECORDED = "RF_NOT_RECORDED";

    private final ImportRow row;
    private final RecordedRequest recorded;
    private final RowFaults faults;

    CourseComparison(ImportRow row, RecordedRequest recorded, RowFaults faults) {
        this.row = withWhatIsKnown(row, recorded);
        this.recorded = recorded;
        this.faults = faults;
    }

    /** Returns the entries by which the history follows the row; none if the row adds nothing or has a fault. */
    List<PlannedMove> plan() {
        if (recorded.request().state() == State.JOINED) {
            faults.joinedHere();
            return List.of();
        }
        checkSteps();
        checkEnd();
        checkGrounds();
        checkDecider();
        if (faults.isFaulty()) {
            return List.of();
        }
        return recorded.isOfRegister() && hasEveryDay() ? rebuilt() : appended();
    }

    /** Values of an earlier file that this one leaves out stay. */
    private static ImportRow withWhatIsKnown(ImportRow row, RecordedRequest recorded) {
        var said = row.named();
        var grounds = said.refusal().grounds();
        var by = said.refusal().by();
        var persons = said.persons();
        for (var move : recorded.status().standing()) {
            var detail = recorded.ofRegister(move).orElse(null);
            if (detail != null) {
                persons = persons == null ? detail.persons() : persons;
                grounds = grounds.isEmpty() && isRecorded(detail.grounds()) ? detail.grounds() : grounds;
                by = by == null && move.to() != null && move.to().standing().isOver() ? decider(move) : by;
            }
        }
        return row.with(
                courseSinceItsFirstState(row, recorded),
                new Named(
                        persons,
                        said.records(),
                        new Refusal(grounds, by),
                        said.events(),
                        said.kinds(),
                        said.executingAuthority(),
                        said.entries()));
    }

    /** A row without steps and status has the state that an earlier file gave. */
    private static Course courseSinceItsFirstState(ImportRow row, RecordedRequest recorded) {
        var course = row.course();
        var first = recorded.status().standing().getFirst();
        var state = first.to();
        boolean isAssumed =
                course.passed().isEmpty() && course.state() == row.procedure().usualState();
        return isAssumed
                        && state != null
                        && !state.standing().isOver()
                        && recorded.ofRegister(first).isPresent()
                ? new Course(state, course.on(), course.passed(), course.end())
                : course;
    }

    private static @Nullable Decider decider(HistoryEntry move) {
        return move.decidedBy() == null ? null : Decider.valueOf(move.decidedBy());
    }

    private static boolean isRecorded(List<GroundGiven> grounds) {
        return grounds.stream().anyMatch(ground -> !ground.code().equals(GROUND_NOT_RECORDED));
    }

    private Stream<Passed> steps() {
        return row.course().passed().stream().filter(passed -> passed.step() != Step.IMPORT);
    }

    private void checkSteps() {
        steps().filter(passed -> !isKnown(passed)).forEach(passed -> {
            var known = recorded.everyDayOf(passed.step());
            if (!known.isEmpty() && !canFollow(passed)) {
                faults.otherDay(
                        passed.step().name(),
                        passed.on(),
                        known.stream().max(Comparator.naturalOrder()).orElseThrow());
            }
        });
    }

    private boolean isKnown(Passed passed) {
        return recorded.everyDayOf(passed.step()).contains(passed.on());
    }

    private boolean canFollow(Passed passed) {
        var request = recorded.request();
        return !passed.on().isBefore(request.lastMovedOn())
                && request.procedure().find(request.state(), passed.step()).isPresent();
    }

    private void checkEnd() {
        var request = recorded.request();
        if (!request.state().standing().isOver()) {
            return;
        }
        var result = row.course().result();
        if (result == null) {
            if (recorded.ofRegister(recorded.end()).isPresent()) {
                faults.contradicts(RegisterColumn.OUTCOME, null, request.result());
            }
        } else if (result != request.result()) {
            faults.contradicts(RegisterColumn.OUTCOME, result, request.result());
        } else {
            checkDayOfEnd(endedOn(), recorded.end().occurredOn());
        }
    }

    private void checkDayOfEnd(@Nullable LocalDate said, LocalDate is) {
        if (said != null && !recorded.endedOnAnUnknownDay() && !said.equals(is) && !recorded.everEndedOn(said)) {
            faults.contradicts(RegisterColumn.OUTCOME_ON, said, is);
        }
    }

    /** The day of the end in the row; null if it is open or has no day. */
    private @Nullable LocalDate endedOn() {
        var end = row.course().end();
        if (end != null) {
            return end.on();
        }
        return row.course().passed().stream()
                .filter(passed -> passed.to().standing().isOver()
                        && !passed.from().standing().isOver())
                .map(Passed::on)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private void checkGrounds() {
        for (var move : recorded.status().standing()) {
            var is = recorded.ofRegister(move).map(ImportDetail::grounds).orElse(List.of());
            var said = saidOf(move);
            if (isRecorded(is) && !said.isEmpty() && !codes(said).containsAll(codes(is))) {
                faults.contradicts(RegisterColumn.GROUND, codes(said), codes(is));
                return;
            }
        }
    }

    /** The grounds that the row gives for a move: those of the same step, or those of its one refusal. */
    private List<GroundGiven> saidOf(HistoryEntry move) {
        if (row.course().passed().stream().allMatch(passed -> passed.grounds().isEmpty())) {
            return row.named().refusal().grounds();
        }
        return row.course().passed().stream()
                .filter(passed -> passed.step() == move.step()
                        && passed.on().equals(move.occurredOn())
                        && passed.to() == move.to())
                .map(Passed::grounds)
                .findFirst()
                .orElse(List.of());
    }

    /** Another body than any that the end has had contradicts. */
    private void checkDecider() {
        var said = row.named().refusal().by();
        var known = recorded.status().moves().stream()
                .filter(move -> move.result() != null && move.decidedBy() != null)
                .map(HistoryEntry::decidedBy)
                .toList();
        if (said != null && !known.isEmpty() && !known.contains(said.name())) {
            faults.contradicts(RegisterColumn.DECIDED_BY, said, known.getLast());
        }
    }

    private static List<String> codes(List<GroundGiven> grounds) {
        return grounds.stream().map(GroundGiven::code).sorted().toList();
    }

    /** True if the row still has each step that the history has from registers. */
    private boolean hasEveryDay() {
        return recorded.status().standing().stream()
                .filter(move -> move.step() != Step.IMPORT)
                .allMatch(move -> steps().anyMatch(passed ->
                        passed.step() == move.step() && passed.on().equals(move.occurredOn())));
    }

    private List<PlannedMove> rebuilt() {
        var wanted = RowEntries.of(NO_IMPORT, row);
        var standing = recorded.status().standing();
        var plan = new ArrayList<PlannedMove>();
        for (int i = 0; i < Math.max(wanted.size(), standing.size()); i++) {
            int place = i;
            if (i >= wanted.size()) {
                var move = standing.get(i);
                plan.add(PlannedMove.annulled(move, (MoveDetail)
                        Objects.requireNonNull(recorded.details().get(move.seq()))));
            } else if (i >= standing.size()) {
                plan.add(PlannedMove.added(
                        importId -> RowEntries.of(importId, row).get(place)));
            } else if (!isSame(wanted.get(i), standing.get(i), i == 0)) {
                plan.add(
                        new PlannedMove(importId -> RowEntries.of(importId, row).get(place), standing.get(i)));
            }
        }
        return List.copyOf(plan);
    }

    private boolean isSame(EntryDraft wanted, HistoryEntry move, boolean isFirst) {
        var moved = Objects.requireNonNull(wanted.move());
        var detail = (ImportDetail) wanted.detail();
        var kept = recorded.ofRegister(move).orElseThrow();
        return moved.step() == move.step()
                && moved.from() == move.from()
                && moved.to() == move.to()
                && moved.result() == move.result()
                && (moved.decidedBy() == null || moved.decidedBy().equals(move.decidedBy()))
                && wanted.occurredOn().equals(move.occurredOn())
                && detail.notRecorded().equals(kept.notRecorded())
                && Objects.equals(detail.outcomeDay(), kept.outcomeDay())
                && detail.grounds().equals(kept.grounds())
                && (!isFirst || Objects.equals(detail.persons(), kept.persons()));
    }

    /** The moves after the last one that is recorded. */
    private List<PlannedMove> appended() {
        var request = recorded.request();
        if (isOfAnotherKind() || !recorded.isOfRegister()) {
            return ofOurOwn();
        }
        var path = new CoursePath(
                request.procedure(), request.state(), row.course().result());
        var last = request.lastMovedOn();
        for (var passed : steps().filter(one -> !isKnown(one)).toList()) {
            if (passed.on().isBefore(last) || !path.take(new Day(0, passed.step(), passed.on()))) {
                faults.continuedHere(passed.step() + " of " + passed.on());
                return List.of();
            }
            last = passed.on();
        }
        var plan = new ArrayList<PlannedMove>();
        plan.addAll(enriched());
        path.passed()
                .forEach(passed -> plan.add(PlannedMove.added(importId -> RowEntries.passed(importId, row, passed))));
        var end = row.course().end();
        if (end != null && !path.state().standing().isOver() && !isKnown(end)) {
            if (end.on() == null || end.on().isBefore(last)) {
                faults.continuedHere(String.valueOf(end.ending()));
                return List.of();
            }
            plan.add(ending(path, end));
        }
        return List.copyOf(plan);
    }

    /**
     * A request that was registered or continued here, or turned out here to be of another kind than its register has, goes
     * on by steps alone, each with its roles, its needs and its second person: a row with more of it is a fault.
     */
    private List<PlannedMove> ofOurOwn() {
        var more = steps().filter(one -> !isKnown(one)).findFirst();
        var end = row.course().end();
        if (more.isPresent()) {
            faults.continuedHere(more.get().step() + " of " + more.get().on());
        } else if (end != null && !recorded.request().state().standing().isOver() && !isKnown(end)) {
            faults.continuedHere(String.valueOf(end.ending()));
        }
        return enriched();
    }

    private boolean isOfAnotherKind() {
        return row.procedure() != recorded.request().procedure();
    }

    /** An end that the request had before it was reopened. */
    private boolean isKnown(End end) {
        var on = end.on();
        return on == null || recorded.everEndedOn(on);
    }

    /** The moves that registers gave, with the persons, grounds and bodies that the row adds to them. */
    private List<PlannedMove> enriched() {
        var plan = new ArrayList<PlannedMove>();
        for (var move : recorded.status().standing()) {
            recorded.ofRegister(move).ifPresent(kept -> {
                var grounds = kept.grounds().isEmpty() ? kept.grounds() : groundsOf(move, kept);
                var by = by(move);
                var detail = kept.saying(
                        move.step() == Step.IMPORT && move.from() == null ? row.persons() : kept.persons(), grounds);
                if (!detail.equals(kept) || !Objects.equals(by, move.decidedBy())) {
                    plan.add(PlannedMove.enriched(move, row, detail, by));
                }
            });
        }
        return plan;
    }

    private List<GroundGiven> groundsOf(HistoryEntry move, ImportDetail kept) {
        var said = saidOf(move);
        return said.isEmpty() || codes(said).equals(codes(kept.grounds())) ? kept.grounds() : said;
    }

    private @Nullable String by(HistoryEntry move) {
        var said = row.named().refusal().by();
        return move.decidedBy() == null && said != null && move.result() != null && RecordedRequest.ends(move)
                ? said.name()
                : move.decidedBy();
    }

    private PlannedMove ending(CoursePath path, End end) {
        var from = path.state();
        return PlannedMove.added(importId -> RowEntries.ending(importId, row, from, end));
    }
}
