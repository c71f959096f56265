package org.comity.cases.extradition.charge;

import java.util.Collection;
import java.util.EnumSet;

/** The outcome of an extradition for a person, or for all persons of a request. */
enum ExtraditionOutcome {
    /** No offence is recorded. */
    NOT_RECORDED,
    /** An offence is not decided. */
    PENDING,
    /** Granted for each offence that is still asked for. */
    GRANTED,
    /** Granted for some offences and refused for others, UNCAC article 44(1) to (3). */
    GRANTED_IN_PART,
    /** Refused for each offence that is still asked for. */
    REFUSED,
    /** No offence is still asked for. */
    WITHDRAWN;

    /** The outcome that follows from decisions. */
    static ExtraditionOutcome of(Collection<ChargeDecision> decisions) {
        if (decisions.isEmpty()) {
            return NOT_RECORDED;
        }
        var found = EnumSet.copyOf(decisions);
        if (!found.stream().allMatch(ChargeDecision::isDecided)) {
            return PENDING;
        }
        if (found.contains(ChargeDecision.GRANTED)) {
            return found.contains(ChargeDecision.REFUSED) ? GRANTED_IN_PART : GRANTED;
        }
        return found.contains(ChargeDecision.REFUSED) ? REFUSED : WITHDRAWN;
    }
}
