package org.comity.cases.extradition.charge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.cases.part.PartRecords;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.step.judgement.NewTransition;
import org.comity.cases.step.judgement.StepCheck;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.Step;

/**
 * The steps of an extradition follow from its charges, where these are recorded: none grants it while a charge is pending or if every
 * charge is refused, and none refuses it as a whole if a charge is granted.
 */
@ApplicationScoped
class ChargeSteps implements StepCheck {

    private static final Set<Step> GRANTING =
            EnumSet.of(Step.ORDER_SURRENDER, Step.ARRANGE_SURRENDER, Step.RECORD_SURRENDER, Step.RECORD_GRANT);

    private final PartRecords records;

    ChargeSteps(PartRecords records) {
        this.records = records;
    }

    @Override
    public List<Fault> faults(CooperationRequest request, Move move, NewTransition wanted) {
        var grants = GRANTING.contains(move.step());
        var refuses =
                move.result() == Result.REFUSED && !request.state().standing().isOver();
        if (request.procedure().kind() != Kind.EXTRADITION || !grants && !refuses) {
            return List.of();
        }
        var charges = records.known(Charges.KIND, ChargeRecord.class, request.id(), null).stream()
                .filter(charge -> charge.endedOn() == null)
                .toList();
        return grants ? faultsOfGrant(charges) : faultsOfRefusal(charges);
    }

    private static List<Fault> faultsOfGrant(List<ChargeRecord> charges) {
        var pending = charges.stream()
                .filter(charge -> !charge.content().decision().isDecided())
                .map(charge -> fault(charge, "pending", "is decided before the extradition is granted"))
                .toList();
        if (!pending.isEmpty() || charges.isEmpty() || isGranted(charges)) {
            return pending;
        }
        return List.of(new Fault(
                "request",
                "charges",
                "refused",
                "The extradition is granted for no charge: refuse it, or correct one"));
    }

    private static List<Fault> faultsOfRefusal(List<ChargeRecord> charges) {
        return charges.stream()
                .filter(charge -> charge.content().decision() == ChargeDecision.GRANTED)
                .map(charge ->
                        fault(charge, "granted", "is granted: correct it before the request is refused as a whole"))
                .toList();
    }

    private static boolean isGranted(List<ChargeRecord> charges) {
        return charges.stream().anyMatch(charge -> charge.content().decision() == ChargeDecision.GRANTED);
    }

    private static Fault fault(ChargeRecord charge, String code, String why) {
        return new Fault("request", "charges/" + charge.no(), code, "Charge " + charge.no() + " " + why);
    }
}
