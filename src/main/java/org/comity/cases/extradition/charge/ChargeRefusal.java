package org.comity.cases.extradition.charge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.cases.history.StepDetail.ConsultationGiven;
import org.comity.cases.part.record.RecordWriters;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.step.judgement.RefusalJudgement;
import org.comity.reference.twopersons.TwoPersons;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.TwoPersonAct;
import org.jspecify.annotations.Nullable;

/**
 * A refusal of a charge by the office or a minister follows a consultation and takes two persons, like that of a whole request: one records
 * the charge with the reasons, and a supervisor who wrote no part of it refuses. UNCAC article 44(17).
 */
@ApplicationScoped
class ChargeRefusal {

    private static final Set<Decider> BY_TWO = EnumSet.of(Decider.CENTRAL_AUTHORITY, Decider.MINISTER);

    private final RefusalJudgement refusals;
    private final RecordWriters writers;
    private final TwoPersons twoPersons;
    private final CurrentCaller current;

    ChargeRefusal(RefusalJudgement refusals, RecordWriters writers, TwoPersons twoPersons, CurrentCaller current) {
        this.refusals = refusals;
        this.writers = writers;
        this.twoPersons = twoPersons;
        this.current = current;
    }

    /** Adds every fault. */
    void check(CooperationRequest request, Charge wanted, @Nullable ChargeRecord former, List<Fault> faults) {
        if (isByTwo(request, wanted)) {
            checkConsultation(request, wanted, faults);
            checkPersons(request, former, faults);
        } else {
            notApplicable("consultation", wanted.consultation(), faults);
            notApplicable("notConsultedBecause", wanted.notConsultedBecause(), faults);
        }
    }

    private static boolean isByTwo(CooperationRequest request, Charge charge) {
        return request.procedure().direction() == Direction.INCOMING
                && charge.decision() == ChargeDecision.REFUSED
                && charge.decidedBy() != null
                && BY_TWO.contains(charge.decidedBy());
    }

    private void checkConsultation(CooperationRequest request, Charge wanted, List<Fault> faults) {
        var isSaid = wanted.notConsultedBecause() != null
                && !wanted.notConsultedBecause().isBlank();
        if ((wanted.consultation() != null) == isSaid) {
            faults.add(Fault.ofBody(
                    "consultation", "consultation", "Name the consultation held, or state why none was appropriate"));
        }
        if (wanted.consultation() != null) {
            refusals.checkConsultation(
                    request, new ConsultationGiven(wanted.consultation(), null), "consultation", faults);
        }
    }

    /** A refusal that was recorded is corrected by a supervisor. */
    private void checkPersons(CooperationRequest request, @Nullable ChargeRecord former, List<Fault> faults) {
        if (former != null && isByTwo(request, former.content())) {
            if (!current.get().in(request.authority()).has(Role.SUPERVISOR)) {
                faults.add(Fault.ofBody("decision", "supervisor", "only a supervisor corrects a refusal"));
            }
        } else if (former == null
                || !twoPersons.allows(TwoPersonAct.REFUSAL, request.authority(), writers.of(former))) {
            faults.add(Fault.ofBody(
                    "decision",
                    "second-person",
                    "record the charge with the reasons first; then "
                            + twoPersons.of(TwoPersonAct.REFUSAL).second()));
        }
    }

    private static void notApplicable(String field, @Nullable Object value, List<Fault> faults) {
        if (value != null) {
            faults.add(Fault.ofBody(field, "not-applicable", "only a refusal by the office or a minister names it"));
        }
    }
}
