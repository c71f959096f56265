package org.comity.cases.part.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day by which something has to be done about a record. It is a deadline of the request.
 *
 * @param rule the rule that is opened by hand
 * @param from the day from which it runs
 * @param dueOn the stated last day; null for one that the rule counts
 * @param doneOn the day on which it was done; null while it is not
 */
public record RecordDue(
        String rule,
        LocalDate from,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn) {

    boolean isOpen() {
        return doneOn == null;
    }
}
