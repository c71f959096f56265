package org.comity.cases.measure.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.cases.measure.decision.MeasureDecision;
import org.comity.cases.measure.decision.MeasureDecisionKind;
import org.comity.cases.measure.decision.MeasureDecisionRecord;
import org.comity.cases.measure.decision.StandingDecisions;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.Measure;
import org.comity.rules.workflow.MeasureOutcome;
import org.jspecify.annotations.Nullable;

/** Which decision may follow which: on an open measure each, on a settled one what changes it. */
@ApplicationScoped
class DecisionOrder {

    private static final Set<MeasureOutcome> NOT_GRANTED =
            EnumSet.of(MeasureOutcome.PENDING, MeasureOutcome.REFUSED, MeasureOutcome.IMPOSSIBLE);
    private static final Set<MeasureOutcome> NOT_REFUSED = EnumSet.of(
            MeasureOutcome.PENDING, MeasureOutcome.EXECUTED, MeasureOutcome.PARTLY_EXECUTED, MeasureOutcome.IMPOSSIBLE);

    private final StandingDecisions decisions;
    private final CurrentCaller current;

    DecisionOrder(StandingDecisions decisions, CurrentCaller current) {
        this.decisions = decisions;
        this.current = current;
    }

    /** Adds the faults of a decision that cannot follow, or of a correction that would be another decision. */
    void check(
            CooperationRequest request,
            Measure measure,
            MeasureDecision wanted,
            @Nullable MeasureDecisionRecord former,
            List<Fault> faults) {
        if (former != null) {
            checkCorrection(request, wanted, former, faults);
            checkNeighbours(request, wanted, former, faults);
            return;
        }
        var last = StandingDecisions.last(decisions.of(request.id()), wanted.measureNo());
        if (!mayFollow(wanted.decision(), measure)) {
            faults.add(Fault.ofBody(
                    "decision",
                    "order",
                    "measure " + measure.no() + " is " + measure.outcome()
                            + (measure.postponedUntil() == null
                                    ? ""
                                    : ", postponed until " + measure.postponedUntil() + ": resume it first")));
        }
        var day = wanted.day();
        last.filter(record -> day != null && day.isBefore(record.day()))
                .ifPresent(record -> faults.add(Fault.ofBody(
                        "day",
                        "out-of-order",
                        "cannot be before the last decision on the measure, on " + record.day())));
        checkReceived(request, day, faults);
    }

    /** A corrected day remains between those of the decisions before and after it on the measure. */
    private void checkNeighbours(
            CooperationRequest request, MeasureDecision wanted, MeasureDecisionRecord former, List<Fault> faults) {
        var day = wanted.day();
        checkReceived(request, day, faults);
        decisions.of(request.id()).stream()
                .filter(other -> other.no() != former.no() && other.concerns(wanted.measureNo()))
                .filter(other -> day != null
                        && (other.no() < former.no() ? day.isBefore(other.day()) : day.isAfter(other.day())))
                .findFirst()
                .ifPresent(other -> faults.add(Fault.ofBody(
                        "day", "out-of-order", "decision " + other.no() + " on the measure is of " + other.day())));
    }

    private static void checkReceived(CooperationRequest request, @Nullable LocalDate day, List<Fault> faults) {
        var received = request.receivedOn();
        if (day != null && received != null && day.isBefore(received)) {
            faults.add(Fault.ofBody("day", "out-of-order", "cannot be before the request was received, " + received));
        }
    }

    private static boolean mayFollow(MeasureDecisionKind decision, Measure measure) {
        var outcome = measure.outcome();
        var postponed = measure.postponedUntil() != null;
        return switch (decision) {
            case ACCEPTED -> NOT_GRANTED.contains(outcome) && !postponed;
            case REFUSAL_PROPOSED, REFUSED -> NOT_REFUSED.contains(outcome);
            case RESUMED -> outcome == MeasureOutcome.PENDING && postponed;
            case SENT, EXECUTED, PARTLY_EXECUTED -> outcome == MeasureOutcome.PENDING && !postponed;
            case POSTPONED, IMPOSSIBLE -> outcome == MeasureOutcome.PENDING;
        };
    }

    private void checkCorrection(
            CooperationRequest request, MeasureDecision wanted, MeasureDecisionRecord former, List<Fault> faults) {
        var was = former.content();
        if (!was.measureNo().equals(wanted.measureNo())) {
            faults.add(Fault.ofBody("measureNo", "fixed", "end this decision and record one on the other measure"));
        }
        if (was.decision() != wanted.decision()) {
            faults.add(Fault.ofBody("decision", "fixed", "end this decision and record the other one"));
        }
        if (was.decidedBy() != wanted.decidedBy()) {
            faults.add(Fault.ofBody("decidedBy", "fixed", "end this decision and record that of the other body"));
        }
        if (!Objects.equals(was.proposalNo(), wanted.proposalNo())) {
            faults.add(Fault.ofBody("proposalNo", "fixed", "end this decision and record one on the other proposal"));
        }
        if (isForSupervisors(request, former)) {
            faults.add(Fault.ofBody("", "supervisor", "only a supervisor corrects a decision that settled a measure"));
        }
        decisions.of(request.id()).stream()
                .filter(record ->
                        Integer.valueOf(former.no()).equals(record.content().proposalNo()))
                .forEach(record -> faults.add(Fault.ofBody(
                        "", "decided", "decision " + record.no() + " rests on this proposal: end that one first")));
    }

    /** Adds the faults of the end of a decision. */
    void checkEnding(CooperationRequest request, MeasureDecisionRecord record, List<Fault> faults) {
        var last = StandingDecisions.last(
                decisions.of(request.id()), record.content().measureNo());
        if (record.content().decision().outcome() != null
                && last.filter(record::equals).isEmpty()) {
            faults.add(Fault.ofBody("", "order", "a later decision on the measure is in force: end that one first"));
        }
        if (isForSupervisors(request, record)) {
            faults.add(Fault.ofBody("", "supervisor", "only a supervisor ends a decision that settled a measure"));
        }
    }

    private boolean isForSupervisors(CooperationRequest request, MeasureDecisionRecord record) {
        return record.content().decision().settles()
                && !current.get().in(request.authority()).has(Role.SUPERVISOR);
    }
}
