package org.comity.cases.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.base.time.Ids;
import org.comity.cases.deadline.Deadline.Due;
import org.comity.cases.deadline.Deadline.End;
import org.comity.cases.deadline.Deadline.Ground;
import org.comity.cases.deadline.Deadline.Owner;
import org.comity.cases.deadline.DeadlineRevision.Facts;
import org.comity.cases.deadline.DeadlineViews.ByHand;
import org.comity.cases.deadline.Deadlines.Ended;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.deadline.Trigger.OnClosing;
import org.comity.rules.deadline.Trigger.OnOpening;
import org.comity.rules.deadline.Trigger.OnStep;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Opens, meets, stops and supersedes the deadlines of a request as events happen, by the rules of the law book. */
@ApplicationScoped
public class DeadlineClock {

    private final Deadlines deadlines;
    private final LawBook book;
    private final DueDays dueDays;
    private final DeadlineStops stops;
    private final OwnAuthorities authorities;
    private final Ids ids;

    DeadlineClock(
            Deadlines deadlines,
            LawBook book,
            DueDays dueDays,
            DeadlineStops stops,
            OwnAuthorities authorities,
            Ids ids) {
        this.deadlines = deadlines;
        this.dueDays = dueDays;
        this.stops = stops;
        this.book = book;
        this.authorities = authorities;
        this.ids = ids;
    }

    /**
     * An event that rules may hang on.
     *
     * @param trigger what happened
     * @param when the day and the instant
     * @param stated the day that came with it, for rules of stated length
     * @param toldIn the number of the entry of the history that records it
     */
    public record Event(
            Trigger trigger, When when, @Nullable LocalDate stated, int toldIn) {

        LocalDate on() {
            return when.on();
        }

        private End end() {
            return End.of(when, toldIn);
        }
    }

    /**
     * The deadlines that an event changed.
     *
     * @param opened those that began
     * @param ended those that were met, superseded or cancelled
     */
    public record Changed(List<DeadlineView> opened, List<DeadlineView> ended) {

        /** Nothing began and nothing ended. */
        public static final Changed NOTHING = new Changed(List.of(), List.of());

        /** Both changes together. */
        public Changed and(Changed other) {
            return new Changed(joined(opened, other.opened), joined(ended, other.ended));
        }

        private static List<DeadlineView> joined(List<DeadlineView> first, List<DeadlineView> second) {
            return Stream.concat(first.stream(), second.stream()).toList();
        }
    }

    /** Does what the rules say of an event, and answers the deadlines it opened and ended. */
    public Changed happened(CooperationRequest request, Event event) {
        var ended = end(request, ended(request, event), event);
        switch (event.trigger()) {
            case OnOpening opening -> followStops(request, opening.kind(), event.on());
            case OnClosing closing -> followStops(request, closing.kind(), event.on());
            case OnStep ignored -> {}
            case Trigger.ByHand ignored -> {}
        }
        return new Changed(opens(request, event), ended);
    }

    /**
     * Does what the rules say of an event by which the substance of the request is over: what it neither meets nor
     * supersedes no longer matters and is cancelled. Answers the deadlines it opened and ended.
     */
    public Changed finalised(CooperationRequest request, Event event) {
        var ended = deadlines.endAll(request.id(), ended(request, event), event.end());
        return new Changed(opens(request, event), views(request, ended));
    }

    /** Ends the deadlines that an event meets, and opens none: the steps of a register open no deadlines. */
    public void met(CooperationRequest request, Event event) {
        end(request, new Ended(codes(rules(request), rule -> rule.ends().contains(event.trigger())), Set.of()), event);
    }

    /** Opens what starts with an event before which nothing of the kind can have been running. */
    public List<DeadlineView> opens(CooperationRequest request, Event event) {
        return starting(request, event.trigger()).stream()
                .filter(rule -> !rule.urgentOnly() || request.urgency() != null)
                .flatMap(rule -> open(request, rule, event).stream())
                .toList();
    }

    /**
     * The request goes on in another procedure, as if it had come through it by these steps: deadlines that this
     * procedure does not know are superseded, and those open that the steps start and do not meet again.
     */
    public Changed reclassified(CooperationRequest request, List<Step> way, Event event) {
        var rules = rules(request);
        var known = codes(rules, rule -> true);
        var ended = deadlines.supersedeAllBut(request.id(), known, event.end());
        var running = deadlines.running(request.id(), known).stream()
                .map(deadline -> String.valueOf(deadline.ground().rule()))
                .collect(Collectors.toSet());
        var opened = startedBy(request, way)
                .filter(rule -> !running.contains(rule.code()))
                .flatMap(rule -> open(request, rule, event).stream())
                .toList();
        return new Changed(opened, views(request, ended));
    }

