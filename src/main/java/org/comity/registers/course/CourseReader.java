package org.comity.registers.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.registers.course.CoursePath.Day;
import org.comity.registers.course.ImportRow.Course;
import org.comity.registers.course.ImportRow.End;
import org.comity.registers.layout.RegisterLine;
import org.comity.registers.words.RegisterColumn;
import org.comity.registers.words.RowEnding;
import org.comity.registers.words.Vocabulary;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/** Reads the course of a request from a row: the state, the steps and the ending. */
public final class CourseReader {

    private final RegisterLine line;
    private final Procedure procedure;
    private final @Nullable LocalDate endedOn;

    public CourseReader(RegisterLine line, Procedure procedure, @Nullable LocalDate endedOn) {
        this.line = line;
        this.procedure = procedure;
        this.endedOn = endedOn;
    }

    /** Returns the course; null if the row has a fault in it. */
    @Nullable
    public Course read(@Nullable LocalDate entryOn, List<Day> days) {
        var status = status();
        var ending = ending(status);
        checkDays(status, ending, entryOn);
        var possible = possible(days, entryOn);
        if (entryOn == null || line.isFaulty()) {
            return null;
        }
        if (!possible.isEmpty()) {
            return new StepsReader(line, procedure)
                    .read(entryOn, possible, status.open(), ending == null ? null : end(ending));
        }
        if (ending != null && !line.says(RegisterColumn.OUTCOME_ON)) {
            return endedSomeDay(line, end(ending), entryOn);
        }
        var state = status.open() == null ? procedure.usualState() : status.open();
        if (status.open() == null && ending == null) {
            line.guess(RegisterColumn.STATUS, "STATE_ASSUMED", "open, and taken to be " + state);
        }
        return new Course(state, entryOn, List.of(), ending == null ? null : end(ending));
    }

    /** No day is invented for an end: the request enters as ended. */
    public static Course endedSomeDay(RegisterLine line, End end, LocalDate entryOn) {
        line.guess(
                RegisterColumn.OUTCOME_ON,
                "OUTCOME_DAY_NOT_RECORDED",
                "the request ended, but its day is missing: it enters as ended, and counts in no statement");
        return new Course(end.state(), entryOn, List.of(), end);
    }

    /** Compares the other columns of a row with the course that its moves give. A contradiction is a fault. */
    public void compare(Course course, List<Day> days) {
        var status = status();
        var ending = ending(status);
        checkDays(status, ending, null);
        new CourseAgreement(line, procedure, course).check(status.open(), ending, endedOn, days);
    }

    private End end(RowEnding ending) {
        return new End(ending, ending.stateIn(procedure).orElseThrow(), endedOn);
    }

    /** The meaning of the status: an open state, an ending, none, or unknown. */
    private record Status(@Nullable State open, @Nullable RowEnding ending, boolean unknown) {}

    private Status status() {
        var words = line.text(RegisterColumn.STATUS);
        if (words == null) {
            return new Status(null, null, line.isSpoiled(RegisterColumn.STATUS));
        }
        var mapped = line.meaning(RegisterColumn.STATUS, words);
        var word = mapped.orElse(words);
        var ending = RowEnding.meantBy(word);
        var state = Vocabulary.state(word, procedure)
                .filter(meaning -> !meaning.value().standing().isOver());
        if (state.isPresent() && (ending.isEmpty() || !line.says(RegisterColumn.OUTCOME_ON))) {
            if (mapped.isEmpty() && (state.get().guessed() || ending.isPresent())) {
                line.guess(
                        RegisterColumn.STATUS,
                        "STATE_TAKEN",
                        words + " taken for " + state.get().value());
            }
            return new Status(state.get().value(), null, false);
        }
        if (ending.isEmpty()) {
            line.unknown(
                    RegisterColumn.STATUS,
                    words,
                    "UNKNOWN_STATUS",
                    "is no status that is known; open ones are " + Vocabulary.openStates(procedure) + "; final ones "
                            + RowEnding.names(procedure));
        }
        return new Status(null, ending.orElse(null), ending.isEmpty());
    }

