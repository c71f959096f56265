package org.comity.cases.asset.event;

/** The kind of an expense, UNCAC article 57(4). */
public enum ExpenseKind {
    /** Work of police and other authorities before a charge. */
    INVESTIGATION,
    /** Work of prosecutors. */
    PROSECUTION,
    /** Judicial proceedings. */
    COURT,
    /** Storage and management. */
    MANAGEMENT,
    /** Estimate of the value by an expert. */
    VALUATION,
    /** Auction, or another way to realise the value. */
    SALE,
    /** Transfer of the money or the asset. */
    TRANSFER,
    /** Another expense. */
    OTHER
}
