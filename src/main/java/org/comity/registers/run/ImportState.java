package org.comity.registers.run;

/** How far an import has come. */
public enum ImportState {
    /** Read and reported; no request was written. */
    DRY_RUN,
    /** Its requests are in. */
    COMMITTED,
    /** It was never committed, and what was read is erased; that it was read stays. */
    ERASED
}
