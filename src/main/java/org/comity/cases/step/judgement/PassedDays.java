package org.comity.cases.step.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.comity.base.problem.Fault;
import org.comity.cases.deadline.DeadlineEnding;
import org.comity.cases.deadline.DeadlineView;
import org.comity.cases.deadline.DeadlineViews;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.sideprocess.SideProcess;
import org.comity.cases.sideprocess.SideProcesses;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Step;

/**
 * Judges steps that rest on a day that has passed. A request lapses after the day asked for the answer, and an arrest after
 * the first limit of the treaty. An acceptance before the answer is recorded with a warning. A discharge that others decide is recorded as it is, with a warning.
 */
@ApplicationScoped
class PassedDays {

    private final SideProcesses sideProcesses;
    private final DeadlineViews deadlines;

    PassedDays(SideProcesses sideProcesses, DeadlineViews deadlines) {
        this.sideProcesses = sideProcesses;
        this.deadlines = deadlines;
    }

    /** Adds the fault, or the warning, of a step on a day before the day it rests on has passed. */
    void check(CooperationRequest request, Move move, LocalDate on, List<Fault> faults, List<String> warnings) {
        if (move.step() == Step.ACCEPT) {
            warnOfOpenQuestion(request, warnings);
        } else if (move.step() == Step.RECORD_DISCHARGE) {
            checkLimits(request, on, warnings, warnings);
        } else if (move.step() == Step.RECORD_LAPSE) {
            if (move.needs().contains(Need.UNANSWERED_REQUEST_FOR_INFORMATION)) {
                checkReply(request, on, faults, warnings);
            } else {
                checkLapse(request, on, faults, warnings);
            }
        }
    }

    private static void warnOfOpenQuestion(CooperationRequest request, List<String> warnings) {
        if (request.running().contains(SideProcessKind.REQUEST_FOR_INFORMATION)) {
            warnings.add("A request for information is running: the request is accepted without its answer");
        }
    }

    private void checkReply(CooperationRequest request, LocalDate on, List<Fault> faults, List<String> warnings) {
        var asked = sideProcesses.running(request.id()).stream()
                .filter(process -> process.kind() == SideProcessKind.REQUEST_FOR_INFORMATION)
                .toList();
        var replyBy = asked.stream()
                .map(SideProcess::replyBy)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        if (replyBy.isPresent() && !on.isAfter(replyBy.get())) {
            faults.add(tooEarly("The request for information asks for an answer by " + replyBy.get()
                    + ": the request lapses after that day"));
        } else if (replyBy.isEmpty() && !asked.isEmpty()) {
            warnings.add(
                    "The request for information names no day for the answer: the lapse rests on no day asked for");
        }
    }

    /** The other State's lapse is recorded as it is. */
    private void checkLapse(CooperationRequest request, LocalDate on, List<Fault> faults, List<String> warnings) {
        var early = new ArrayList<String>();
        checkLimits(request, on, early, warnings);
        if (request.procedure().direction() == Direction.OUTGOING) {
            warnings.addAll(early);
        } else {
            early.forEach(sentence -> faults.add(tooEarly(sentence)));
        }
    }

    /** A day before the first limit is early; before a later one the act is possible, and what was awaited may still come. */
    private void checkLimits(CooperationRequest request, LocalDate on, List<String> early, List<String> warnings) {
        var limits = lastLimits(request);
        var ahead = limits.stream().filter(limit -> !on.isAfter(limit.dueOn())).toList();
        if (ahead.isEmpty()) {
            return;
        }
        var sentence = "The time has not run out on " + on + ": \""
                + ahead.getFirst().title() + "\" ends on " + ahead.getFirst().dueOn();
        (ahead.size() == limits.size() ? early : warnings).add(sentence);
    }

    /** The limits on which liberty hangs, counted from the last event that opened any, the first to run out first. */
    private List<DeadlineView> lastLimits(CooperationRequest request) {
        var limits = deadlines.of(request).stream()
                .filter(limit -> limit.effect().concernsRelease())
                .filter(limit -> limit.ending() == null || limit.ending() == DeadlineEnding.MET)
                .toList();
        var last = limits.stream().map(DeadlineView::startedOn).max(Comparator.naturalOrder());
        return limits.stream()
                .filter(limit -> last.filter(limit.startedOn()::equals).isPresent())
                .toList();
    }

    private static Fault tooEarly(String sentence) {
        return Fault.ofBody("occurredAt", "too-early", sentence);
    }
}
