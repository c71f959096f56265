package org.comity.rules.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive days on which one holder had a request in one state for one cause.
 *
 * @param from the first day
 * @param to the first day of the next span, or the day of the end; the day of the ledger if the span still runs
 * @param running true if the holder still has the request at the end of the day of the ledger
 * @param holder the holder
 * @param stage the state of the request
 * @param cause the code DL of the delay; null if it is not known
 * @param event the event that began the span
 */
public record HeldSpan(
        LocalDate from,
        LocalDate to,
        boolean running,
        RequestHolder holder,
        State stage,
        @Nullable String cause,
        HolderEvent event) {

    /** The number of days. A day counts once it is over. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }
}
