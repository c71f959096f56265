package org.comity.publication.evidence;

import org.jspecify.annotations.Nullable;

/**
 * The traces of an edition as they were made once.
 *
 * @param least lowest number of requests of a class, k
 * @param absence why there are none; null if there are
 * @param traces the traces; empty with an absence
 */
record StoredTraces(int least, @Nullable Absence absence, AnonymousTraces traces) {

    /** Why an edition has no traces at all. */
    enum Absence {
        /** Its small counts are rounded, and the number of traces in a class would show the exact count. */
        ROUNDED,
        /** The program of publication no longer counts the same in one of its tables, so that the requests of its hidden cells are not known. */
        OTHER_PROGRAM,
        /** Traces were made of another edition with common days: two files that differ by one request would show what became of it. */
        OTHER_EDITION
    }
}
