package org.comity.cases.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.cases.deadline.Deadline.Due;
import org.comity.cases.deadline.Deadline.Ground;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.workflow.SideProcessKind;
import org.jspecify.annotations.Nullable;

/**
 * Counts the days on which side processes stop the clocks of deadlines. The result follows from the days of the side
 * processes, and not from the order in which they were recorded.
 */
@ApplicationScoped
public class DeadlineStops {

    private final DueDays dueDays;
    private final LawBook book;
    private final SideProcessTimes sideProcesses;

    DeadlineStops(DueDays dueDays, LawBook book, SideProcessTimes sideProcesses) {
        this.dueDays = dueDays;
        this.book = book;
        this.sideProcesses = sideProcesses;
    }

    /** Where the days of side processes come from. */
    public interface SideProcessTimes {

        /** When the side processes of a request run, without those that an annulled step opened. */
        List<SideProcessTime> times(UUID requestId);
    }

    /**
     * When a side process runs.
     *
     * @param from the legal day on which it opens
     * @param to the legal day on which it ends; null while it runs
     */
    public record SideProcessTime(
            SideProcessKind kind, LocalDate from, @Nullable LocalDate to) {

        private boolean reaches(LocalDate day) {
            return to == null || to.isAfter(day);
        }
    }

    /** Counts the stops of some deadlines of a request again. */
    void recount(CooperationRequest request, List<Deadline> deadlines) {
        if (deadlines.isEmpty()) {
            return;
        }
        var times = sideProcesses.times(request.id());
        for (var deadline : deadlines) {
            ruleOf(deadline.ground())
                    .ifPresent(rule ->
                            count(request, rule, deadline, dueDays.withoutStops(request, rule, deadline), times));
        }
    }

    /** Counts a deadline from another event, with its stops. */
    void recountFrom(CooperationRequest request, DeadlineRule rule, Deadline deadline, Due due) {
        count(request, rule, deadline, due, sideProcesses.times(request.id()));
    }

    /** The version of the rule that opened a deadline; empty if no rule did. */
    Optional<DeadlineRule> ruleOf(Ground ground) {
        var code = String.valueOf(ground.rule());
        var version = ground.ruleVersion();
        return version == null ? book.deadlineRule(code) : book.deadlineRule(code, version);
    }

    private void count(
            CooperationRequest request, DeadlineRule rule, Deadline deadline, Due due, List<SideProcessTime> times) {
        deadline.isCountedFrom(due);
        for (var time : united(rule, times)) {
            if (time.reaches(deadline.startedOn()) && deadline.ranBefore(time.from())) {
                deadline.stops(time.from());
                if (time.to() != null && deadline.ranUntil(time.to()) && deadline.resumes(time.to())) {
                    deadline.rollsTo(dueDays.rolled(request, rule, deadline.dueOn()));
                }
            }
        }
    }

    /** The times that stop the clock, in their order. Those that overlap are one. */
    private static List<SideProcessTime> united(DeadlineRule rule, List<SideProcessTime> times) {
        var united = new ArrayList<SideProcessTime>();
        times.stream()
                .filter(time -> rule.suspendsOn().contains(time.kind()))
                .sorted(Comparator.comparing(SideProcessTime::from))
                .forEach(time -> {
                    var last = united.isEmpty() ? null : united.getLast();
                    if (last == null || !last.reaches(time.from())) {
                        united.add(time);
                    } else if (last.to() != null && time.reaches(last.to())) {
                        united.set(united.size() - 1, new SideProcessTime(last.kind(), last.from(), time.to()));
                    }
                });
        return united;
    }
}
