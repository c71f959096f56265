package org.comity.rules.procedure;

/** The kind of international cooperation that is asked for. */
public enum Kind {
    /** Mutual legal assistance, UNCAC article 46. */
    MLA,
    /** Extradition, UNCAC article 44. */
    EXTRADITION
}
