package org.comity.cases.cost;

/** The State that bears a cost. */
public enum CostBearer {
    /** The State that was asked for the assistance. */
    REQUESTED_STATE,
    /** The State that asked for the assistance. */
    REQUESTING_STATE,
    /** Each bears a part, as they agreed. */
    BOTH
}
