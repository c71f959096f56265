package org.comity.cases.measure.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.base.problem.Fault;
import org.comity.cases.history.StepDetail.ConsultationGiven;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.cases.measure.decision.MeasureDecision;
import org.comity.cases.measure.decision.MeasureDecisionKind;
import org.comity.cases.measure.decision.MeasureDecisionRecord;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.Measure;
import org.comity.cases.step.judgement.DualCriminalityJudgement;
import org.comity.cases.step.judgement.RefusalJudgement;
import org.comity.cases.step.judgement.RefusalJudgement.Refusing;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.executing.ExecutingAuthorities;
import org.comity.reference.lawbook.ReasonCodes;
import org.comity.reference.lawbook.ReasonCodes.Use;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Direction;
import org.jspecify.annotations.Nullable;

/** Judges a decision on one measure by the rules that hold for the whole request. */
@ApplicationScoped
class DecisionJudgement {

    private final RefusalJudgement refusals;
    private final DecisionFields fields;
    private final RefusalByTwo twoPersons;
    private final ReasonCodes codes;
    private final ExecutingAuthorities executing;
    private final OwnAuthorities authorities;

    DecisionJudgement(
            RefusalJudgement refusals,
            DecisionFields fields,
            RefusalByTwo twoPersons,
            ReasonCodes codes,
            ExecutingAuthorities executing,
            OwnAuthorities authorities) {
        this.refusals = refusals;
        this.fields = fields;
        this.twoPersons = twoPersons;
        this.codes = codes;
        this.executing = executing;
        this.authorities = authorities;
    }

    /** Adds every fault. */
    void check(
            CooperationRequest request,
            Measure measure,
            MeasureDecision wanted,
            @Nullable MeasureDecisionRecord former,
            List<Fault> faults) {
        fields.check(request, wanted, faults);
        if (former == null) {
            checkHeldBack(request, wanted, faults);
        }
        if (isIncoming(request)) {
            checkOurs(request, measure, wanted, former, faults);
        }
        checkCode(request, wanted, faults);
        if (wanted.decision().refuses()) {
            checkGrounds(request, wanted, faults);
        }
        if (wanted.executingAuthority() != null) {
            executing.check(
                    request.authority(),
                    "executingAuthority",
                    wanted.executingAuthority(),
                    authorities.today(request.authority()),
                    faults);
        }
    }

    private void checkOurs(
            CooperationRequest request,
            Measure measure,
            MeasureDecision wanted,
            @Nullable MeasureDecisionRecord former,
            List<Fault> faults) {
        if (wanted.consultation() != null) {
            refusals.checkConsultation(
                    request, new ConsultationGiven(wanted.consultation(), null), "consultation", faults);
        }
        if (wanted.decision() == MeasureDecisionKind.ACCEPTED || wanted.decision() == MeasureDecisionKind.SENT) {
            DualCriminalityJudgement.judgeGranted(request, measure, wanted.answers(), faults);
        }
        if (takesTwo(request, wanted) && former == null) {
            twoPersons.check(request, wanted, faults);
        }
    }

    /** True for a refusal by the office itself, or by the minister whom it serves. */
    static boolean takesTwo(CooperationRequest request, MeasureDecision wanted) {
        return isIncoming(request)
                && wanted.decision() == MeasureDecisionKind.REFUSED
                && (wanted.decidedBy() == Decider.CENTRAL_AUTHORITY || wanted.decidedBy() == Decider.MINISTER);
    }

    static boolean isIncoming(CooperationRequest request) {
        return request.procedure().direction() == Direction.INCOMING;
    }

    /** A side process that holds back the step of the whole request holds back the decision on a measure. */
    private static void checkHeldBack(CooperationRequest request, MeasureDecision wanted, List<Fault> faults) {
        var step = wanted.decision().likeness();
        if (step != null) {
            request.running().stream()
                    .filter(kind -> kind.holdsBack(step))
                    .forEach(kind -> faults.add(new Fault(
                            "request", "sideProcesses", "held-back", "End the side process " + kind + " first")));
        }
    }

    private void checkCode(CooperationRequest request, MeasureDecision wanted, List<Fault> faults) {
        var kinds = wanted.decision().codes();
        if (wanted.code() != null && !kinds.isEmpty() && !wanted.decision().refuses()) {
            var today = authorities.today(request.authority());
            codes.check(
                    "code", wanted.code(), new Use(kinds, request.procedure().kind(), today), faults);
        }
    }

    /** The grounds of a refusal are judged as those of a refusal of the whole request, for this measure. */
    private void checkGrounds(CooperationRequest request, MeasureDecision wanted, List<Fault> faults) {
        var grounds = Stream.concat(Stream.ofNullable(wanted.code()), wanted.furtherGrounds().stream())
                .map(code -> new GroundGiven(
                        code, Objects.equals(code, wanted.code()), wanted.instrument(), wanted.measureNo()))
                .toList();
        if (!grounds.isEmpty()) {
            var found = new ArrayList<Fault>();
            refusals.judge(
                    request, new Refusing(grounds, wanted.answers(), wanted.narrative(), wanted.decidedBy()), found);
            found.stream().map(DecisionJudgement::inThisBody).forEach(faults::add);
        }
    }

    private static Fault inThisBody(Fault fault) {
        return fault.field().startsWith("/grounds") ? Fault.ofBody("code", fault.code(), fault.detail()) : fault;
    }
}
