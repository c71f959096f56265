package org.comity.cases.recovery;

/** The kind of a proceeding for direct recovery, by the letter of UNCAC article 53. */
public enum DirectRecoveryKind {
    /** A civil action of a State to establish title or ownership, (a). */
    TITLE,
    /** Compensation or damages to a State harmed by an offence, (b). */
    DAMAGES,
    /** The claim of a State as legitimate owner in a confiscation, (c). */
    OWNERSHIP_CLAIM
}
