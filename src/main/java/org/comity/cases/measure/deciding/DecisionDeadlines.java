package org.comity.cases.measure.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.comity.cases.deadline.Deadline.Subject;
import org.comity.cases.deadline.DeadlineEnding;
import org.comity.cases.deadline.SetDeadline;
import org.comity.cases.measure.decision.MeasureDecisionKind;
import org.comity.cases.measure.decision.MeasureDecisionRecord;
import org.comity.cases.measure.decision.StandingDecisions;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.Measure;
import org.comity.cases.request.content.MeasureRecord;
import org.comity.rules.workflow.MeasureOutcome;
import org.comity.rules.workflow.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The last days of decisions as deadlines: of the execution of a measure that was sent, and of the review of a postponement. The
 * next decision on the measure or the step that reports it ends it, and a corrected day moves it.
 */
@ApplicationScoped
public class DecisionDeadlines {

    private static final Set<MeasureOutcome> EXECUTED =
            EnumSet.of(MeasureOutcome.EXECUTED, MeasureOutcome.PARTLY_EXECUTED);

    private final SetDeadline deadlines;
    private final StandingDecisions decisions;

    DecisionDeadlines(SetDeadline deadlines, StandingDecisions decisions) {
        this.deadlines = deadlines;
        this.decisions = decisions;
    }

    /**
     * Follows a step that gave outcomes to measures, or its annulment. The decisions are read only if a measure has an executing
     * authority of its own.
     */
    public void followStep(CooperationRequest request, LocalDate on) {
        if (request.measures().stream().anyMatch(measure -> measure.executingAuthority() != null)) {
            follow(request, on);
        }
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
        var outcome = outcome(request, record);
        var due = holds && outcome == MeasureOutcome.PENDING ? record.content().dueOn() : null;
        if (Objects.equals(due, record.awaitedOn())) {
            return;
        }
        var running = record.awaited();
        if (running != null) {
            var ending = due != null
                    ? DeadlineEnding.SUPERSEDED
                    : record.endedOn() == null && (EXECUTED.contains(outcome) || isMet(record, standing))
                            ? DeadlineEnding.MET
                            : DeadlineEnding.CANCELLED;
            deadlines.end(request, subject(record), running, ending, on, words(record));
        }
        record.awaits(open(request, record, due), due);
    }

    private static MeasureOutcome outcome(CooperationRequest request, MeasureDecisionRecord record) {
        return request.everyMeasureRecord().stream()
                .map(MeasureRecord::measure)
                .filter(measure -> measure.has(record.content().measureNo()))
                .map(Measure::outcome)
                .findFirst()
                .orElse(MeasureOutcome.PENDING);
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
