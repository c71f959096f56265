package org.comity.registers.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.comity.registers.course.CoursePath;
import org.comity.registers.course.CoursePath.Day;
import org.comity.registers.course.ImportRow.Event;
import org.comity.registers.layout.RegisterLine;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Step;

/** Reads what happened on a day and is no step of the procedure of its request. */
final class EventReader {

    /** Steps that say what happened to a person. In another procedure than their own they are events. */
    private static final Set<Step> OF_A_PERSON =
            EnumSet.of(Step.ISSUE_WARRANT, Step.RECORD_ARREST, Step.RECORD_OTHER_MEASURE, Step.RECORD_RELEASE);

    private final Map<Integer, String> columns;
    private final BiFunction<RegisterLine, Integer, Optional<LocalDate>> days;

    /** A reader of the columns of events, by the number of the column. */
    EventReader(Map<Integer, String> columns, BiFunction<RegisterLine, Integer, Optional<LocalDate>> days) {
        this.columns = columns;
        this.days = days;
    }

    /** True for a day of a step that is stored as an event in a procedure. */
    static Predicate<Day> beside(Procedure procedure) {
        return day -> OF_A_PERSON.contains(day.step())
                && !CoursePath.stepsOf(procedure).contains(day.step());
    }

    /** Returns the events of a row, with those of steps that the procedure does not have. */
    List<Event> read(RegisterLine line, Procedure procedure, List<Day> beside) {
        var events = new ArrayList<Event>();
        for (var day : beside) {
            line.guess(
                    day.place(),
                    "EVENT_KEPT",
                    day.step() + " is no step of " + procedure.direction() + " " + procedure.kind()
                            + ": stored as an event of its day");
            events.add(new Event(day.step().name(), day.on()));
        }
        columns.forEach((place, name) -> days.apply(line, place).ifPresent(on -> events.add(new Event(name, on))));
        return List.copyOf(events);
    }
}
