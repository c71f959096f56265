package org.comity.cases.extradition.charge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.cases.request.CooperationRequest;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;

/** All charges of a request together: they agree with each other, and with a request that was decided. UNCAC article 44(1) to (3). */
final class ChargeSet {

    private static final Set<State> GRANTED = EnumSet.of(
            State.GRANTED,
            State.SURRENDER_ORDERED,
            State.SURRENDER_ARRANGED,
            State.SURRENDERED,
            State.OBLIGATIONS_OPEN);

    private final List<Charge> charges;

    ChargeSet(Collection<Charge> charges) {
        this.charges = List.copyOf(charges);
    }

    /**
     * The faults of charges that contradict each other, or a request that was granted or refused.
     *
     * @param ends true if a charge ends, after which these remain
     */
    List<Fault> faults(CooperationRequest request, String field, boolean ends) {
        var faults = new ArrayList<Fault>();
        if (charges.stream().anyMatch(charge -> isAccessory(charge) && !hasQualifying(charge))) {
            faults.add(
                    Fault.ofBody(
                            field,
                            "alone",
                            "an accessory offence is granted for a person beside one that qualifies by itself, UNCAC article 44(3)"));
        }
        var isGranted = GRANTED.contains(request.state()) || request.result() == Result.SURRENDERED;
        if (isGranted && (ends || !charges.isEmpty()) && (!has(ChargeDecision.GRANTED) || !areDecided())) {
            faults.add(Fault.ofBody(
                    field,
                    "granted",
                    "the surrender was ordered: a charge remains granted, and none is pending. Annul the step first"));
        }
        if (request.result() == Result.REFUSED && has(ChargeDecision.GRANTED)) {
            faults.add(Fault.ofBody(
                    field, "refused", "the request was refused as a whole: reopen it before a charge is granted"));
        }
        return faults;
    }

    private boolean areDecided() {
        return charges.stream().allMatch(charge -> charge.decision().isDecided());
    }

    private boolean has(ChargeDecision decision) {
        return charges.stream().anyMatch(charge -> charge.decision() == decision);
    }

    private static boolean isAccessory(Charge charge) {
        return charge.decision() == ChargeDecision.GRANTED && Boolean.TRUE.equals(charge.accessory());
    }

    private boolean hasQualifying(Charge accessory) {
        return charges.stream()
                .anyMatch(other -> other.personNo().equals(accessory.personNo())
                        && other.decision() == ChargeDecision.GRANTED
                        && !Boolean.TRUE.equals(other.accessory()));
    }
}
