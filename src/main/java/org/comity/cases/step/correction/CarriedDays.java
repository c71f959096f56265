package org.comity.cases.step.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.base.time.Moment;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.request.content.Receipt;
import org.comity.cases.request.content.RequestContent;
import org.comity.cases.step.taking.SentBefore;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * The days of the content that a move of the history carries. An incoming request is received by its first move, and the
 * executing authority receives it by the step that confirms it. Each day has this one place: a correction of the move
 * changes the content, and a change of the content corrects the move. As each correction, that takes a supervisor; only the
 * receipt of a request that is not closed is changed by a caseworker too, who registers it.
 */
@ApplicationScoped
public class CarriedDays {

    private static final String RECEIVED = "receivedOn";
    private static final String RECEIVED_BY_EXECUTING = "receivedByExecutingOn";

    private final HistoryEntries history;
    private final HistoryRecorder recording;
    private final Supersession supersession;
    private final OwnAuthorities authorities;
    private final HangingDays hanging;
    private final CurrentCaller current;

    CarriedDays(
            HistoryEntries history,
            HistoryRecorder recording,
            Supersession supersession,
            OwnAuthorities authorities,
            HangingDays hanging,
            CurrentCaller current) {
        this.hanging = hanging;
        this.authorities = authorities;
        this.current = current;
        this.history = history;
        this.recording = recording;
        this.supersession = supersession;
    }

    /** The content with the legal day that an instant of receipt has in the zone of the authority. */
    public RequestContent inItsZone(CooperationRequest request, RequestContent content) {
        var receipt = content.receivedOn();
        return receipt == null ? content : content.received(receipt.in(authorities.zoneOf(request.authority())));
    }

    /** A changed day of the content, and the move that carries it. */
    private record Carried(
            String field, HistoryEntry move, @Nullable Moment to) {}

    /**
     * The faults of changed days: a day that a move carries is not removed, the order of the moves stays, and an instant has
     * a move that carries it. A change that only a supervisor makes is forbidden to others.
     */
    public List<Fault> faults(CooperationRequest request, RequestContent after, Set<String> changed) {
        var faults = new ArrayList<Fault>();
        if (changed.contains(RECEIVED)
                && after.receivedOn() == null
                && request.procedure().direction() == Direction.INCOMING) {
            faults.add(Fault.ofBody(RECEIVED, "not-removable", "an incoming request has a day of receipt"));
        }
        if (!touches(changed)) {
            return faults;
        }
        var status = new StatusHistory(history.of(request.id()));
        if (changed.contains(RECEIVED) && request.receivedOn() != null && isSplitOff(status)) {
            faults.add(Fault.ofBody(
                    RECEIVED,
                    "of-the-first",
                    "is the receipt of the request that this one was split from, from which the deadlines count: correct it"
                            + " there, join this one to it, and split it again"));
            return faults;
        }
        faults.addAll(ofMoves(request, status, after, changed));
        return faults;
    }

    private List<Fault> ofMoves(
            CooperationRequest request, StatusHistory status, RequestContent after, Set<String> changed) {
        var faults = new ArrayList<Fault>();
        var all = carried(request, status, after, changed);
        if (changed.contains(RECEIVED_BY_EXECUTING)
                && all.stream().noneMatch(one -> one.field().equals(RECEIVED_BY_EXECUTING))) {
            faults.addAll(SentBefore.faults(request.procedure(), status, after.receivedByExecutingOn()));
        }
        if (namesAnInstant(after, changed)
                && all.stream().noneMatch(one -> one.field().equals(RECEIVED))) {
            faults.add(Fault.ofBody(
                    RECEIVED, "not-applicable", "no entry of the history carries the instant: give the day alone"));
        }
        for (var carried : all) {
            requireRole(request, carried);
            faults.addAll(faults(request, status, carried));
        }
        return faults;
    }

    private List<Fault> faults(CooperationRequest request, StatusHistory status, Carried carried) {
        if (carried.to() == null) {
            return carried.field().equals(RECEIVED)
                    ? List.of()
                    : List.of(Fault.ofBody(carried.field(), "not-removable", "the step CONFIRM_RECEIPT says it"));
        }
        var when = recording.when(request.authority(), carried.to());
        var faults = new ArrayList<>(MoveOrder.faults(carried.field(), status, carried.move(), when));
        faults.addAll(hanging.faults(carried.field(), request, status, carried.move(), when.on()));
        return faults;
    }

