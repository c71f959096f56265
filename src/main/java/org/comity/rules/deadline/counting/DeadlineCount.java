package org.comity.rules.deadline.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.rules.deadline.CountTerms;
import org.comity.rules.deadline.CountingMethod;
import org.comity.rules.deadline.DeadlineCalculator;
import org.comity.rules.deadline.Length;
import org.comity.rules.deadline.Unit;
import org.comity.rules.deadline.WorkingCalendar;

/** Counts the end of a deadline, step by step. Days are legal days in the zone of the State concerned. */
public final class DeadlineCount {

    static final int MINIMUM_OF_WORKING_DAYS = 2;

    private final CountFrom from;
    private final CountTerms terms;
    private final WorkingCalendar calendar;
    private final List<CountStep> steps = new ArrayList<>();

    private DeadlineCount(CountFrom from, CountTerms terms, WorkingCalendar calendar) {
        this.from = from;
        this.terms = terms;
        this.calendar = calendar;
    }

    /** The end of a length. IllegalArgumentException if it has no number, or if an instant is needed and not known. */
    public static CountedEnd of(CountFrom from, CountTerms terms, WorkingCalendar calendar) {
        var length = terms.length();
        if (!length.unit().hasNumber()) {
            throw new IllegalArgumentException("A deadline of stated length has no computed end");
        }
        if (terms.backwards()) {
            return new BackwardCount(from, terms, calendar).counted();
        }
        return terms.isFromInstant()
                ? new HourCount(from, terms, calendar).counted()
                : new DeadlineCount(from, terms, calendar).counted();
    }

    private CountedEnd counted() {
        var inclusive = terms.method() == CountingMethod.FIRST_DAY_COUNTED;
        steps.add(CountStep.on(
                CountStepKind.EVENT,
                from.day(),
                inclusive ? "The event; its day counts as the first day" : "The event; its day is not counted"));
        var first = inclusive ? from.day() : from.day().plusDays(1);
        steps.add(CountStep.on(CountStepKind.FIRST_COUNTED, first, "The first day that counts"));
        var nominal = inclusive ? inclusive() : DeadlineCalculator.due(from.day(), terms.length(), calendar);
        leftOut(first, nominal);
        steps.add(CountStep.on(CountStepKind.NOMINAL_END, nominal, words(terms.length()) + " end on this day"));
        var last = withTwoWorkingDays(moved(nominal));
        var known = Calendars.isKnown(calendar, from.day(), last);
        if (!known && dependsOnCalendar()) {
            steps.add(Calendars.unknown(calendar, last));
        }
        return new CountedEnd(terms, calendar.code(), first, nominal, last, null, known, steps);
    }

    /** The last day if the day of the event is the first one. */
    private LocalDate inclusive() {
        var day = from.day();
        var length = terms.length();
        if (length.amount() == 0) {
            return day;
        }
        return switch (length.unit()) {
            case CALENDAR_DAYS, WEEKS, WORKING_DAYS -> DeadlineCalculator.due(day.minusDays(1), length, calendar);
            case MONTHS, YEARS -> {
                var isFirstOfMonth = day.getDayOfMonth() == 1;
                yield isFirstOfMonth
                        ? DeadlineCalculator.due(day, length, calendar).minusDays(1)
                        : DeadlineCalculator.due(day.minusDays(1), length, calendar);
            }
            case HOURS, WITHOUT_DELAY, AS_STATED ->
                throw new IllegalArgumentException("No day of the event is counted");
        };
    }

    private void leftOut(LocalDate first, LocalDate last) {
        if (terms.length().unit() != Unit.WORKING_DAYS || last.isBefore(first)) {
            return;
        }
        first.datesUntil(last.plusDays(1))
                .filter(day -> !calendar.isWorkingDay(day))
                .forEach(day -> steps.add(CountStep.on(
                        CountStepKind.LEFT_OUT, day, "Not counted, without work: " + calendar.whyClosed(day))));
    }

    private LocalDate moved(LocalDate nominal) {
        if (!terms.moves()) {
            return nominal;
        }
        var last = DeadlineCalculator.rolled(nominal, calendar);
        nominal.datesUntil(last)
                .forEach(day -> steps.add(CountStep.on(
                        CountStepKind.MOVED,
                        day.plusDays(1),
                        "Moved from a day without work: " + calendar.whyClosed(day))));
        return last;
    }

    /** Regulation 1182/71, article 3(5). It names days, so that a length in hours is left alone. */
    private LocalDate withTwoWorkingDays(LocalDate last) {
        if (!needsTwoWorkingDays(terms)) {
            return last;
        }
        var longer = last;
        while (workingDays(longer) < MINIMUM_OF_WORKING_DAYS) {
            longer = DeadlineCalculator.rolled(longer.plusDays(1), calendar);
            steps.add(CountStep.on(
                    CountStepKind.TWO_WORKING_DAYS,
                    longer,
                    "A period of two days or more has at least two working days"));
        }
        return longer;
    }

    static boolean needsTwoWorkingDays(CountTerms terms) {
        var length = terms.length();
        var isCountedByTheDay = length.unit() == Unit.CALENDAR_DAYS || length.unit() == Unit.WORKING_DAYS;
        return terms.method() == CountingMethod.REGULATION_1182_71
                && length.amount() > 0
                && !(isCountedByTheDay && length.amount() < MINIMUM_OF_WORKING_DAYS);
    }

    private long workingDays(LocalDate last) {
        return from.day()
                .plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }

    private boolean dependsOnCalendar() {
        return terms.moves() || terms.length().unit() == Unit.WORKING_DAYS;
    }

    static String words(Length length) {
        var unit = length.unit().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return length.amount() + " " + (length.amount() == 1 ? unit.substring(0, unit.length() - 1) : unit);
    }
}
