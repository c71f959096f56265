package org.comity.cases.asset.event;

/** The ground of a return, UNCAC article 57(3). */
public enum ReturnLimb {
    /** Embezzled public funds or their laundering, 57(3)(a). */
    PUBLIC_FUNDS,
    /** Another offence of the Convention, with prior ownership or damage shown, 57(3)(b). */
    OTHER_OFFENCE,
    /** All other cases, by priority, 57(3)(c). */
    OTHER_CASE
}
