package org.comity.rules.deadline.counting;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.comity.rules.deadline.CountTerms;
import org.comity.rules.deadline.CountingMethod;
import org.comity.rules.deadline.DeadlineCalculator;
import org.comity.rules.deadline.Unit;
import org.comity.rules.deadline.WorkingCalendar;

/**
 * Counts from a day to come back to the last day on which something can still be done. It is at the latest the day on which a count
 * forwards begins that ends on the day to come. Months end on the same date of an earlier month, or on its last day where that date does
 * not exist.
 */
final class BackwardCount {

    private final CountFrom from;
    private final CountTerms terms;
    private final WorkingCalendar calendar;
    private final List<CountStep> steps = new ArrayList<>();

    BackwardCount(CountFrom from, CountTerms terms, WorkingCalendar calendar) {
        this.from = from;
        this.terms = terms;
        this.calendar = calendar;
    }

    /** IllegalArgumentException if the method has no rule for the unit, or if an instant is needed and not known. */
    CountedEnd counted() {
        if (!terms.method().isForBackwards(terms.length().unit())) {
            throw new IllegalArgumentException(terms.method() + " counts nothing backwards in "
                    + terms.length().unit());
        }
        return terms.isFromInstant() ? fromInstant() : inDays();
    }

    private CountedEnd inDays() {
        var inclusive = terms.method() == CountingMethod.FIRST_DAY_COUNTED;
        var event = from.day();
        steps.add(CountStep.on(
                CountStepKind.EVENT,
                event,
                inclusive ? "The day to come; it counts as the first day" : "The day to come; it is not counted"));
        var first = inclusive ? event : event.minusDays(1);
        steps.add(CountStep.on(CountStepKind.FIRST_COUNTED, first, "The first day that counts, backwards"));
        var nominal = DeadlineCalculator.before(first.plusDays(1), terms.length(), calendar);
        leftOut(nominal, first);
        steps.add(CountStep.on(
                CountStepKind.NOMINAL_END, nominal, DeadlineCount.words(terms.length()) + " before end on this day"));
        var last = withTwoWorkingDays(moved(nominal));
        var known = Calendars.isKnown(calendar, last, event);
        if (!known && (terms.moves() || terms.length().unit() == Unit.WORKING_DAYS)) {
            steps.add(Calendars.unknown(calendar, last));
        }
        return new CountedEnd(terms, calendar.code(), first, nominal, last, null, known, steps);
    }

    private void leftOut(LocalDate nominal, LocalDate first) {
        if (terms.length().unit() == Unit.WORKING_DAYS) {
            for (var day = first; day.isAfter(nominal); day = day.minusDays(1)) {
                noteIfClosed(day);
            }
        }
    }

    private void noteIfClosed(LocalDate day) {
        if (!calendar.isWorkingDay(day)) {
            steps.add(
                    CountStep.on(CountStepKind.LEFT_OUT, day, "Not counted, without work: " + calendar.whyClosed(day)));
        }
    }

    /** To an earlier day: an act that has to be done before the day to come is late on the next one. */
    private LocalDate moved(LocalDate nominal) {
        if (!terms.moves()) {
            return nominal;
        }
        var last = DeadlineCalculator.rolledBack(nominal, calendar);
        for (var day = nominal; day.isAfter(last); day = day.minusDays(1)) {
            steps.add(CountStep.on(
                    CountStepKind.MOVED,
                    day.minusDays(1),
                    "Moved to the day before, from a day without work: " + calendar.whyClosed(day)));
        }
        return last;
    }

    /** Regulation 1182/71, article 3(5). */
    private LocalDate withTwoWorkingDays(LocalDate last) {
        var longer = last;
        while (DeadlineCount.needsTwoWorkingDays(terms)
                && longer.datesUntil(from.day()).filter(calendar::isWorkingDay).count()
                        < DeadlineCount.MINIMUM_OF_WORKING_DAYS) {
            longer = DeadlineCalculator.rolledBack(longer.minusDays(1), calendar);
            steps.add(CountStep.on(
                    CountStepKind.TWO_WORKING_DAYS,
                    longer,
                    "A period of two days or more has at least two working days"));
        }
        return longer;
    }

    private CountedEnd fromInstant() {
        var event = from.moment();
        add(CountStepKind.EVENT, event, "The instant to come");
        add(CountStepKind.FIRST_COUNTED, event, "The count begins, backwards");
        var end = before(event);
        add(CountStepKind.NOMINAL_END, end, DeadlineCount.words(terms.length()) + " before end at this instant");
        if (!event.getOffset().equals(end.getOffset())) {
            add(
                    CountStepKind.CLOCK_CHANGE,
                    end,
                    "The clock of " + from.zone() + " changes in between: elapsed hours count");
        }
        // An instant at midnight is the end of the day before.
        var last = end.minusNanos(1).toLocalDate();
        var known = Calendars.isKnown(calendar, last, event.toLocalDate());
        return new CountedEnd(terms, calendar.code(), event.toLocalDate(), last, last, end.toInstant(), known, steps);
    }

    private ZonedDateTime before(ZonedDateTime event) {
        var amount = terms.length().amount();
        return switch (terms.length().unit()) {
            case HOURS -> event.minusHours(amount);
            case CALENDAR_DAYS -> event.minusDays(amount);
            case WEEKS -> event.minusWeeks(amount);
            case MONTHS -> event.minusMonths(amount);
            case YEARS -> event.minusYears(amount);
            case WORKING_DAYS, WITHOUT_DELAY, AS_STATED ->
                throw new IllegalArgumentException("Working days are counted from a day, not from an instant");
        };
    }

    private void add(CountStepKind kind, ZonedDateTime at, String sentence) {
        steps.add(new CountStep(kind, at.toLocalDate(), at.toInstant(), sentence));
    }
}
