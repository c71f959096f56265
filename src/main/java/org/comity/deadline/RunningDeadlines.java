package org.comity.deadline;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comity.deadline.Deadline.Due;
import org.comity.deadline.Deadline.Ground;
import org.comity.deadline.Deadline.Owner;
import org.comity.directory.OwnAuthorities;
import org.comity.lawbook.LawBook;
import org.comity.request.CooperationRequest;
import org.comity.rules.deadline.DeadlineCalculator;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.Length;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.deadline.Trigger.OnClosing;
import org.comity.rules.deadline.Trigger.OnOpening;
import org.comity.rules.deadline.Trigger.OnStep;
import org.comity.rules.deadline.WorkingCalendar;
import org.comity.rules.procedure.SideProcessKind;
import org.jspecify.annotations.Nullable;

/** Opens, meets, stops and supersedes the deadlines of a request as events happen, by the rules of the law book. */
@ApplicationScoped
public class RunningDeadlines {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Deadlines deadlines;
    private final LawBook book;
    private final OwnAuthorities authorities;

    RunningDeadlines(Deadlines deadlines, LawBook book, OwnAuthorities authorities) {
        this.deadlines = deadlines;
        this.book = book;
        this.authorities = authorities;
    }

    /**
     * An event that rules may hang on.
     *
     * @param trigger what happened
     * @param on the legal day
     * @param at the instant, or the nearest that is known
     * @param stated the day that came with it, for rules of stated length
     * @param toldIn the number of the entry of the history that tells of it
     */
    public record Event(
            Trigger trigger,
            LocalDate on,
            Instant at,
            @Nullable LocalDate stated,
            int toldIn) {}

    /** Does what the rules say of an event, and answers the deadlines it opened. */
    public List<DeadlineView> happened(CooperationRequest request, Event event) {
        var rules = rulesFor(request);
        var starting = codes(rules, rule -> rule.starts().equals(event.trigger()));
        var met = codes(rules, rule -> rule.ends().contains(event.trigger()));
        met.removeAll(starting);
        endBefore(request, met, event.toldIn() > 1 ? starting : Set.of(), event);
        switch (event.trigger()) {
            case OnOpening opening -> stop(request, opening.kind(), event.on());
            case OnClosing closing -> resume(request, closing.kind(), event.on());
            case OnStep ignored -> {}
            case Trigger.ByHand ignored -> {}
        }
        return opens(request, event);
    }

    /** Opens what starts with an event before which nothing of the kind can have been running. */
    public List<DeadlineView> opens(CooperationRequest request, Event event) {
        return rulesFor(request).stream()
                .filter(rule -> rule.starts().equals(event.trigger()))
                .filter(rule -> !rule.urgentOnly() || request.isUrgent())
                .flatMap(rule -> open(request, rule, event).stream())
                .toList();
    }

    /** The substance of the request is over: what still runs no longer matters. */
    public void over(CooperationRequest request, LocalDate day, int toldIn) {
        deadlines.cancelAll(request.id(), day, toldIn);
    }

    /** The move never happened: what it opened no longer matters, what it ended runs again. */
    public void annulled(CooperationRequest request, int seq, LocalDate day, int toldIn) {
        deadlines.endOpenedBy(request.id(), seq, Ending.CANCELLED, day, toldIn);
        deadlines.reviveEndedBy(request.id(), seq);
    }

    /** The move happened on another day: the deadlines it opened are counted anew. */
    public void corrected(CooperationRequest request, int seq, Event event) {
        deadlines.endOpenedBy(request.id(), seq, Ending.SUPERSEDED, event.on(), event.toldIn());
        rulesFor(request).stream()
                .filter(rule -> rule.starts().equals(event.trigger()))
                .filter(rule -> !request.state().standing().isOver())
                .filter(rule -> !rule.urgentOnly() || request.isUrgent())
                .filter(rule -> deadlines.wasSupersededBy(request.id(), rule.code(), event.toldIn()))
                .forEach(rule -> open(request, rule, event));
    }

