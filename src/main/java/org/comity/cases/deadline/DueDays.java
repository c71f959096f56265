package org.comity.cases.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.comity.cases.deadline.Deadline.Due;
import org.comity.cases.deadline.DeadlineClock.Event;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.DeadlineCalculator;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.Trigger.OnOpening;
import org.comity.rules.deadline.WorkingCalendar;
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
        if (stated != null && isReplyAskedBy(rule, event)) {
            return new Due(event.on(), stated, null);
        }
        return switch (rule.length().unit()) {
            case AS_STATED -> event.stated() == null ? null : new Due(event.on(), event.stated(), null);
            case HOURS -> dueAt(request, rule, event);
            case CALENDAR_DAYS, WORKING_DAYS, WEEKS, MONTHS ->
                new Due(event.on(), DeadlineCalculator.due(event.on(), rule, calendarOf(request)), null);
        };
    }

    /** A day by which a reply is asked for goes before a length of our own, though never before one of the law. */
    private static boolean isReplyAskedBy(DeadlineRule rule, Event event) {
        return event.trigger() instanceof OnOpening && !rule.force().isLaw();
    }

    /** The last day of a deadline whose rule counts in days; null if it counts otherwise. */
    @Nullable
    LocalDate computed(CooperationRequest request, DeadlineRule rule, LocalDate from) {
        return rule.length().isInDays() ? DeadlineCalculator.due(from, rule, calendarOf(request)) : null;
    }

    /** The day itself, or the next working day if the rule says so. */
    LocalDate rolled(CooperationRequest request, DeadlineRule rule, LocalDate day) {
        return rule.rolls() ? DeadlineCalculator.rolled(day, calendarOf(request)) : day;
    }

    private Due dueAt(CooperationRequest request, DeadlineRule rule, Event event) {
        var at = DeadlineCalculator.dueAt(event.at(), rule.length());
        var day = at.atZone(authorities.zoneOf(request.authority())).toLocalDate();
        return new Due(event.on(), day, at);
    }

    /** The calendar of the authority's own State if the law book has one; otherwise weekends alone. */
    private WorkingCalendar calendarOf(CooperationRequest request) {
        var country = authorities.seatOf(request.authority()).country();
        return book.calendar(country).orElseGet(WorkingCalendar::weekendsOnly);
    }
}
