package org.comity.registers.reconciliation.matching;

import java.util.List;

/** The place of a request in the comparison of two lists. */
public enum ReconciliationClass {
    /** Both offices know it, and nothing that both say differs. */
    BOTH,
    /** Both offices know it, and say different things about it. */
    DIFFERS,
    /** It is among our requests of the window, and in no row. */
    ONLY_WE,
    /** It is in their list, and among no requests that the caller sees. */
    ONLY_THEY,
    /** It is in their list, and a person has to say which of several requests it is, or which of several rows. */
    AMBIGUOUS;

    /** All but the requests of which both say the same. */
    public static final List<ReconciliationClass> DIFFERENCES = List.of(DIFFERS, ONLY_WE, ONLY_THEY, AMBIGUOUS);
}
