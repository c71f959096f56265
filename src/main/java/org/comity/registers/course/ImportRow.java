package org.comity.registers.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.comity.cases.request.content.RequestContent;
import org.comity.registers.words.RowEnding;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * A row of a register, read and without fault.
 *
 * @param row its number in the file
 * @param reference the office's own reference, verbatim
 * @param procedure the procedure its request goes through
 * @param content what its request says
 * @param course how its request went
 * @param persons how many persons its cell of persons names, if it has one
 * @param source its cells, verbatim
 * @param digest the digest by which the row is recognised in any file
 * @param ordinal its number among the rows of the file that say the same
 */
public record ImportRow(
        int row,
        @Nullable String reference,
        Procedure procedure,
        RequestContent content,
        Course course,
        @Nullable Integer persons,
        Map<String, String> source,
        String digest,
        int ordinal) {

    /**
     * How a request of a register went.
     *
     * @param state the state it entered in
     * @param on since when
     * @param passed the steps the register has a day for, and the gaps between them
     * @param end how and when it ended, if it did and no step says it
     */
    public record Course(
            State state,
            LocalDate on,
            List<Passed> passed,
            @Nullable End end) {

        /** The state its request has in the end. */
        public State lastState() {
            return end == null ? stateBeforeItsEnd() : end.state();
        }

        /** The state it was in before it ended. */
        public State stateBeforeItsEnd() {
            return passed.isEmpty() ? state : passed.getLast().to();
        }

        @Nullable
        public Result result() {
            return end == null
                    ? passed.isEmpty() ? null : passed.getLast().result()
                    : end.ending().result();
        }

        /** The day of the last thing that is known of it. */
        public LocalDate lastOn() {
            var ended = end == null ? null : end.on();
            return ended != null
                    ? ended
                    : passed.isEmpty() ? on : passed.getLast().on();
        }
    }

    /**
     * A step of which the register has the day; or a gap, which is recorded as an import.
     *
     * @param result the result its request has afterwards
     * @param on the day; of a gap, the day by which it was over at the latest
     * @param notRecorded the steps that must have happened in a gap, of which the register does not say when
     */
    public record Passed(
            Step step, State from, State to, @Nullable Result result, LocalDate on, List<Step> notRecorded) {}

    /** How and when a request ended; without a day if the register does not say it. */
    public record End(
            RowEnding ending, State state, @Nullable LocalDate on) {}

    /** What tells the row from every other, in any file. */
    public String identity() {
        return reference == null ? "row:" + digest + ":" + ordinal : "ref:" + reference;
    }

    public ImportRow numbered(int newOrdinal) {
        return new ImportRow(row, reference, procedure, content, course, persons, source, digest, newOrdinal);
    }
}
