package org.comity.cases.computation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.base.problem.ProblemException;
import org.comity.base.web.Versioned;
import org.comity.cases.computation.DeadlineComputation.StageView;
import org.comity.cases.deadline.DeadlineStops.SideProcessTimes;
import org.comity.cases.deadline.DeadlineView;
import org.comity.cases.deadline.DeadlineViews;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.ReadableRequests;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.national.OwnNationalLaw;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.deadline.WorkingCalendar;
import org.comity.rules.deadline.counting.CountFrom;
import org.comity.rules.deadline.counting.DeadlineCount;
import org.jspecify.annotations.Nullable;

/** Explains the count of a deadline to everybody who sees the deadline. */
@ApplicationScoped
class ExplainDeadline {

    private final ReadableRequests requests;
    private final DeadlineViews deadlines;
    private final SideProcessTimes sideProcesses;
    private final LawBook book;
    private final OwnNationalLaw ownLaw;
    private final OwnAuthorities authorities;

    ExplainDeadline(
            ReadableRequests requests,
            DeadlineViews deadlines,
            SideProcessTimes sideProcesses,
            LawBook book,
            OwnNationalLaw ownLaw,
            OwnAuthorities authorities) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.sideProcesses = sideProcesses;
        this.book = book;
        this.ownLaw = ownLaw;
        this.authorities = authorities;
    }

    @Transactional
    Versioned<DeadlineComputation> one(UUID requestId, UUID id) {
        var request = requests.read(requestId);
        var deadline = deadlines.of(request).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        var rule = ruleOf(request, deadline).orElse(null);
        var zone = authorities.zoneOf(request.authority());
        var from = new CountFrom(deadline.startedOn(), deadline.startedAt(), zone);
        var explanation =
                new Explanation(deadline, rule, from, calendar(deadline.calendar()), sideProcesses.times(request.id()));
        return new Versioned<>(
                explanation.view(stages(request, rule, from, deadline), others(request, deadline)), request.version());
    }

    /** The rule in the version that opened the deadline, or the time limit of the own State. */
    private Optional<DeadlineRule> ruleOf(CooperationRequest request, DeadlineView deadline) {
        var code = deadline.rule();
        if (code == null) {
            return Optional.empty();
        }
        var version = deadline.ruleVersion();
        return (version == null ? book.deadlineRule(code) : book.deadlineRule(code, version))
                .or(() -> ownLaw.of(request.authority())
                        .flatMap(law -> law.limit(code))
                        .map(limit -> limit.asRule(request.procedure())));
    }

    private WorkingCalendar calendar(@Nullable String code) {
        return book.calendar(String.valueOf(code)).orElseGet(WorkingCalendar::weekendsOnly);
    }

    /** The calendars of the own State and of the partner, where they are not the one of the count. */
    private List<WorkingCalendar> others(CooperationRequest request, DeadlineView deadline) {
        var own = authorities.seatOf(request.authority()).country();
        var used = calendar(deadline.calendar()).code();
        return Stream.of(own, request.content().counterpart())
                .flatMap(code -> book.calendar(code).stream())
                .filter(calendar -> !calendar.code().equals(used))
                .toList();
    }

    private List<StageView> stages(
            CooperationRequest request, @Nullable DeadlineRule rule, CountFrom from, DeadlineView deadline) {
        if (rule == null) {
            return List.of();
        }
        var calendar = calendar(deadline.calendar());
        return book.deadlineRules(request.procedure()).stream()
                .filter(other ->
                        rule.code().equals(other.stagedOf()) || other.code().equals(rule.stagedOf()))
                .map(other -> stage(rule, other, from, calendar))
                .toList();
    }

    /** A stage that a person opens may count from another event, so that its day is not known here. */
    private static StageView stage(DeadlineRule rule, DeadlineRule other, CountFrom from, WorkingCalendar calendar) {
        var isComputed = other.starts().equals(rule.starts())
                && !(other.starts() instanceof Trigger.ByHand)
                && other.length().isInDays()
                && !other.terms().isFromInstant();
        var day = isComputed ? DeadlineCount.of(from, other.terms(), calendar).last() : null;
        return new StageView(other.code(), other.title(), rule.code().equals(other.stagedOf()), other.effect(), day);
    }
}
