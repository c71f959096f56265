package org.comity.imports;

import java.time.LocalDate;
import java.util.Map;
import org.comity.request.RequestContent;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.procedure.State;
import org.jspecify.annotations.Nullable;

/**
 * A row of a register, read and without fault.
 *
 * @param row its number in the file
 * @param reference the office's own reference, verbatim
 * @param procedure the procedure its request goes through
 * @param content what its request says
 * @param course how its request went
 * @param source its cells, verbatim
 * @param digest tells rows that say the same from others, in any file
 * @param ordinal its number among the rows of the file that say the same
 */
record ImportRow(
        int row,
        @Nullable String reference,
        Procedure procedure,
        RequestContent content,
        Course course,
        Map<String, String> source,
        String digest,
        int ordinal) {

    /**
     * How a request of a register went.
     *
     * @param state the state it entered in
     * @param on since when
     * @param end how and when it ended, if it did
     */
    record Course(State state, LocalDate on, @Nullable End end) {}

    /** How and when a request ended; without a day if the register does not say it. */
    record End(Ending ending, @Nullable LocalDate on) {}

    /** What tells the row from every other, in any file. */
    String identity() {
        return reference == null ? "row:" + digest + ":" + ordinal : "ref:" + reference;
    }

    ImportRow numbered(int newOrdinal) {
        return new ImportRow(row, reference, procedure, content, course, source, digest, newOrdinal);
    }
}
