package org.comity.cases.extradition.charge;

/** The decision on the extradition of a person for one offence. */
public enum ChargeDecision {
    /** It is not decided. */
    PENDING,
    /** The extradition is granted for the offence. */
    GRANTED,
    /** The extradition is refused for the offence. */
    REFUSED,
    /** The requesting State no longer asks for it. */
    WITHDRAWN
}
