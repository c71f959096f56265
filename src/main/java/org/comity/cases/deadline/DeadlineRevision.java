package org.comity.cases.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.comity.cases.deadline.Deadline.End;
import org.comity.cases.history.Detail.SideProcessOpened;
import org.comity.cases.history.EntryKind;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.MoveDetail.ImportDetail;
import org.comity.cases.history.MoveDetail.RegistrationDetail;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.law.LegalForce;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of a request after a change of the facts that decide which rules hold: its legal bases, its urgency and the
 * day it suggests. They are then as if the request had had these facts
 * from the beginning. The same for a request that is reopened: what its end cancelled runs again.
 */
@ApplicationScoped
public class DeadlineRevision {

    private final Deadlines deadlines;
    private final DeadlineClock clock;
    private final DeadlineStops stops;
    private final HistoryEntries history;
    private final HistoryRecorder recording;

    DeadlineRevision(
            Deadlines deadlines,
            DeadlineClock clock,
            DeadlineStops stops,
            HistoryEntries history,
            HistoryRecorder recording) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.stops = stops;
        this.history = history;
        this.recording = recording;
    }

    /** The facts of a request that decide which rules hold. */
    public record Facts(
            Set<String> instruments,
            boolean urgent,
            @Nullable LocalDate suggested) {

        /** The facts as they are now. */
        public static Facts of(CooperationRequest request) {
            return new Facts(Set.copyOf(request.instruments()), request.urgency() != null, request.suggestedDeadline());
        }
    }

    /** Ends what no longer holds and opens what holds now, as an entry of the history records. */
    public void changed(CooperationRequest request, Facts before, When when, int toldIn) {
        var now = Facts.of(request);
        if (now.equals(before)) {
            return;
        }
        var held = clock.rulesFor(request, before);
        var hold = clock.rulesFor(request, now);
        var end = End.of(when, toldIn);
        for (var rule : held) {
            if (!hold.contains(rule)) {
                deadlines.endOpenedBy(rule.code(), request.id(), DeadlineEnding.CANCELLED, end);
            } else if (isRestated(rule, before, now)) {
                var how = now.suggested() == null ? DeadlineEnding.CANCELLED : DeadlineEnding.SUPERSEDED;
                deadlines.endOpenedBy(rule.code(), request.id(), how, end);
            }
        }
        if (request.state().standing().isOver()) {
            return;
        }
        var entries = history.of(request.id());
        hold.stream()
                .filter(rule -> !held.contains(rule) || isRestated(rule, before, now))
                .forEach(rule -> open(request, rule, entries, toldIn));
    }

    /**
     * Opens again what the end of a request cancelled, once it is reopened: the days that somebody stated or set by hand,
     * and what the law fixes. A service level gives way to that of the reopening, if the procedure has one. A deadline
     * that only the end itself had opened has no object any more.
     */
    public List<DeadlineView> reopened(CooperationRequest request, int toldIn) {
        var entries = history.of(request.id());
        var ends = ends(new StatusHistory(entries));
        if (ends.isEmpty()) {
            return List.of();
        }
        var all = deadlines.of(request.id());
        var cancelled = all.stream()
                .filter(deadline -> deadline.ending() == DeadlineEnding.CANCELLED && ends.contains(deadline.endedBy()))
                .filter(deadline -> deadline.openedBy() < Collections.min(ends))
                .toList();
        var again = new ArrayList<Deadline>();
        cancelled.stream()
                .filter(deadline -> deadline.ground().reason() != null)
                .forEach(deadline -> again.add(clock.openAgain(request, deadline, toldIn)));
        var restarts = clock.isStartedBy(request, new Trigger.OnStep(Step.REOPEN));
        clock.rulesFor(request, Facts.of(request)).stream()
                .filter(rule -> isOf(rule, cancelled) || isNewlyStated(rule, all))
                .filter(rule -> all.stream().noneMatch(deadline -> deadline.endedOn() == null && isOf(rule, deadline)))
                .filter(rule -> !restarts
                        || rule.force() != LegalForce.PROJECT_DEFAULT
                        || !rule.length().unit().hasNumber())
                .forEach(rule -> open(request, rule, entries, toldIn).ifPresent(again::add));
        return clock.views(request, again);
    }

    /** The places of the moves since the request was over, before the last one. */
    private static Set<Integer> ends(StatusHistory status) {
        var ends = new HashSet<Integer>();
        var entry = status.before(status.last());
        while (entry.isPresent() && isOver(entry.get().to())) {
            ends.add(entry.get().place());
            entry = isOver(entry.get().from()) ? status.before(entry.get()) : Optional.empty();
        }
        return ends;
    }

    private static boolean isOver(@Nullable State state) {
        return state != null && state.standing().isOver();
    }

    private static boolean isOf(DeadlineRule rule, List<Deadline> some) {
        return some.stream().anyMatch(deadline -> isOf(rule, deadline));
    }

    private static boolean isOf(DeadlineRule rule, Deadline deadline) {
        return deadline.ground().reason() == null
                && rule.code().equals(deadline.ground().rule());
    }

    /** True for the day that a request suggests, if it was first suggested while the request was over. */
    private static boolean isNewlyStated(DeadlineRule rule, List<Deadline> all) {
        return !rule.length().unit().hasNumber()
                && rule.starts().equals(new Trigger.OnStep(Step.REGISTER))
                && !isOf(rule, all);
    }

    private static boolean isRestated(DeadlineRule rule, Facts before, Facts now) {
        return !rule.length().unit().hasNumber()
                && rule.starts().equals(new Trigger.OnStep(Step.REGISTER))
                && !Objects.equals(before.suggested(), now.suggested());
    }

    private Optional<Deadline> open(
            CooperationRequest request, DeadlineRule rule, List<HistoryEntry> entries, int toldIn) {
        var start = start(request, rule.starts(), entries);
        if (start.isEmpty() || isMet(rule, start.get(), entries)) {
            return Optional.empty();
        }
        var entry = start.get();
        var when = SplitOff.of(history, entry)
                .map(split -> recording.when(request.authority(), split.countedFrom(), null))
                .orElseGet(() -> recording.when(request.authority(), entry.occurredOn(), entry.occurredAt()));
        var event = new DeadlineClock.Event(rule.starts(), when, stated(request, rule, entry), toldIn);
        var opened = clock.openLater(request, rule, event, entry.place());
        opened.ifPresent(deadline -> stops.recount(request, List.of(deadline)));
        return opened;
    }

    /** The entry in force that records the event by which a rule starts. */
    private Optional<HistoryEntry> start(CooperationRequest request, Trigger starts, List<HistoryEntry> entries) {
        var status = new StatusHistory(entries);
        return switch (starts) {
            case Trigger.OnStep step ->
                status.last(step.step()).filter(entry -> !isImported(entry)).or(() -> split(status, step.step()));
            case Trigger.OnOpening opening
            when request.running().contains(opening.kind()) ->
                last(entries, opening.kind())
                        .or(() -> status.last(Step.SEND_ORALLY))
                        .or(() -> status.last(Step.REGISTER));
            case Trigger.OnOpening ignored -> Optional.empty();
            case Trigger.OnClosing ignored -> Optional.empty();
            case Trigger.ByHand ignored -> Optional.empty();
        };
    }

    /** A move of an older register opens no deadline, neither when it is imported nor later. */
    private boolean isImported(HistoryEntry entry) {
        return history.detail(entry) instanceof ImportDetail;
    }

    private Optional<HistoryEntry> last(List<HistoryEntry> entries, SideProcessKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.SIDE_PROCESS_OPENED
                        && opened(entry).kind() == kind)
                .reduce((earlier, later) -> later);
    }

    /** The entry of a request that was split off, if it would have come where it began by a step. */
    private Optional<HistoryEntry> split(StatusHistory status, Step step) {
        return status.last(Step.SPLIT)
                .filter(entry -> SplitOff.of(history, entry)
                        .filter(split -> split.steps().contains(step))
                        .isPresent());
    }

    private boolean isMet(DeadlineRule rule, HistoryEntry start, List<HistoryEntry> entries) {
        return SplitOff.of(history, start).filter(split -> split.meets(rule)).isPresent()
                || new StatusHistory(entries)
                        .standing().stream()
                                .filter(entry -> entry.place() > start.place())
                                .anyMatch(entry ->
                                        entry.step() != null && rule.ends().contains(new Trigger.OnStep(entry.step())));
    }

    private @Nullable LocalDate stated(CooperationRequest request, DeadlineRule rule, HistoryEntry start) {
        if (rule.starts() instanceof Trigger.OnOpening) {
            return start.kind() == EntryKind.SIDE_PROCESS_OPENED ? opened(start).replyBy() : null;
        }
        return history.move(start).statedDay(request.suggestedDeadline());
    }

    private SideProcessOpened opened(HistoryEntry entry) {
        return (SideProcessOpened) history.detail(entry);
    }

    /**
     * How the deadlines of a request that was split off count. It has no steps before its first entry, but deadlines as if it had.
     *
     * @param steps the steps by which it would have come where it began
     * @param countedFrom day from which their deadlines count: that of the receipt or the last sending of the first request
     */
    private record SplitOff(List<Step> steps, LocalDate countedFrom) {

        /** That of an entry; empty unless it is the first one of a request that was split off. */
        static Optional<SplitOff> of(HistoryEntries history, HistoryEntry entry) {
            return entry.step() == Step.SPLIT
                            && history.detail(entry) instanceof RegistrationDetail detail
                            && detail.other().get(RegistrationDetail.STEPS) instanceof List<?> steps
                    ? Optional.of(new SplitOff(
                            steps.stream()
                                    .map(step -> Step.valueOf(String.valueOf(step)))
                                    .toList(),
                            LocalDate.parse(String.valueOf(detail.other().get(RegistrationDetail.COUNTED_FROM)))))
                    : Optional.empty();
        }

        /** True if one of the steps after the one that starts a rule meets its deadline. */
        boolean meets(DeadlineRule rule) {
            var start = rule.starts() instanceof Trigger.OnStep on ? steps.indexOf(on.step()) : -1;
            return steps.stream().skip(start + 1L).anyMatch(step -> rule.ends().contains(new Trigger.OnStep(step)));
        }
    }
}
