package org.comity.rules.ledger;

import java.time.LocalDate;
import org.comity.rules.workflow.SideProcessKind;
import org.jspecify.annotations.Nullable;

/**
 * A side process of a request, as far as the ledger reads it.
 *
 * @param kind its kind
 * @param openedOn the first day on which it runs
 * @param endedOn the first day on which it does not run any more; null while it runs
 * @param cause the code DL on record; null if there is none
 * @param openedBy the number of the entry of the history that records its opening
 * @param endedBy the number of the entry that records its end; null while it runs
 */
public record LifeSideProcess(
        SideProcessKind kind,
        LocalDate openedOn,
        @Nullable LocalDate endedOn,
        @Nullable String cause,
        int openedBy,
        @Nullable Integer endedBy) {

    /** The beginning of the codes of causes of delay. */
    public static final String CAUSES = "DL_";

    boolean ranOn(LocalDate day) {
        return !openedOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
    }

    int rank() {
        return Precedence.rank(kind).orElseThrow();
    }
}
