package org.comity.cases.measure.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.comity.cases.deadline.Deadline.Subject;
import org.comity.cases.deadline.DeadlineEnding;
import org.comity.cases.deadline.SetDeadline;
import org.comity.cases.measure.decision.MeasureDecisionKind;
import org.comity.cases.measure.decision.MeasureDecisionRecord;
import org.comity.cases.measure.decision.StandingDecisions;
import org.comity.cases.request.CooperationRequest;
import org.comity.rules.workflow.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The last days of decisions as deadlines: of the execution of a measure that was sent, and of the review of a postponement. The
 * next decision on the measure ends it, and a corrected day moves it.
 */
@ApplicationScoped
class DecisionDeadlines {

    private final SetDeadline deadlines;
    private final StandingDecisions decisions;

    DecisionDeadlines(SetDeadline deadlines, StandingDecisions decisions) {
        this.deadlines = deadlines;
        this.decisions = decisions;
    }

    /** Follows an act on a decision. */
    void follow(CooperationRequest request, LocalDate on) {
        var standing = decisions.of(request.id());
        decisions.all(request.id()).toList().forEach(record -> follow(request, record, standing, on));
    }

    private void follow(
            CooperationRequest request,
            MeasureDecisionRecord record,
            List<MeasureDecisionRecord> standing,
            LocalDate on) {
        var holds = StandingDecisions.last(standing, record.content().measureNo())
                .filter(record::equals)
                .isPresent();
        var due = holds ? record.content().dueOn() : null;
        if (Objects.equals(due, record.awaitedOn())) {
            return;
        }
        var running = record.awaited();
        if (running != null) {
            var ending = due != null
                    ? DeadlineEnding.SUPERSEDED
                    : record.endedOn() == null && isMet(record, standing)
                            ? DeadlineEnding.MET
                            : DeadlineEnding.CANCELLED;
            deadlines.end(request, subject(record), running, ending, on, words(record));
        }
        record.awaits(open(request, record, due), due);
    }

    /** True if the decision after it did what was due: the measure was executed, or the postponement reviewed. */
    private static boolean isMet(MeasureDecisionRecord record, List<MeasureDecisionRecord> standing) {
        return StandingDecisions.last(standing, record.content().measureNo())
                .map(last -> switch (last.content().decision()) {
                    case EXECUTED, PARTLY_EXECUTED, RESUMED -> true;
                    case ACCEPTED, REFUSAL_PROPOSED, REFUSED, POSTPONED, SENT, IMPOSSIBLE -> false;
                })
                .orElse(false);
    }

    private @Nullable UUID open(CooperationRequest request, MeasureDecisionRecord record, @Nullable LocalDate due) {
        return due == null || request.state().standing() == Standing.CLOSED
                ? null
                : deadlines.set(request, subject(record), rule(record), record.day(), due, words(record));
    }

    private static Subject subject(MeasureDecisionRecord record) {
        return new Subject(MeasureDecisions.KIND.code(), record.no());
    }

    private static String rule(MeasureDecisionRecord record) {
        return record.content().decision() == MeasureDecisionKind.POSTPONED
                ? "SLA_MEASURE_REVIEW"
                : "SLA_MEASURE_EXECUTION";
    }

    private static String words(MeasureDecisionRecord record) {
        return "measure %d, decision %d".formatted(record.content().measureNo(), record.no());
    }
}