    private @Nullable RowEnding ending(Status status) {
        var words = line.text(RegisterColumn.OUTCOME);
        var mapped = words == null ? Optional.<String>empty() : line.meaning(RegisterColumn.OUTCOME, words);
        if (words == null || Vocabulary.isJustOpen(mapped.orElse(words))) {
            return status.ending() == null ? null : possible(RegisterColumn.STATUS, fromStatus(status.ending()));
        }
        var ending = RowEnding.meantBy(mapped.orElse(words)).orElse(null);
        if (ending == null) {
            line.unknown(
                    RegisterColumn.OUTCOME,
                    words,
                    "UNKNOWN_OUTCOME",
                    "is no outcome that is known: " + RowEnding.names(procedure));
            return null;
        }
        if (mapped.isEmpty() && !ending.isCalled(words)) {
            line.guess(RegisterColumn.OUTCOME, "OUTCOME_TAKEN", words + " taken for " + ending);
        }
        if (contradicts(status, ending)) {
            line.fault(RegisterColumn.STATUS, "STATUS_CONTRADICTS_OUTCOME", "does not go with the outcome " + ending);
        }
        return possible(RegisterColumn.OUTCOME, ending);
    }

    private RowEnding fromStatus(RowEnding ending) {
        line.guess(
                RegisterColumn.STATUS, "STATUS_TAKEN_FOR_OUTCOME", "there is no outcome; the status means " + ending);
        return ending;
    }

    /** A status of "closed" fits every outcome. */
    private static boolean contradicts(Status status, RowEnding ending) {
        var statusEnding = status.ending();
        return status.open() != null
                || (statusEnding != null && statusEnding != ending && statusEnding != RowEnding.OTHERWISE_FINALISED);
    }

    private @Nullable RowEnding possible(RegisterColumn field, RowEnding ending) {
        if (ending.stateIn(procedure).isPresent()) {
            return ending;
        }
        line.fault(
                field,
                "OUTCOME_NOT_POSSIBLE",
                ending + " is no outcome of " + procedure.direction() + " " + procedure.kind() + ": "
                        + RowEnding.names(procedure));
        return null;
    }

    private void checkDays(Status status, @Nullable RowEnding ending, @Nullable LocalDate entryOn) {
        if (endedOn == null) {
            return;
        }
        if (ending == null && !line.says(RegisterColumn.OUTCOME) && !status.unknown() && status.ending() == null) {
            line.fault(RegisterColumn.OUTCOME_ON, "DATE_WITHOUT_OUTCOME", "there is a day of the end, but no outcome");
        }
        if (entryOn != null && endedOn.isBefore(entryOn)) {
            line.fault(
                    RegisterColumn.OUTCOME_ON,
                    "OUTCOME_BEFORE_RECEIPT",
                    "ended on " + endedOn + ", before it began on " + entryOn);
        }
    }

    /** Returns the days of steps of this procedure after the entry. Other days are faults. */
    private List<Day> possible(List<Day> days, @Nullable LocalDate entryOn) {
        var steps = CoursePath.stepsOf(procedure);
        var possible = new ArrayList<Day>();
        for (var day : days) {
            if (!steps.contains(day.step())) {
                line.fault(
                        day.place(),
                        "STEP_NOT_POSSIBLE",
                        day.step() + " is no step of " + procedure.direction() + " " + procedure.kind());
            } else if (entryOn != null && day.on().isBefore(entryOn)) {
                line.fault(
                        day.place(),
                        "STEP_BEFORE_ENTRY",
                        "happened on " + day.on() + ", before the request entered on " + entryOn);
            } else {
                possible.add(day);
            }
        }
        return possible;
    }
}
