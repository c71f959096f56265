package org.comity.cases.extradition.charge;

/** The decision on the extradition of a person for one offence. */
public enum ChargeDecision {
    /** It is not decided. */
    PENDING,
    /** One person of the office proposes to refuse it, with the reasons; nothing is decided yet. */
    REFUSAL_PROPOSED,
    /** The extradition is granted for the offence. */
    GRANTED,
    /** The extradition is refused for the offence. */
    REFUSED,
    /** The requesting State no longer asks for it. */
    WITHDRAWN;

    boolean isDecided() {
        return switch (this) {
            case PENDING, REFUSAL_PROPOSED -> false;
            case GRANTED, REFUSED, WITHDRAWN -> true;
        };
    }

    /** True if it rests on a ground of refusal. */
    boolean refuses() {
        return switch (this) {
            case REFUSAL_PROPOSED, REFUSED -> true;
            case PENDING, GRANTED, WITHDRAWN -> false;
        };
    }
}
