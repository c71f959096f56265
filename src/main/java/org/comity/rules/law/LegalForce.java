package org.comity.rules.law;

/** The legal force of a rule. Only treaty and statute may be shown as law. */
public enum LegalForce {
    /** Fixed by a treaty in force. */
    TREATY,
    /** Fixed by an act of national or European law. */
    STATUTE,
    /** A political undertaking, such as a resolution of a conference of States parties. */
    COMMITMENT,
    /** Advised by manuals and studies; binds nobody. */
    GOOD_PRACTICE,
    /** Proposed by this project, for want of anything better. */
    PROJECT_DEFAULT;

    /** True if it binds in law. */
    public boolean isLaw() {
        return this == TREATY || this == STATUTE;
    }
}
