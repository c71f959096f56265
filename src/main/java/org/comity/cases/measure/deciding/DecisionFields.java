package org.comity.cases.measure.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.cases.measure.decision.MeasureDecision;
import org.comity.cases.measure.decision.MeasureDecisionKind;
import org.comity.cases.request.CooperationRequest;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Need;
import org.jspecify.annotations.Nullable;

/** Which fields a decision needs, and which it cannot have. */
@ApplicationScoped
class DecisionFields {

    private static final Set<MeasureDecisionKind> AFTER_CONSULTATION =
            EnumSet.of(MeasureDecisionKind.REFUSAL_PROPOSED, MeasureDecisionKind.POSTPONED);

    /** Adds every fault. */
    void check(CooperationRequest request, MeasureDecision wanted, List<Fault> faults) {
        var direction = request.procedure().direction();
        var deciders = wanted.decision().deciders(direction);
        if (!deciders.contains(wanted.decidedBy())) {
            faults.add(Fault.ofBody("decidedBy", "bad-value", "This is decided by: " + deciders));
        }
        checkReasons(request, wanted, faults);
        checkConsultation(request, wanted, faults);
        checkDocument(wanted, faults);
        checkExecution(request, wanted, faults);
        checkDay(wanted, faults);
    }

    private static void checkReasons(CooperationRequest request, MeasureDecision wanted, List<Fault> faults) {
        var rests = DecisionJudgement.takesTwo(request, wanted);
        if (rests) {
            var detail = "the decision rests on the grounds and words of the proposal";
            given("code", wanted.code(), false, detail, faults);
            given("furtherGrounds", wanted.furtherGrounds(), false, detail, faults);
            given("narrative", wanted.narrative(), false, detail, faults);
        } else {
            var detail = "names no code";
            given("code", wanted.code(), !wanted.decision().codes().isEmpty(), detail, faults);
        }
        given("proposalNo", wanted.proposalNo(), rests, "only a refusal by the office rests on a proposal", faults);
        if (!wanted.decision().refuses()) {
            var detail = "only a refusal has them";
            given("furtherGrounds", wanted.furtherGrounds(), false, detail, faults);
            given("instrument", wanted.instrument(), false, detail, faults);
        }
        if (wanted.decision() == MeasureDecisionKind.REFUSAL_PROPOSED) {
            given("narrative", wanted.narrative(), true, "", faults);
        }
    }

    /** Before a refusal or postponement by the office the States consult, UNCAC article 46(26). */
    private static void checkConsultation(CooperationRequest request, MeasureDecision wanted, List<Fault> faults) {
        var isOurs = DecisionJudgement.isIncoming(request) && wanted.decidedBy() == Decider.CENTRAL_AUTHORITY;
        var isSaid = wanted.notConsultedBecause() != null
                && !wanted.notConsultedBecause().isBlank();
        if (!AFTER_CONSULTATION.contains(wanted.decision())) {
            var detail = "only a proposal to refuse or a postponement names it";
            given("consultation", wanted.consultation(), false, detail, faults);
            given("notConsultedBecause", wanted.notConsultedBecause(), false, detail, faults);
        } else if (isOurs ? (wanted.consultation() != null) == isSaid : wanted.consultation() != null && isSaid) {
            faults.add(Fault.ofBody("consultation", "consultation", Need.CONSULTATION.sentence()));
        }
    }

    private static void checkDocument(MeasureDecision wanted, List<Fault> faults) {
        var needed = wanted.decidedBy().decidesByDocument()
                || wanted.decidedBy() == Decider.EXECUTING_AUTHORITY
                        && (wanted.decision().refuses() || wanted.decision() == MeasureDecisionKind.PARTLY_EXECUTED);
        if (needed && isEmpty(wanted.document()) && wanted.documentOn() == null) {
            faults.add(Fault.ofBody(
                    "document",
                    "document",
                    "Name the document by which this body decided, or the day of its receipt (documentOn)"));
        }
    }

    private static void checkExecution(CooperationRequest request, MeasureDecision wanted, List<Fault> faults) {
        var decision = wanted.decision();
        given(
                "executingAuthority",
                wanted.executingAuthority(),
                decision == MeasureDecisionKind.SENT,
                "only a measure that is sent has one",
                faults);
        if (!decision.reports()) {
            var detail = "only a report of the execution says it";
            given("procedureFollowed", wanted.procedureFollowed(), false, detail, faults);
            given("delivered", wanted.delivered(), false, detail, faults);
        } else if (DecisionJudgement.isIncoming(request) && !request.state().mayBeInExecution()) {
            faults.add(Fault.ofBody("decision", "order", "the request is not in execution"));
        }
    }

    /** A postponement is reviewed; a measure that is sent may have a last day. */
    private static void checkDay(MeasureDecision wanted, List<Fault> faults) {
        if (wanted.decision() != MeasureDecisionKind.SENT) {
            given(
                    "dueOn",
                    wanted.dueOn(),
                    wanted.decision() == MeasureDecisionKind.POSTPONED,
                    "only a measure that is sent or postponed has a last day",
                    faults);
        }
        if (wanted.dueOn() != null && wanted.day() != null && wanted.dueOn().isBefore(wanted.day())) {
            faults.add(Fault.ofBody("dueOn", "out-of-order", "cannot be before the decision, " + wanted.day()));
        }
    }

    /** Adds a fault unless a field is given where it is needed, and left out where it cannot be. */
    private static void given(String field, @Nullable Object value, boolean needed, String why, List<Fault> faults) {
        if (needed && isEmpty(value)) {
            faults.add(Fault.ofBody(field, "not-null", "is needed for this decision"));
        } else if (!needed && !isEmpty(value)) {
            faults.add(Fault.ofBody(field, "not-applicable", why));
        }
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || value instanceof String text && text.isBlank() || value.equals(List.of());
    }
}
