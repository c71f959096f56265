package org.comity.cases.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.comity.cases.deadline.Deadline.End;
import org.comity.cases.deadline.DeadlineClock.Event;
import org.comity.cases.request.CooperationRequest;
import org.jspecify.annotations.Nullable;

/**
 * The effects of the correction of a move on deadlines. They point at the place of the move in the order of events, which
 * stays the same however often it is corrected.
 */
@ApplicationScoped
public class DeadlineCorrection {

    private final Deadlines deadlines;
    private final DueDays dueDays;
    private final DeadlineStops stops;

    DeadlineCorrection(Deadlines deadlines, DueDays dueDays, DeadlineStops stops) {
        this.deadlines = deadlines;
        this.dueDays = dueDays;
        this.stops = stops;
    }

    /**
     * The move never happened, and the side processes are as if it had not: what it opened no longer matters, what it ended
     * runs again.
     */
    public void annulled(CooperationRequest request, int place, LocalDate day, int toldIn) {
        deadlines.cancelOpenedBy(request.id(), place, new End(day, null, toldIn));
        stops.recount(request, deadlines.reviveEndedBy(request.id(), place));
    }

    /** A deadline that ended on a day, by the entry in a place of the history. */
    public record EndedOn(
            String title, LocalDate on, @Nullable Integer by) {}

    /** The deadlines that count from the move in a place of the history, and ended before a day. */
    public List<EndedOn> endedBefore(CooperationRequest request, int place, LocalDate day) {
        return deadlines.endedBefore(day, request.id(), place).stream()
                .map(deadline -> new EndedOn(
                        deadline.ground().title(), Objects.requireNonNull(deadline.endedOn()), deadline.endedBy()))
                .toList();
    }

    /**
     * The move happened on another day: what it opened is counted again, by the version of the rule that opened it, and
     * what it ended ended on that day.
     */
    public void moved(CooperationRequest request, int place, Event event) {
        for (var deadline : deadlines.openedBy(request.id(), place)) {
            stops.ruleOf(deadline.ground()).ifPresent(rule -> {
                var due = dueDays.due(request, rule, event);
                if (due != null) {
                    stops.recountFrom(request, rule, deadline, due);
                }
            });
        }
        stops.recount(request, deadlines.endedOnAnotherDay(request.id(), place, event.when()));
    }
}
