package org.comity.rules.workflow;

/**
 * An act that takes two persons. The reviewed file {@code two-persons.yaml} says who is the first and who the second person
 * of each.
 */
public enum TwoPersonAct {
    /** A refusal of ours: one person proposes it with its reasons, another decides. */
    REFUSAL,
    /** A refusal of a request that was reclassified from a kind that two persons refuse. */
    REFUSAL_AFTER_RECLASSIFICATION,
    /** A correction of the reasons, or of the deciding body, of a refusal that two persons decided. */
    CORRECTION_OF_REFUSAL,
    /** The commit of an import that ends requests after the cut-off day of the authority. */
    IMPORT_OF_ENDINGS,
    /** A lower level of a request. */
    LOWERING_OF_LEVEL,
    /** The review of a use of break-glass. */
    BREAK_GLASS_REVIEW,
    /** Another time zone or State of an own authority: they decide on legal days and holidays. */
    CHANGE_OF_SEAT,
    /** A new member of a unit, who sees what the unit may see. */
    MEMBERSHIP_OF_UNIT,
    /** The approval of an edition of statistics before its publication. */
    APPROVAL_OF_EDITION
}
