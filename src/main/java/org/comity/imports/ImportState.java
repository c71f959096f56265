package org.comity.imports;

/** How far an import has come. */
public enum ImportState {
    /** Read and reported; no request was written. */
    DRY_RUN,
    /** Its requests are in. */
    COMMITTED
}
