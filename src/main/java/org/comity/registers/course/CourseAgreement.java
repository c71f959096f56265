package org.comity.registers.course;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.comity.registers.course.CoursePath.Day;
import org.comity.registers.course.ImportRow.Course;
import org.comity.registers.course.ImportRow.Passed;
import org.comity.registers.layout.RegisterLine;
import org.comity.registers.words.RegisterColumn;
import org.comity.registers.words.RowEnding;
import org.comity.registers.words.Vocabulary;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/** Compares status, outcome and days of a row with the course that the column of moves gives. */
final class CourseAgreement {

    private final RegisterLine line;
    private final Procedure procedure;
    private final Course course;

    CourseAgreement(RegisterLine line, Procedure procedure, Course course) {
        this.line = line;
        this.procedure = procedure;
        this.course = course;
    }

    void check(@Nullable State open, @Nullable RowEnding ending, @Nullable LocalDate endedOn, List<Day> days) {
        if (open != null && !agrees(open)) {
            fault(RegisterColumn.STATUS, "STATUS_CONTRADICTS_STEPS", "by its moves the request is ");
        }
        if (ending == null ? isOver() && saysOpen(RegisterColumn.OUTCOME) : !agrees(ending)) {
            var field = line.says(RegisterColumn.OUTCOME) ? RegisterColumn.OUTCOME : RegisterColumn.STATUS;
            fault(field, "OUTCOME_CONTRADICTS_STEPS", "by its moves the request is ");
        } else if (ending != null && endedOn != null && !endedOn.equals(endOfCourse())) {
            line.fault(
                    RegisterColumn.OUTCOME_ON,
                    "OUTCOME_CONTRADICTS_STEPS",
                    "by its moves the request ended " + (endOfCourse() == null ? "some day" : "on " + endOfCourse()));
        }
        days.stream()
                .filter(day -> course.passed().stream()
                        .noneMatch(passed ->
                                passed.step() == day.step() && passed.on().equals(day.on())))
                .forEach(day -> line.fault(
                        day.place(),
                        "STEP_CONTRADICTS_MOVES",
                        "the moves of the row have no " + day.step() + " of " + day.on()));
    }

    private void fault(RegisterColumn field, String code, String detail) {
        var result = course.result();
        line.fault(field, code, detail + course.lastState() + (result == null ? "" : ", with the result " + result));
    }

    private boolean isOver() {
        return course.lastState().standing().isOver();
    }

    /** A word that only means open agrees with each open state. */
    private boolean agrees(State open) {
        return !isOver() && (open == course.lastState() || saysOpen(RegisterColumn.STATUS));
    }

    private boolean saysOpen(RegisterColumn field) {
        var words = line.text(field);
        return words != null && Vocabulary.isJustOpen(line.meaning(field, words).orElse(words));
    }

    /** A status of "closed" agrees with every end. */
    private boolean agrees(RowEnding ending) {
        if (ending == RowEnding.OTHERWISE_FINALISED && !line.says(RegisterColumn.OUTCOME)) {
            return isOver();
        }
        var result = course.result();
        boolean isUsual = result != null && ending.name().equals(result.name());
        return ending.result() == result
                && (isUsual
                        || states().anyMatch(state ->
                                ending.stateIn(procedure).filter(state::equals).isPresent()));
    }

    private Stream<State> states() {
        return Stream.concat(
                Stream.of(course.lastState()), course.passed().stream().map(Passed::to));
    }

    /** The day on which the request left its last open state; null if it is open, or entered as ended. */
    private @Nullable LocalDate endOfCourse() {
        LocalDate ended = null;
        for (var passed : course.passed()) {
            if (!passed.to().standing().isOver()) {
                ended = null;
            } else if (!passed.from().standing().isOver()) {
                ended = passed.on();
            }
        }
        return ended;
    }
}
