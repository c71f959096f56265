package org.comity.registers.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.cases.request.content.ForeignReference;
import org.comity.cases.request.content.OffenceNamed;
import org.comity.cases.request.content.RequestContent;
import org.comity.registers.course.ImportRow.Course;
import org.comity.registers.course.ImportRow.Named;
import org.comity.registers.course.ImportRow.Passed;
import org.comity.registers.words.RowEnding;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a row with a reference. By the digest of it the row is recognised in any later file, also in one that
 * was exported, so the digest is stored with the request. It covers the fields below and nothing else: neither fields
 * of a request that no register has, nor the steps that a procedure puts between those of the row. A field that is null
 * or empty is left out, so that a field added later leaves the digests of other rows as they are.
 *
 * @param counterpart the other State, as a code
 * @param dated the day the request bears
 * @param received the day it was received
 * @param legalBases codes of its legal bases
 * @param offences the words of the register for its offences
 * @param foreignReferences the references of the other side
 * @param executingAuthority code of the executing authority, otherwise its name in the register
 * @param persons the number of persons
 * @param records the texts and columns that become records of the request, each behind the code of its part
 * @param grounds the codes of the grounds of its refusal
 * @param decidedBy who decided its ending
 * @param events the day and the name of each event that is no step
 * @param entered the day it entered
 * @param steps the day and the code of each step that the row has a day for
 * @param state the state in which it is open; null if the row has an outcome
 * @param result the result of its steps; null if the row has an outcome
 * @param ending its outcome
 * @param endedOn the day of its outcome
 */
public record RowMeaning(
        Procedure procedure,
        String counterpart,
        @Nullable LocalDate dated,
        @Nullable LocalDate received,
        List<String> legalBases,
        List<String> offences,
        List<String> foreignReferences,
        @Nullable String summary,
        @Nullable String officer,
        @Nullable String executingAuthority,
        @Nullable Integer persons,
        List<String> records,
        List<String> grounds,
        @Nullable Decider decidedBy,
        List<String> events,
        LocalDate entered,
        List<String> steps,
        @Nullable State state,
        @Nullable Result result,
        @Nullable RowEnding ending,
        @Nullable LocalDate endedOn) {

    /** The beginning of a digest of this version; those of version 0.1.0 have none. */
    static final String VERSION = "1:";

    static RowMeaning of(Procedure procedure, RequestContent content, Course course, Named named) {
        var end = course.end();
        return new RowMeaning(
                procedure,
                content.counterpart(),
                content.dated(),
                content.receivedDay(),
                content.instruments(),
                content.offences().stream().map(RowMeaning::words).toList(),
                content.foreignReferences().stream()
                        .map(ForeignReference::reference)
                        .toList(),
                content.summary(),
                content.officer(),
                named.executingAuthority(),
                named.persons(),
                records(named),
                named.refusal().grounds().stream().map(GroundGiven::code).toList(),
                named.refusal().by(),
                events(named),
                course.on(),
                steps(course),
                end == null ? course.lastState() : null,
                end == null ? course.result() : null,
                end == null ? null : end.ending(),
                end == null ? null : end.on());
    }

    private static List<String> records(Named named) {
        return Stream.concat(
                        named.records().entrySet().stream().map(record -> record.getKey() + " " + record.getValue()),
                        named.entries().stream().map(RowRecord::meaning).sorted())
                .toList();
    }

    private static List<String> steps(Course course) {
        return course.passed().stream()
                .filter(passed -> passed.notRecorded().isEmpty())
                .map(passed -> passed.on() + " " + passed.step().name() + grounds(passed))
                .sorted()
                .toList();
    }

    private static String grounds(Passed passed) {
        return passed.grounds().stream().map(ground -> " " + ground.code()).collect(Collectors.joining());
    }

    private static List<String> events(Named named) {
        return named.events().stream()
                .map(event -> event.on() + " " + event.name())
                .sorted()
                .toList();
    }

    /** The digest, with its version. */
    String digest() {
        var fields = new TreeMap<String, String>();
        put(fields, "kind", procedure.kind().name());
        put(fields, "counterpart", counterpart);
        put(fields, "dated", dated);
        put(fields, "received", received);
        put(fields, "legalBases", legalBases);
        put(fields, "offences", offences);
        put(fields, "foreignReferences", foreignReferences);
        put(fields, "summary", summary);
        put(fields, "officer", officer);
        put(fields, "executingAuthority", executingAuthority);
        put(fields, "persons", persons);
        put(fields, "records", records);
        put(fields, "grounds", grounds);
        put(fields, "decidedBy", decidedBy == null ? null : decidedBy.name());
        put(fields, "events", events);
        put(fields, "entered", entered);
        put(fields, "steps", steps);
        put(fields, "state", state == null ? null : state.name());
        put(fields, "result", result == null ? null : result.name());
        put(fields, "ending", ending == null ? null : ending.name());
        put(fields, "endedOn", endedOn);
        return VERSION + RowDigest.of(procedure.direction().name(), fields);
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    /** Each with its length, so that no two lists give one text. */
    private static void put(Map<String, String> fields, String name, List<String> values) {
        if (!values.isEmpty()) {
            fields.put(
                    name,
                    values.stream().map(value -> value.length() + ":" + value).collect(Collectors.joining()));
        }
    }

    private static String words(OffenceNamed offence) {
        return Stream.of(offence.national(), offence.article())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
