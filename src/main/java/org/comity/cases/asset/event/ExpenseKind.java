package org.comity.cases.asset.event;

/** The kind of an expense, UNCAC article 57(4). */
public enum ExpenseKind {
    /** Investigation. */
    INVESTIGATION,
    /** Prosecution. */
    PROSECUTION,
    /** Judicial proceedings. */
    COURT,
    /** Storage and management. */
    MANAGEMENT,
    /** Valuation. */
    VALUATION,
    /** Sale. */
    SALE,
    /** Transfer of the money or the asset. */
    TRANSFER,
    /** Another expense. */
    OTHER
}
