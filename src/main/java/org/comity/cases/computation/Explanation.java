package org.comity.cases.computation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.comity.cases.computation.DeadlineComputation.AlternativeView;
import org.comity.cases.computation.DeadlineComputation.CountUsed;
import org.comity.cases.computation.DeadlineComputation.RuleUsed;
import org.comity.cases.computation.DeadlineComputation.StageView;
import org.comity.cases.deadline.DeadlineStops.SideProcessTime;
import org.comity.cases.deadline.DeadlineView;
import org.comity.rules.deadline.DeadlineCalculator;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.WorkingCalendar;
import org.comity.rules.deadline.counting.CountFrom;
import org.comity.rules.deadline.counting.CountStep;
import org.comity.rules.deadline.counting.CountStepKind;
import org.comity.rules.deadline.counting.CountedEnd;
import org.comity.rules.deadline.counting.DeadlineCount;
import org.comity.rules.deadline.counting.OtherCounts;
import org.jspecify.annotations.Nullable;

/** The count of one deadline, repeated from the facts that were stored with it, and compared with the recorded end. */
final class Explanation {

    private final DeadlineView deadline;
    private final @Nullable DeadlineRule rule;
    private final CountFrom from;
    private final WorkingCalendar calendar;
    private final List<SideProcessTime> times;
    private final @Nullable CountedEnd counted;
    private final List<CountStep> steps = new ArrayList<>();

    Explanation(
            DeadlineView deadline,
            @Nullable DeadlineRule rule,
            CountFrom from,
            WorkingCalendar calendar,
            List<SideProcessTime> times) {
        this.deadline = deadline;
        this.rule = rule;
        this.from = from;
        this.calendar = calendar;
        this.times = times;
        this.counted = count();
    }

    /** The count; null if a person stated the end. A stated day is recognised by an end that the rule does not give. */
    private @Nullable CountedEnd count() {
        if (rule == null || !rule.length().unit().hasNumber() || (rule.terms().isFromInstant() && from.at() == null)) {
            return null;
        }
        var end = DeadlineCount.of(from, rule.terms(), calendar);
        var mayBeStated = deadline.reason() != null || rule.takesStatedDay();
        return mayBeStated && !isRecorded(end, rule) ? null : end;
    }

    /** True if the count and the stops of the clock lead to the recorded end. */
    private boolean isRecorded(CountedEnd end, DeadlineRule counting) {
        var at = end.at();
        if (at != null) {
            return at.plus(deadline.suspendedDays(), ChronoUnit.DAYS).equals(deadline.dueAt());
        }
        var last = deadline.suspendedDays() == 0 ? end.last() : withStops(end.last(), counting);
        return last.equals(deadline.dueOn());
    }

    /** The last day after the stops that are over, each of which can end on a day without work. */
    private LocalDate withStops(LocalDate counted, DeadlineRule counting) {
        var last = counted;
        var running = deadline.startedOn();
        for (var time : overStops(counting)) {
            var from = time.from().isBefore(running) ? running : time.from();
            var to = time.to();
            if (to != null && to.isAfter(from) && !from.isAfter(last)) {
                var later = DeadlineCalculator.afterSuspension(last, from, to);
                last = counting.terms().moves() ? DeadlineCalculator.rolled(later, calendar) : later;
                running = to;
            }
        }
        return last;
    }

    private List<SideProcessTime> overStops(DeadlineRule counting) {
        var ended = deadline.endedOn();
        return times.stream()
                .filter(time -> counting.suspendsOn().contains(time.kind()))
                .filter(time ->
                        time.to() != null && (ended == null || !time.to().isAfter(ended)))
                .sorted(Comparator.comparing(SideProcessTime::from))
                .toList();
    }

    DeadlineComputation view(List<StageView> stages, List<WorkingCalendar> others) {
        var asCounted = counted == null || rule == null ? stated() : counted(counted, rule);
        var inForce = counted == null ? calendar.knowsHolidaysOf(deadline.dueOn()) : counted.holidaysKnown();
        return new DeadlineComputation(
                deadline.id(),
                rule == null ? null : new RuleUsed(rule.code(), deadline.ruleVersion(), rule.source(), rule.verified()),
                deadline.force(),
                deadline.effect(),
                deadline.atExpiry(),
                counted == null ? null : CountUsed.of(counted),
                calendar.code(),
                inForce,
                from.zone().getId(),
                deadline.startedOn(),
                deadline.startedAt(),
                deadline.startAssumed(),
                List.copyOf(steps),
                deadline.dueOn(),
                deadline.dueAt(),
                asCounted,
                stages,
                rule == null ? null : rule.extension(),
                alternatives(others));
    }

    private boolean stated() {
        steps.add(CountStep.on(CountStepKind.EVENT, deadline.startedOn(), "The event"));
        steps.add(CountStep.on(
                CountStepKind.STATED,
                deadline.dueOn().minusDays(deadline.suspendedDays()),
                "A person stated this day"));
        stops();
        return false;
    }

    /** Notes the steps, and answers whether they lead to the recorded end. */
    private boolean counted(CountedEnd end, DeadlineRule counting) {
        steps.addAll(end.steps());
        stops();
        var asCounted = isRecorded(end, counting);
        if (!asCounted) {
            steps.add(CountStep.on(
                    CountStepKind.RECORDED,
                    deadline.dueOn(),
                    "The recorded end is another one: the law book or the calendar changed since"));
        }
        return asCounted;
    }

    /** The side processes that stop the clock of the rule. */
    private void stops() {
        if (rule == null) {
            return;
        }
        times.stream()
                .filter(time -> rule.suspendsOn().contains(time.kind()))
                .filter(time -> time.to() == null || time.to().isAfter(deadline.startedOn()))
                .forEach(time -> steps.add(CountStep.on(CountStepKind.SUSPENDED, time.from(), words(time))));
    }

    private static String words(SideProcessTime time) {
        var to = time.to();
        return to == null
                ? time.kind() + " stops the clock from this day on"
                : time.kind() + " stops the clock until " + to + ", " + ChronoUnit.DAYS.between(time.from(), to)
                        + " days";
    }

    private List<AlternativeView> alternatives(List<WorkingCalendar> others) {
        if (counted == null) {
            return List.of();
        }
        return OtherCounts.of(from, counted.terms(), calendar, others).stream()
                .map(AlternativeView::of)
                .toList();
    }
}