    /** The request was split off: what these steps would have started and not met begins, with the day that it suggests. */
    public List<DeadlineView> splitOff(CooperationRequest request, List<Step> way, Event event) {
        return startedBy(request, way)
                .flatMap(rule ->
                        open(request, rule, new Event(rule.starts(), event.when(), event.stated(), event.toldIn()))
                                .stream())
                .toList();
    }

    /** The rules whose deadlines these steps start and do not meet again. */
    private Stream<DeadlineRule> startedBy(CooperationRequest request, List<Step> way) {
        return IntStream.range(0, way.size())
                .boxed()
                .flatMap(at -> starting(request, new Trigger.OnStep(way.get(at))).stream()
                        .filter(rule -> way.subList(at + 1, way.size()).stream()
                                .noneMatch(step -> rule.ends().contains(new Trigger.OnStep(step)))))
                .filter(rule -> !rule.urgentOnly() || request.urgency() != null);
    }

    /** The substance of the request is over: deadlines that still run are cancelled. */
    public Changed over(CooperationRequest request, When when, int toldIn) {
        var ended = deadlines.endAll(request.id(), new Ended(Set.of(), Set.of()), End.of(when, toldIn));
        return new Changed(List.of(), views(request, ended));
    }

    /** The deadlines that a person set and that run on in another procedure. */
    public List<DeadlineView> setByHand(CooperationRequest request) {
        return views(request, deadlines.runningByHand(request.id()));
    }

    /** The rules of all starts whose deadlines a request with these facts has. */
    List<DeadlineRule> rulesFor(CooperationRequest request, Facts facts) {
        var held = rules(request).stream()
                .filter(rule -> rule.holdsFor(facts.instruments()))
                .filter(rule -> !rule.urgentOnly() || facts.urgent())
                .toList();
        return special(held);
    }

    /** Opens a deadline that counts from an earlier move; empty if its length is stated and nothing was. */
    Optional<Deadline> openLater(CooperationRequest request, DeadlineRule rule, Event event, int countedFrom) {
        var due = dueDays.due(request, rule, event);
        if (due == null) {
            return Optional.empty();
        }
        var deadline = new Deadline(ids.next(), ownerOf(request), ground(rule), due, event.toldIn());
        deadline.countsFromMove(countedFrom);
        deadlines.persist(deadline);
        return Optional.of(deadline);
    }

    /** Opens a deadline that a person had set again, with its day as it was set. */
    Deadline openAgain(CooperationRequest request, Deadline former, int toldIn) {
        var days = former.suspendedDays();
        var due = new Due(
                former.startedOn(),
                former.dueOn().minusDays(days),
                former.counting().later(-days));
        var deadline = new Deadline(ids.next(), ownerOf(request), former.ground(), due, toldIn);
        deadline.isAbout(former.subject());
        stops.recount(request, List.of(deadline));
        deadlines.persist(deadline);
        return deadline;
    }

    /** True if an event opens any deadline of a request. */
    boolean isStartedBy(CooperationRequest request, Trigger trigger) {
        return !starting(request, trigger).isEmpty();
    }

    /**
     * Opens a deadline of a rule by hand; one of the same rule, or of a rule that it replaces, is superseded, unless either is about a
     * record: each record has its own. A release that was due before the day of an agreement stays due: no agreement afterwards undoes it.
     */
    DeadlineView openByHand(CooperationRequest request, DeadlineRule rule, ByHand wanted, int toldIn) {
        if (wanted.subject() != null) {
            return open(request, rule, wanted, toldIn);
        }
        var superseded = new HashSet<>(rule.replaces());
        superseded.add(rule.code());
        if (!rule.replaces().isEmpty()) {
            deadlines.running(request.id(), superseded).stream()
                    .filter(deadline -> deadline.isReleaseDueBefore(wanted.occurred()))
                    .forEach(deadline -> superseded.remove(deadline.ground().rule()));
        }
        deadlines.endEach(request.id(), new Ended(Set.of(), superseded), new End(wanted.occurred(), null, toldIn));
        return open(request, rule, wanted, toldIn);
    }