    private List<DeadlineRule> rulesFor(CooperationRequest request) {
        var instruments = Set.copyOf(request.instruments());
        return book.deadlineRules(request.procedure()).stream()
                .filter(rule -> rule.holdsFor(instruments))
                .toList();
    }

    private static Set<String> codes(List<DeadlineRule> rules, Predicate<DeadlineRule> which) {
        return rules.stream().filter(which).map(DeadlineRule::code).collect(Collectors.toSet());
    }

    /** What an event meets and what it supersedes ends in one statement where there may be both. */
    private void endBefore(CooperationRequest request, Set<String> met, Set<String> superseded, Event event) {
        if (met.isEmpty() || superseded.isEmpty()) {
            end(request, met, Ending.MET, event);
            end(request, superseded, Ending.SUPERSEDED, event);
        } else {
            deadlines.endEach(request.id(), met, superseded, event.on(), event.toldIn());
        }
    }

    private void end(CooperationRequest request, Set<String> codes, Ending how, Event event) {
        if (!codes.isEmpty()) {
            deadlines.end(request.id(), codes, how, event.on(), event.toldIn());
        }
    }

    private void stop(CooperationRequest request, SideProcessKind kind, LocalDate day) {
        var codes = codes(rulesFor(request), rule -> rule.suspendsOn().contains(kind));
        if (!codes.isEmpty()) {
            deadlines.running(request.id(), codes).forEach(deadline -> deadline.stops(day));
        }
    }

    /** A deadline runs again only when nothing else that stops it is still running. */
    private void resume(CooperationRequest request, SideProcessKind kind, LocalDate day) {
        var still = request.running();
        var rules = rulesFor(request).stream()
                .filter(rule -> rule.suspendsOn().contains(kind))
                .filter(rule -> rule.suspendsOn().stream().noneMatch(still::contains))
                .collect(Collectors.toMap(DeadlineRule::code, rule -> rule));
        if (rules.isEmpty()) {
            return;
        }
        var calendar = calendarOf(request);
        for (var deadline : deadlines.running(request.id(), rules.keySet())) {
            deadline.resumes(day);
            var rule = rules.get(deadline.ground().rule());
            if (rule != null && rule.rolls()) {
                deadline.rollsTo(DeadlineCalculator.rolled(deadline.dueOn(), calendar));
            }
        }
    }

    private List<DeadlineView> open(CooperationRequest request, DeadlineRule rule, Event event) {
        var due = due(request, rule, event);
        if (due == null) {
            return List.of();
        }
        var ground = new Ground(rule.code(), rule.title(), rule.force(), rule.effect(), null);
        var owner = new Owner(request.id(), request.authority());
        var deadline = new Deadline(IDS.generate(), owner, ground, due, event.toldIn());
        if (rule.suspendsOn().stream().anyMatch(request.running()::contains)) {
            deadline.stops(event.on());
        }
        deadlines.persist(deadline);
        var views = new ArrayList<DeadlineView>();
        views.add(DeadlineView.of(deadline, authorities.today(request.authority())));
        return views;
    }

    private @Nullable Due due(CooperationRequest request, DeadlineRule rule, Event event) {
        return switch (rule.length().unit()) {
            case AS_STATED -> event.stated() == null ? null : new Due(event.on(), event.stated(), null);
            case HOURS -> dueAt(request, rule.length(), event);
            case CALENDAR_DAYS, WORKING_DAYS, WEEKS, MONTHS ->
                new Due(event.on(), DeadlineCalculator.due(event.on(), rule, calendarOf(request)), null);
        };
    }

    private Due dueAt(CooperationRequest request, Length length, Event event) {
        var at = DeadlineCalculator.dueAt(event.at(), length);
        var day = at.atZone(authorities.zoneOf(request.authority())).toLocalDate();
        return new Due(event.on(), day, at);
    }

    /** The calendar of the authority's own State if the law book has one; otherwise weekends alone. */
    private WorkingCalendar calendarOf(CooperationRequest request) {
        var country = authorities.seatOf(request.authority()).country();
        return book.calendar(country).orElseGet(WorkingCalendar::weekendsOnly);
    }
}
