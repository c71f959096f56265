package org.comity.registers.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.base.sheet.text.TextKey;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.cases.request.content.RequestContent;
import org.comity.registers.words.RowEnding;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * A row of a register without faults.
 *
 * @param row its number in the file
 * @param reference the office's own reference, verbatim
 * @param procedure the procedure its request goes through
 * @param content the content of its request
 * @param course the course of its request
 * @param named the persons and records that it names
 * @param source its cells, verbatim
 * @param digest the digest by which the row is recognised in any file
 * @param ordinal its number among the rows of the file that say the same
 * @param former the identity that earlier versions gave a row without a reference
 */
public record ImportRow(
        int row,
        @Nullable String reference,
        Procedure procedure,
        RequestContent content,
        Course course,
        Named named,
        Map<String, String> source,
        String digest,
        int ordinal,
        @Nullable String former) {

    /**
     * The values of a row that are no content of its request.
     *
     * @param persons how many persons its cell of persons names, if it has one
     * @param records the texts that become records of the request, by the code of the part
     * @param refusal the grounds of a refusal, and who decided the ending
     * @param events what happened on a day and is no step of the procedure
     * @param kinds the kinds that the request had, each for the next reclassification; empty if it had one kind
     * @param executingAuthority code of the executing authority, otherwise its name; null if the row has none
     * @param entries the records that its columns make, in the order of the rows
     */
    public record Named(
            @Nullable Integer persons,
            Map<String, String> records,
            Refusal refusal,
            List<Event> events,
            List<Kind> kinds,
            @Nullable String executingAuthority,
            List<RowRecord> entries) {

        /** Those of a row whose columns make no records. */
        public Named(
                @Nullable Integer persons,
                Map<String, String> records,
                Refusal refusal,
                List<Event> events,
                List<Kind> kinds,
                @Nullable String executingAuthority) {
            this(persons, records, refusal, events, kinds, executingAuthority, List.of());
        }

        /** The same with the records of further rows. */
        Named and(List<RowRecord> more) {
            var all = new ArrayList<>(entries);
            all.addAll(more);
            return new Named(persons, records, refusal, events, kinds, executingAuthority, List.copyOf(all));
        }
    }

    /**
     * The refusal in a row.
     *
     * @param grounds the grounds, one of them the principal one; empty if the row names none
     * @param by who decided the ending of the request, of any kind; null if the row does not say
     */
    public record Refusal(
            List<GroundGiven> grounds, @Nullable Decider by) {

        /** The row says nothing. */
        public static final Refusal NONE = new Refusal(List.of(), null);
    }

    /**
     * An event of a day.
     *
     * @param name the code of a step of another procedure, or the words of the register
     */
    public record Event(String name, LocalDate on) {}

    /** How many persons its cell of persons names, if it has one. */
    public @Nullable Integer persons() {
        return named.persons();
    }

    /**
     * The course of a request in a register.
     *
     * @param state the state on entry
     * @param on the day of entry
     * @param passed the steps with a day, and the gaps between them
     * @param end the ending, if the request ended without a step for it
     */
    public record Course(
            State state,
            LocalDate on,
            List<Passed> passed,
            @Nullable End end) {

        public State lastState() {
            return end == null ? stateBeforeItsEnd() : end.state();
        }

        /** The state before the ending. */
        public State stateBeforeItsEnd() {
            return passed.isEmpty() ? state : passed.getLast().to();
        }

        @Nullable
        public Result result() {
            return end == null
                    ? passed.isEmpty() ? null : passed.getLast().result()
                    : end.ending().result();
        }

        /**
         * True if the request ended after a day, at the last or before it was reopened. An end without a day counts as one of
         * the last known day.
         */
        public boolean endsAfter(LocalDate day) {
            boolean isEnded =
                    end != null || (passed.isEmpty() && state.standing().isOver());
            return (isEnded && lastOn().isAfter(day))
                    || passed.stream()
                            .anyMatch(one -> one.to().standing().isOver()
                                    && !one.from().standing().isOver()
                                    && one.on().isAfter(day));
        }

        public LocalDate lastOn() {
            var ended = end == null ? null : end.on();
            return ended != null
                    ? ended
                    : passed.isEmpty() ? on : passed.getLast().on();
        }
    }

    /**
     * A step with its day, or a gap, which is recorded as an import.
     *
     * @param result the result its request has afterwards
     * @param on the day; for a gap, the last day of the gap
     * @param notRecorded the steps of a gap, without known days
     * @param decidedBy the body that decided, if the procedure knows one only
     * @param grounds the grounds of this refusal among several; empty if the row gives those of one refusal
     */
    public record Passed(
            Step step,
            State from,
            State to,
            @Nullable Result result,
            LocalDate on,
            List<Step> notRecorded,
            @Nullable Decider decidedBy,
            List<GroundGiven> grounds) {

        /** A step of a row that gives the grounds of one refusal. */
        public Passed(
                Step step,
                State from,
                State to,
                @Nullable Result result,
                LocalDate on,
                List<Step> notRecorded,
                @Nullable Decider decidedBy) {
            this(step, from, to, result, on, notRecorded, decidedBy, List.of());
        }
    }

    /** The ending of a request, without a day if the register has none. */
    public record End(
            RowEnding ending, State state, @Nullable LocalDate on) {}

    /**
     * The digest that the history stores. That of a row without a reference would cover the names of its records, and the row is recognised
     * without it.
     */
    public String storedDigest() {
        return reference == null && !named.entries().isEmpty() ? "" : digest;
    }

    /** The identity of the row in all files. */
    public String identity() {
        return identity(reference, digest, ordinal);
    }

    /** The identity of a row with a reference, otherwise of the row of this number among those with a digest. */
    public static String identity(@Nullable String reference, String digest, int ordinal) {
        return reference == null ? "row:" + digest + ":" + ordinal : "ref:" + TextKey.of(reference);
    }

    /** The row with another course and other named values. */
    public ImportRow with(Course newCourse, Named newNamed) {
        return new ImportRow(row, reference, procedure, content, newCourse, newNamed, source, digest, ordinal, former);
    }

    /** The row with the records of further rows, recognised by another digest. */
    ImportRow and(List<RowRecord> more, String newDigest) {
        return new ImportRow(
                row, reference, procedure, content, course, named.and(more), source, newDigest, ordinal, former);
    }

    /** The row with its number among equal rows, and with the identity that earlier versions gave it. */
    public ImportRow numbered(int newOrdinal, String newFormer) {
        return new ImportRow(row, reference, procedure, content, course, named, source, digest, newOrdinal, newFormer);
    }
}