    /**
     * Lets the deadlines run again that a cancelled one superseded when it was opened, as if that had not been, unless their rule has
     * another one, or is of another procedure.
     */
    void runsAgainWithout(CooperationRequest request, Deadline cancelled) {
        var all = deadlines.of(request.id());
        var known = codes(rules(request), rule -> true);
        var again = all.stream()
                .filter(deadline -> deadline.isSupersededBy(cancelled.openedBy()))
                .filter(deadline -> deadline.ground().reason() != null
                        || known.contains(String.valueOf(deadline.ground().rule())))
                .filter(deadline -> all.stream()
                        .noneMatch(other -> other.endedOn() == null
                                && Objects.equals(
                                        other.ground().rule(), deadline.ground().rule())))
                .toList();
        again.forEach(Deadline::runsAgain);
        stops.recount(request, again);
    }

    private List<DeadlineRule> rules(CooperationRequest request) {
        return book.deadlineRules(request.procedure());
    }

    /** The rules whose deadlines an event starts. A stated day opens one deadline, not one more for any legal basis. */
    private List<DeadlineRule> starting(CooperationRequest request, Trigger trigger) {
        var instruments = Set.copyOf(request.instruments());
        return special(rules(request).stream()
                .filter(rule -> rule.starts().equals(trigger) && rule.holdsFor(instruments))
                .toList());
    }

    private static List<DeadlineRule> special(List<DeadlineRule> rules) {
        return rules.stream()
                .filter(rule -> !rule.isOfAnyBasisAndStated()
                        || rules.stream()
                                .noneMatch(other -> !other.equals(rule)
                                        && other.starts().equals(rule.starts())
                                        && other.takesStatedDay()))
                .toList();
    }

    private static Set<String> codes(List<DeadlineRule> rules, Predicate<DeadlineRule> which) {
        return rules.stream().filter(which).map(DeadlineRule::code).collect(Collectors.toSet());
    }

    /** The deadlines an event meets, and those it supersedes because they start again or are replaced; at the first entry none can run yet. */
    private Ended ended(CooperationRequest request, Event event) {
        var starting = starting(request, event.trigger());
        var again = codes(starting, rule -> true);
        var met = codes(rules(request), rule -> rule.ends().contains(event.trigger()));
        met.removeAll(again);
        if (event.toldIn() <= 1) {
            return new Ended(met, Set.of());
        }
        starting.stream()
                .flatMap(rule -> rule.replaces().stream())
                .filter(code -> !met.contains(code))
                .forEach(again::add);
        return new Ended(met, again);
    }

    private List<DeadlineView> end(CooperationRequest request, Ended ended, Event event) {
        return ended.isNothing() ? List.of() : views(request, deadlines.endEach(request.id(), ended, event.end()));
    }

    List<DeadlineView> views(CooperationRequest request, List<Deadline> changed) {
        var present = authorities.present(request.authority());
        return changed.stream()
                .map(deadline -> DeadlineView.of(deadline, present))
                .toList();
    }

    /** A deadline that had not ended before the day is stopped as if the side process had been recorded in its order. */
    private void followStops(CooperationRequest request, SideProcessKind kind, LocalDate day) {
        var codes = codes(rules(request), rule -> rule.suspendsOn().contains(kind));
        if (!codes.isEmpty()) {
            stops.recount(request, deadlines.runningOn(day, request.id(), codes));
        }
    }

    private List<DeadlineView> open(CooperationRequest request, DeadlineRule rule, Event event) {
        var due = dueDays.due(request, rule, event);
        if (due == null) {
            return List.of();
        }
        return List.of(open(request, rule, new ByHand(ground(rule), due, event.on(), null), event.toldIn()));
    }

    private Ground ground(DeadlineRule rule) {
        var version = book.versionOfDeadlineRule(rule.code());
        return new Ground(rule.code(), version, rule.title(), rule.force(), rule.effect(), null);
    }

    private static Owner ownerOf(CooperationRequest request) {
        return new Owner(request.id(), request.authority());
    }

    private DeadlineView open(CooperationRequest request, DeadlineRule rule, ByHand wanted, int toldIn) {
        var due = wanted.due();
        var deadline = new Deadline(ids.next(), ownerOf(request), wanted.ground(), due, toldIn);
        deadline.isAbout(wanted.subject());
        if (rule.suspendsOn().stream().anyMatch(request.running()::contains)) {
            deadline.stops(due.startedOn());
        }
        deadlines.persist(deadline);
        return DeadlineView.of(deadline, authorities.present(request.authority()));
    }
}