    private void requireRole(CooperationRequest request, Carried carried) {
        var isOfACaseworker =
                carried.field().equals(RECEIVED) && request.state().standing() != Standing.CLOSED;
        if (!isOfACaseworker && !current.get().in(request.authority()).has(Role.SUPERVISOR)) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    "A change of " + carried.field() + " corrects the entry "
                            + carried.move().seq()
                            + " of the history, as POST /transitions/"
                            + carried.move().seq()
                            + "/corrections does. This is recorded by: SUPERVISOR");
        }
    }

    private static boolean isSplitOff(StatusHistory status) {
        return status.standing().stream()
                .findFirst()
                .filter(first -> first.step() == Step.SPLIT)
                .isPresent();
    }

    private static boolean namesAnInstant(RequestContent after, Set<String> changed) {
        return changed.contains(RECEIVED)
                && after.receivedOn() != null
                && after.receivedOn().at() != null;
    }

    /** True if the move has this time already. */
    private static boolean isRecorded(HistoryEntry move, When when) {
        return when.on().equals(move.occurredOn()) && Objects.equals(when.at(), move.occurredAt());
    }

    /** Supersedes the moves that carry changed days; answers the fields, which the content then has. */
    public Set<String> supersede(CooperationRequest request, RequestContent after, Set<String> changed) {
        var fields = new HashSet<String>();
        if (!touches(changed)) {
            return fields;
        }
        var status = new StatusHistory(history.of(request.id()));
        for (var carried : carried(request, status, after, changed)) {
            var to = Objects.requireNonNull(carried.to());
            var when = recording.when(request.authority(), to);
            if (!isRecorded(carried.move(), when)) {
                var reason = "The content of the request was changed: " + carried.field();
                var correction = NewCorrection.ofDay(reason, to);
                supersession.replace(request, status, carried.move(), when, correction);
            }
            fields.add(carried.field());
        }
        return fields;
    }

    /** The content takes over the day of a corrected move, if the move carries one. */
    static void follow(CooperationRequest request, StatusHistory status, HistoryEntry wrong, LocalDate on) {
        if (receipt(request, status).filter(wrong::equals).isPresent()) {
            request.wasReceived(on);
        } else if (status.last(Step.CONFIRM_RECEIPT).filter(wrong::equals).isPresent()) {
            request.reachedExecutingAuthority(on);
        }
    }

    /** The faults of a corrected day against the other days of the content. */
    static List<Fault> faults(CooperationRequest request, StatusHistory status, HistoryEntry wrong, LocalDate on) {
        if (wrong.step() == Step.SEND && request.dated() != null && on.isBefore(request.dated())) {
            return List.of(Fault.ofBody(
                    "occurredAt", "out-of-order", "cannot be before the date it bears, " + request.dated()));
        }
        if (on.equals(wrong.occurredOn())
                || receipt(request, status).filter(wrong::equals).isEmpty()) {
            return List.of();
        }
        var faults = new ArrayList<Fault>();
        var dated = request.dated();
        if (dated != null && on.isBefore(dated)) {
            faults.add(
                    Fault.ofBody("occurredAt", "out-of-order", "cannot be before the day the request bears, " + dated));
        }
        var suggested = request.suggestedDeadline();
        if (suggested != null && on.isAfter(suggested)) {
            faults.add(Fault.ofBody(
                    "occurredAt", "out-of-order", "cannot be after the deadline it suggests, " + suggested));
        }
        return faults;
    }

    private static boolean touches(Set<String> changed) {
        return changed.contains(RECEIVED) || changed.contains(RECEIVED_BY_EXECUTING);
    }

    private static List<Carried> carried(
            CooperationRequest request, StatusHistory status, RequestContent after, Set<String> changed) {
        var carried = new ArrayList<Carried>();
        if (changed.contains(RECEIVED)) {
            receipt(request, status)
                    .ifPresent(move -> carried.add(new Carried(RECEIVED, move, moment(after.receivedOn()))));
        }
        if (changed.contains(RECEIVED_BY_EXECUTING)) {
            status.last(Step.CONFIRM_RECEIPT)
                    .ifPresent(move -> carried.add(
                            new Carried(RECEIVED_BY_EXECUTING, move, moment(after.receivedByExecutingOn()))));
        }
        return carried;
    }

    /** The move that carries the receipt. Of an imported request that is its first move only if both have one day. */
    private static Optional<HistoryEntry> receipt(CooperationRequest request, StatusHistory status) {
        return status.standing().stream()
                .findFirst()
                .filter(first -> request.procedure().direction() == Direction.INCOMING)
                .filter(first -> first.step() == Step.REGISTER
                        || first.step() == Step.IMPORT && first.occurredOn().equals(request.receivedOn()));
    }

    private static @Nullable Moment moment(@Nullable Receipt receipt) {
        return receipt == null
                ? null
                : receipt.at() == null
                        ? new Moment(receipt.on(), null)
                        : new Moment(null, receipt.at().atOffset(ZoneOffset.UTC));
    }

    private static @Nullable Moment moment(@Nullable LocalDate day) {
        return day == null ? null : new Moment(day, null);
    }
}
