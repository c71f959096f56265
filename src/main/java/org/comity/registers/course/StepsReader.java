package org.comity.registers.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.registers.course.CoursePath.Day;
import org.comity.registers.course.ImportRow.Course;
import org.comity.registers.course.ImportRow.End;
import org.comity.registers.layout.RegisterLine;
import org.comity.registers.words.RegisterColumn;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/**
 * Turns the milestone dates of a row into the course of its request, and compares it with the status and the outcome of
 * the row.
 */
final class StepsReader {

    private final RegisterLine line;
    private final Procedure procedure;

    StepsReader(RegisterLine line, Procedure procedure) {
        this.line = line;
        this.procedure = procedure;
    }

    /** Returns the course; null if a step cannot follow the one before, which is reported. */
    @Nullable
    Course read(LocalDate entryOn, List<Day> milestones, @Nullable State open, @Nullable End end) {
        var days = CoursePath.inOrder(milestones, procedure);
        var entry = entry(days);
        var path = new CoursePath(
                procedure, entry, end == null ? null : end.ending().result());
        Day before = null;
        for (var day : days) {
            if (path.take(day)) {
                before = day;
            } else {
                reportImpossible(day, before, days);
            }
        }
        if (line.isFaulty()) {
            return null;
        }
        reportGaps(path, days);
        return end == null ? openOrEnded(path, entry, entryOn, open) : ended(path, entry, entryOn, end);
    }

    /** The state in which the first step is possible: the usual one, otherwise the state of registration. */
    private State entry(List<Day> days) {
        var first = days.getFirst();
        var registered = procedure.entry().to();
        return Stream.of(procedure.usualState(), registered)
                .filter(state -> procedure.find(state, first.step()).isPresent())
                .findFirst()
                .orElseGet(() -> new CoursePath(procedure, procedure.usualState()).take(first)
                        ? procedure.usualState()
                        : registered);
    }

    private void reportImpossible(Day day, @Nullable Day before, List<Day> days) {
        var follows = before == null ? "open the request" : "follow " + inWords(before);
        var swapped = before != null && isUsuallyEarlier(day, before, days);
        line.fault(
                day.place(),
                swapped ? "STEPS_OUT_OF_ORDER" : "STEP_NOT_POSSIBLE",
                inWords(day) + " cannot " + follows
                        + (swapped ? ": usually it comes before it, so one of the days is probably wrong" : ""));
    }

    /** True if the two steps are possible in the opposite order. */
    private boolean isUsuallyEarlier(Day day, Day before, List<Day> days) {
        var other = new CoursePath(procedure, entry(List.of(day)));
        return !day.equals(days.getFirst()) && other.take(day) && other.take(before);
    }

    private static String inWords(Day day) {
        return day.step() + " of " + day.on();
    }

    private void reportGaps(CoursePath path, List<Day> days) {
        path.passed().stream()
                .filter(passed -> !passed.notRecorded().isEmpty())
                .forEach(gap -> line.guess(
                        days.stream()
                                .filter(day -> day.on().equals(gap.on()))
                                .findFirst()
                                .orElse(days.getFirst())
                                .place(),
                        "STEPS_NOT_RECORDED",
                        "the register has no day for "
                                + gap.notRecorded().stream().map(Enum::name).collect(Collectors.joining(", "))
                                + ", which must have come before"));
    }

    private @Nullable Course openOrEnded(CoursePath path, State entry, LocalDate entryOn, @Nullable State open) {
        if (open == null || open == path.state()) {
            return new Course(entry, entryOn, path.passed(), null);
        }
        if (path.state().standing().isOver()) {
            line.fault(
                    RegisterColumn.STATUS,
                    "STATUS_CONTRADICTS_STEPS",
                    "is an open state, and by its steps the request is " + path.state());
            return null;
        }
        var last = path.passed().getLast().on();
        if (!path.reach(open, last)) {
            line.fault(
                    RegisterColumn.STATUS,
                    "STATUS_CONTRADICTS_STEPS",
                    "cannot be reached from " + path.state() + ", where the steps lead");
            return null;
        }
        line.guess(
                RegisterColumn.STATUS,
                "STATUS_DAY_NOT_RECORDED",
                "the register does not state since when the request is " + open
                        + ": it has been at the latest step's day");
        return new Course(entry, entryOn, path.passed(), null);
    }

    private @Nullable Course ended(CoursePath path, State entry, LocalDate entryOn, End end) {
        if (!path.state().standing().isOver()) {
            return endedByOutcome(path, entry, entryOn, end);
        }
        var finalStep = path.passed().stream()
                .filter(passed -> passed.to().standing().isOver())
                .findFirst()
                .orElseThrow();
        boolean agree = end.ending().result() == finalStep.result()
                && (end.on() == null || Objects.equals(end.on(), finalStep.on()));
        if (!agree) {
            line.fault(
                    RegisterColumn.OUTCOME,
                    "OUTCOME_CONTRADICTS_STEPS",
                    "the steps give " + finalStep.result() + " on " + finalStep.on() + ", the outcome " + end.ending()
                            + (end.on() == null ? "" : " on " + end.on()));
            return null;
        }
        return new Course(entry, entryOn, path.passed(), null);
    }

    private @Nullable Course endedByOutcome(CoursePath path, State entry, LocalDate entryOn, End end) {
        if (end.on() == null) {
            return CourseReader.endedSomeDay(line, end, entryOn);
        }
        var last = path.passed().getLast().on();
        if (end.on().isBefore(last)) {
            line.fault(
                    RegisterColumn.OUTCOME_ON,
                    "OUTCOME_BEFORE_STEP",
                    "ended on " + end.on() + ", before its last step on " + last);
            return null;
        }
        return new Course(entry, entryOn, path.passed(), end);
    }
}
