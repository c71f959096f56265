package org.comity.cases.extradition.charge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.history.EntryKind;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.StepDetail.ConsultationGiven;
import org.comity.cases.part.record.RecordWriters;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.step.judgement.RefusalJudgement;
import org.comity.reference.twopersons.TwoPersons;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.TwoPersonAct;
import org.jspecify.annotations.Nullable;

/**
 * A refusal of a charge by the office or a minister follows a consultation and takes two persons, like that of a whole request: one proposes
 * it with the reasons, and a supervisor who wrote no part of the charge refuses for the same reasons. Another supervisor than the one who
 * decided undoes it. UNCAC article 44(17).
 */
@ApplicationScoped
class ChargeRefusal {

    private static final Set<Decider> BY_TWO = EnumSet.of(Decider.CENTRAL_AUTHORITY, Decider.MINISTER);
    private static final String DECISION = "decision";
    private static final String CONSULTATION = "consultation";
    private static final String SUPERVISOR = "supervisor";

    private final RefusalJudgement refusals;
    private final RecordWriters writers;
    private final HistoryEntries history;
    private final TwoPersons twoPersons;
    private final CurrentCaller current;

    ChargeRefusal(
            RefusalJudgement refusals,
            RecordWriters writers,
            HistoryEntries history,
            TwoPersons twoPersons,
            CurrentCaller current) {
        this.refusals = refusals;
        this.writers = writers;
        this.history = history;
        this.twoPersons = twoPersons;
        this.current = current;
    }

    /** Adds every fault. */
    void check(CooperationRequest request, Charge wanted, @Nullable ChargeRecord former, List<Fault> faults) {
        if (wanted.decision() == ChargeDecision.REFUSAL_PROPOSED) {
            checkProposal(request, wanted, faults);
            checkConsultation(request, wanted, faults);
        } else if (isByTwo(request, wanted)) {
            checkConsultation(request, wanted, faults);
            checkPersons(request, wanted, former, faults);
        } else {
            notApplicable(CONSULTATION, wanted.consultation(), faults);
            notApplicable("notConsultedBecause", wanted.notConsultedBecause(), faults);
        }
        if (former != null) {
            checkUndoing(request, former, DECISION, faults);
        }
    }

    /** Adds the fault of a charge that was refused by two persons and is corrected or ended by the wrong one. */
    void checkUndoing(CooperationRequest request, ChargeRecord former, String field, List<Fault> faults) {
        if (!isByTwo(request, former.content())) {
            return;
        }
        if (!current.get().in(request.authority()).has(Role.SUPERVISOR)) {
            faults.add(Fault.ofBody(field, SUPERVISOR, "only a supervisor corrects or ends a charge that was refused"));
        } else if (isByCaller(former)) {
            faults.add(Fault.ofBody(
                    field, SUPERVISOR, "another supervisor than the one who refused the charge corrects or ends it"));
        }
    }

    private static boolean isByTwo(CooperationRequest request, Charge charge) {
        return isIncoming(request)
                && charge.decision() == ChargeDecision.REFUSED
                && charge.decidedBy() != null
                && BY_TWO.contains(charge.decidedBy());
    }

    private static boolean isIncoming(CooperationRequest request) {
        return request.procedure().direction() == Direction.INCOMING;
    }

    private static void checkProposal(CooperationRequest request, Charge wanted, List<Fault> faults) {
        if (!isIncoming(request)) {
            faults.add(Fault.ofBody(
                    DECISION,
                    "not-applicable",
                    "the other State decides on a request of ours, and nothing is proposed"));
        }
        if (wanted.remark() == null || wanted.remark().isBlank()) {
            faults.add(Fault.ofBody("remark", "not-blank", "a proposal to refuse has its reasons"));
        }
    }

    private void checkConsultation(CooperationRequest request, Charge wanted, List<Fault> faults) {
        var given = new ConsultationGiven(wanted.consultation(), wanted.notConsultedBecause());
        if (!given.namesOne()) {
            faults.add(Fault.ofBody(CONSULTATION, CONSULTATION, Need.CONSULTATION.sentence()));
        }
        refusals.checkConsultation(request, given, CONSULTATION, faults);
    }

    /** The same reasons were proposed by another person. A refusal that was decided is proposed again before its reasons change. */
    private void checkPersons(
            CooperationRequest request, Charge wanted, @Nullable ChargeRecord former, List<Fault> faults) {
        if (former == null
                || former.content().decision() != ChargeDecision.REFUSAL_PROPOSED
                || !reasons(former.content()).equals(reasons(wanted))) {
            faults.add(Fault.ofBody(
                    DECISION,
                    "second-person",
                    "record REFUSAL_PROPOSED with the same offence, ground, remark and consultation first; then "
                            + twoPersons.of(TwoPersonAct.REFUSAL).second()));
        } else if (!twoPersons.allows(TwoPersonAct.REFUSAL, request.authority(), writers.of(former))) {
            faults.add(Fault.ofBody(
                    DECISION,
                    "second-person",
                    twoPersons.of(TwoPersonAct.REFUSAL).second()));
        }
    }

    private static List<@Nullable Object> reasons(Charge charge) {
        return Arrays.asList(
                charge.personNo(),
                charge.offenceNo(),
                charge.offence(),
                charge.ground(),
                charge.remark(),
                charge.consultation(),
                charge.notConsultedBecause());
    }

    /** True if the caller wrote the charge last. Nobody corrects a refused charge without undoing the refusal. */
    private boolean isByCaller(ChargeRecord charge) {
        return history.of(charge.requestId()).stream()
                .filter(entry -> entry.kind() == EntryKind.PART)
                .filter(entry -> history.detail(entry) instanceof PartDetail detail
                        && detail.id().equals(charge.id()))
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.recordedBy().equals(current.get().id()))
                .isPresent();
    }

    private static void notApplicable(String field, @Nullable Object value, List<Fault> faults) {
        if (value != null) {
            faults.add(Fault.ofBody(field, "not-applicable", "only a refusal by the office or a minister names it"));
        }
    }
}
