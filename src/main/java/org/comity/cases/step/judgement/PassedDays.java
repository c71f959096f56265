package org.comity.cases.step.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.cases.deadline.AwaitedDays;
import org.comity.cases.deadline.DeadlineView;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.sideprocess.SideProcess;
import org.comity.cases.sideprocess.SideProcesses;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * Judges steps that rest on a day that has passed. A request lapses after the day asked for the answer and after the
 * deadline for it, and an arrest after the first limit of the treaty. A lapse whose day, or whose limits, a correction moves
 * is judged again. An acceptance before the answer is recorded with a warning. A discharge that others decide is recorded as
 * it is, with a warning.
 */
@ApplicationScoped
public class PassedDays {

    private final SideProcesses sideProcesses;
    private final AwaitedDays awaited;
    private final HistoryEntries history;

    PassedDays(SideProcesses sideProcesses, AwaitedDays awaited, HistoryEntries history) {
        this.sideProcesses = sideProcesses;
        this.awaited = awaited;
        this.history = history;
    }

    /**
     * The step that is judged.
     *
     * @param on its legal day
     * @param place its place in the history if it is recorded already, and its day is corrected
     */
    private record Judged(
            CooperationRequest request,
            Move move,
            LocalDate on,
            @Nullable Integer place) {}

    /** Adds the fault, or the warning, of a step on a day before the day it rests on has passed. */
    void check(CooperationRequest request, Move move, LocalDate on, List<Fault> faults, List<String> warnings) {
        if (move.step() == Step.ACCEPT) {
            warnOfOpenQuestion(request, warnings);
        } else {
            check(new Judged(request, move, on, null), faults, warnings);
        }
    }

    /**
     * Throws the fault of a lapse in force that is too early once a day was corrected, and returns the warnings. Called
     * after the correction, so that the deadlines are counted from the right day.
     */
    public List<String> afterCorrection(CooperationRequest request) {
        var faults = new ArrayList<Fault>();
        var warnings = new ArrayList<String>();
        new StatusHistory(history.of(request.id()))
                .last(Step.RECORD_LAPSE)
                .ifPresent(lapse -> request.procedure()
                        .find(lapse.from(), Step.RECORD_LAPSE)
                        .ifPresent(move ->
                                check(new Judged(request, move, lapse.occurredOn(), lapse.place()), faults, warnings)));
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
        return warnings;
    }

    private void check(Judged step, List<Fault> faults, List<String> warnings) {
        if (step.move().step() == Step.RECORD_DISCHARGE) {
            checkLimits(step, warnings, warnings);
        } else if (step.move().step() == Step.RECORD_LAPSE) {
            if (step.move().needs().contains(Need.UNANSWERED_REQUEST_FOR_INFORMATION)) {
                checkReply(step, faults);
            } else {
                checkLapse(step, faults, warnings);
            }
        }
    }

    private static void warnOfOpenQuestion(CooperationRequest request, List<String> warnings) {
        if (request.running().contains(SideProcessKind.REQUEST_FOR_INFORMATION)) {
            warnings.add("A request for information is running: the request is accepted without its answer");
        }
    }

    /** The day asked for counts beside the deadline: a person may have ended the deadline, and the question still runs. */
    private void checkReply(Judged step, List<Fault> faults) {
        var request = step.request();
        var asked = sideProcesses.of(request.id()).stream()
                .filter(process -> process.kind() == SideProcessKind.REQUEST_FOR_INFORMATION)
                .filter(process -> process.endedOn() == null
                        || (step.place() != null && Objects.equals(process.endedBy(), step.place())))
                .map(SideProcess::replyBy)
                .filter(Objects::nonNull);
        var due = awaited.ofAnswers(request, SideProcessKind.REQUEST_FOR_INFORMATION, step.place()).stream()
                .map(DeadlineView::dueOn);
        Stream.concat(asked, due)
                .max(Comparator.naturalOrder())
                .filter(last -> !step.on().isAfter(last))
                .ifPresent(last -> faults.add(tooEarly("The answer to the request for information is due by " + last
                        + ": the request lapses after that day")));
    }

    /** The other State's lapse is recorded as it is. */
    private void checkLapse(Judged step, List<Fault> faults, List<String> warnings) {
        var early = new ArrayList<String>();
        checkLimits(step, early, warnings);
        if (lastLimits(step).isEmpty()) {
            warnings.add("No limit of the detention is known: the lapse rests on no day that has passed");
        }
        if (step.request().procedure().direction() == Direction.OUTGOING) {
            warnings.addAll(early);
        } else {
            early.forEach(sentence -> faults.add(tooEarly(sentence)));
        }
    }

    /** A day before the first limit is early; before a later one the act is possible, and what was awaited may still come. */
    private void checkLimits(Judged step, List<String> early, List<String> warnings) {
        var limits = lastLimits(step);
        var ahead = limits.stream()
                .filter(limit -> !step.on().isAfter(limit.dueOn()))
                .toList();
        if (ahead.isEmpty()) {
            return;
        }
        var sentence = "The time has not run out on " + step.on() + ": \""
                + ahead.getFirst().title() + "\" ends on " + ahead.getFirst().dueOn();
        (ahead.size() == limits.size() ? early : warnings).add(sentence);
    }

    /** The limits on which liberty hangs, counted from the last event that opened any, the first to run out first. */
    private List<DeadlineView> lastLimits(Judged step) {
        var limits = awaited.ofRelease(step.request(), step.place());
        var last = limits.stream().map(DeadlineView::startedOn).max(Comparator.naturalOrder());
        return limits.stream()
                .filter(limit -> last.filter(limit.startedOn()::equals).isPresent())
                .toList();
    }

    private static Fault tooEarly(String sentence) {
        return Fault.ofBody("occurredAt", "too-early", sentence);
    }
}
