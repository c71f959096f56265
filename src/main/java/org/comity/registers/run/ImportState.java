package org.comity.registers.run;

/** The state of an import. */
public enum ImportState {
    /** Read and reported. No request was written. */
    DRY_RUN,
    /** Committed: its requests are recorded. */
    COMMITTED,
    /** Never committed, and its file is erased. The record of the reading remains. */
    ERASED
}
