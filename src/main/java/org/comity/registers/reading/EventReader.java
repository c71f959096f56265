package org.comity.registers.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.comity.registers.course.CoursePath;
import org.comity.registers.course.CoursePath.Day;
import org.comity.registers.course.ImportRow.Event;
import org.comity.registers.layout.RegisterLine;
import org.comity.registers.words.RegisterColumn;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Reads what happened on a day and is no step of the procedure of its request. */
final class EventReader {

    /** Steps that say what happened to a person. In another procedure than their own they are events. */
    private static final Set<Step> OF_A_PERSON =
            EnumSet.of(Step.ISSUE_WARRANT, Step.RECORD_ARREST, Step.RECORD_OTHER_MEASURE, Step.RECORD_RELEASE);

    private static final Pattern EVENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\S.{0,59})", Pattern.DOTALL);
    private static final Pattern NEXT = Pattern.compile("; (?=\\d{4}-\\d{2}-\\d{2} )");

    private final Map<Integer, String> columns;
    private final BiFunction<RegisterLine, Integer, Optional<LocalDate>> days;

    private final LocalDate today;

    /**
     * A reader of events.
     *
     * @param columns the columns of events, by the number of the column
     * @param today the last day that is no future
     */
    EventReader(
            Map<Integer, String> columns,
            BiFunction<RegisterLine, Integer, Optional<LocalDate>> days,
            LocalDate today) {
        this.columns = columns;
        this.days = days;
        this.today = today;
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
        events.addAll(exported(line));
        return events.stream().distinct().toList();
    }

    /** The events of an export: each with its day before its name, which may have any character. */
    private List<Event> exported(RegisterLine line) {
        var text = line.text(RegisterColumn.EVENTS);
        if (text == null) {
            return List.of();
        }
        var events = new ArrayList<Event>();
        for (var words : NEXT.split(text)) {
            var event = EVENT.matcher(words);
            var on = event.matches() ? day(event.group(1)) : null;
            if (on == null) {
                line.fault(
                        RegisterColumn.EVENTS,
                        "UNREADABLE_EVENTS",
                        "are no events that an export of this program writes: days, each with a name");
                return List.of();
            }
            if (on.isAfter(today)) {
                line.fault(RegisterColumn.EVENTS, "FUTURE_DATE", on + " is in the future");
            }
            events.add(new Event(event.group(2), on));
        }
        return events;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
