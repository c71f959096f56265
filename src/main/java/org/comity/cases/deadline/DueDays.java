package org.comity.cases.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import org.comity.cases.deadline.Deadline.Counting;
import org.comity.cases.deadline.Deadline.Due;
import org.comity.cases.deadline.DeadlineClock.Event;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.DeadlineCalculator;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.WorkingCalendar;
import org.comity.rules.deadline.counting.CountFrom;
import org.comity.rules.deadline.counting.DeadlineCount;
import org.jspecify.annotations.Nullable;

/** Counts the last days of deadlines in the zone and by the calendar of the own authority. */
@ApplicationScoped
class DueDays {

    private final LawBook book;
    private final OwnAuthorities authorities;

    DueDays(LawBook book, OwnAuthorities authorities) {
        this.book = book;
        this.authorities = authorities;
    }

    /** When a deadline that the event opens is due; null if its rule is of stated length and nothing was stated. */
    @Nullable
    Due due(CooperationRequest request, DeadlineRule rule, Event event) {
        var stated = event.stated();
        if (stated != null && rule.takesStatedDay() && rule.starts().equals(event.trigger())) {
            return stated(request, event.on(), stated);
        }
        return computed(request, rule, event.when());
    }

    /** A last day that somebody states. */
    Due stated(CooperationRequest request, LocalDate startedOn, LocalDate on) {
        return new Due(startedOn, on, Counting.by(calendarOf(request), on));
    }

    /** When a deadline of a rule is due that is counted from an event; null if its length is stated. */
    @Nullable
    Due computed(CooperationRequest request, DeadlineRule rule, When from) {
        if (!rule.length().unit().hasNumber()) {
            return null;
        }
        return rule.terms().isFromInstant() ? fromInstant(request, rule, from) : inDays(request, rule, from.on());
    }

    /** When a deadline would be due if nothing had stopped it. A stated day and hours never roll. */
    Due withoutStops(CooperationRequest request, DeadlineRule rule, Deadline deadline) {
        var days = deadline.suspendedDays();
        var isExact = days == 0
                || !rule.length().isInDays()
                || rule.terms().isFromInstant()
                || rule.takesStatedDay()
                || deadline.ground().reason() != null;
        return isExact
                ? new Due(
                        deadline.startedOn(),
                        deadline.dueOn().minusDays(days),
                        deadline.counting().later(-days))
                : inDays(request, rule, deadline.startedOn());
    }

    private Due inDays(CooperationRequest request, DeadlineRule rule, LocalDate from) {
        var calendar = calendarOf(request);
        var zone = authorities.zoneOf(request.authority());
        var last = DeadlineCount.of(new CountFrom(from, null, zone), rule.terms(), calendar)
                .last();
        return new Due(from, last, Counting.by(calendar, last));
    }

    /** The day itself, or the next working day if the rule counts in days and says so. */
    LocalDate rolled(CooperationRequest request, DeadlineRule rule, LocalDate day) {
        return rule.terms().moves() ? DeadlineCalculator.rolled(day, calendarOf(request)) : day;
    }

    /**
     * Hours are counted from the instant of the event. Where only its day is known, they are counted from the latest instant
     * it can have had, so that nobody is late too early; if liberty hangs on them, or if they are counted backwards, from the beginning of
     * the day.
     */
    private Due fromInstant(CooperationRequest request, DeadlineRule rule, When from) {
        var zone = authorities.zoneOf(request.authority());
        var calendar = calendarOf(request);
        var start = start(rule, from, zone);
        var end = DeadlineCount.of(start, rule.terms(), calendar);
        var known = calendar.knowsHolidaysOf(end.last());
        return new Due(
                from.on(), end.last(), new Counting(start.at(), from.at() == null, end.at(), calendar.code(), known));
    }

    private static CountFrom start(DeadlineRule rule, When from, ZoneId zone) {
        var day = from.on();
        if (from.at() != null) {
            return new CountFrom(day, from.at(), zone);
        }
        return rule.effect().concernsRelease() || rule.backwards()
                ? new CountFrom(day, day.atStartOfDay(zone).toInstant(), zone)
                : CountFrom.assumed(day, from.latest(), rule.counting(), zone);
    }

    /** The calendar of the authority's own State if the law book has one; otherwise weekends alone. */
    private WorkingCalendar calendarOf(CooperationRequest request) {
        var country = authorities.seatOf(request.authority()).country();
        return book.calendar(country).orElseGet(WorkingCalendar::weekendsOnly);
    }
}
