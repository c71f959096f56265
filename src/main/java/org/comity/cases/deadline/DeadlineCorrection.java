package org.comity.cases.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.cases.deadline.Deadline.End;
import org.comity.cases.deadline.Deadline.Ground;
import org.comity.cases.deadline.DeadlineClock.Event;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.DeadlineRule;

/**
 * The effects of the correction of a move on deadlines. They point at the place of the move in the order of events, which
 * stays the same however often it is corrected.
 */
@ApplicationScoped
public class DeadlineCorrection {

    private final Deadlines deadlines;
    private final DueDays dueDays;
    private final LawBook book;

    DeadlineCorrection(Deadlines deadlines, DueDays dueDays, LawBook book) {
        this.deadlines = deadlines;
        this.dueDays = dueDays;
        this.book = book;
    }

    /** The move never happened: what it opened no longer matters, what it ended runs again. */
    public void annulled(CooperationRequest request, int place, LocalDate day, int toldIn) {
        deadlines.cancelOpenedBy(request.id(), place, new End(day, null, toldIn));
        deadlines.reviveEndedBy(request.id(), place);
    }

    /**
     * The move happened on another day: what it opened is counted again, by the version of the rule that opened it, and
     * what it ended ended on that day.
     */
    public void moved(CooperationRequest request, int place, Event event) {
        for (var deadline : deadlines.openedBy(request.id(), place)) {
            ruleOf(deadline.ground()).ifPresent(rule -> {
                var due = dueDays.due(request, rule, event);
                if (due != null) {
                    deadline.isCountedFrom(due);
                    deadline.rollsTo(dueDays.rolled(request, rule, deadline.dueOn()));
                }
            });
        }
        deadlines.endedOnAnotherDay(request.id(), place, event.when());
    }

    private Optional<DeadlineRule> ruleOf(Ground ground) {
        var code = String.valueOf(ground.rule());
        var version = ground.ruleVersion();
        return version == null ? book.deadlineRule(code) : book.deadlineRule(code, version);
    }
}
