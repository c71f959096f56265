package org.comity.rules.law;

/** The legal force of a rule. Only treaty and statute may be shown as law. */
public enum LegalForce {
    TREATY,
    STATUTE,
    /** A political undertaking, such as a resolution of a conference of States parties. */
    COMMITMENT,
    GOOD_PRACTICE,
    /** Proposed by this project, for want of anything better. */
    PROJECT_DEFAULT;

    /** True if it binds in law. */
    public boolean isLaw() {
        return this == TREATY || this == STATUTE;
    }
}
