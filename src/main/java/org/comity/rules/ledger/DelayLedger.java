package org.comity.rules.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/**
 * The delay ledger of one request: its spans tile the days from the first move to the end, or to the day of the ledger if the request
 * is not over. The day of an event belongs to whom the event gives the request. If several events happen on a day, the holder at the
 * end of the day has it.
 *
 * @param direction the direction of the request
 * @param spans the spans, in the order of days
 */
public record DelayLedger(Direction direction, List<HeldSpan> spans) {

    public DelayLedger {
        spans = List.copyOf(spans);
    }

    /** Days in one state, from a move to the first later one. */
    private record Stay(LifeMove move, LocalDate from, LocalDate to, boolean beforeGap) {}

    /** Days between two events. */
    private record Segment(
            LocalDate from,
            LocalDate to,
            Stay stay,
            @Nullable LifeSideProcess claimant,
            RequestHolder holder) {

        State state() {
            return stay.move().state();
        }

        boolean isOver() {
            return state().standing().isOver();
        }

        @Nullable
        String cause() {
            if (claimant == null) {
                return null;
            }
            return claimant.cause() != null
                    ? claimant.cause()
                    : Precedence.row(claimant.rank()).cause();
        }

        boolean continues(HeldSpan span) {
            return span.holder() == holder
                    && span.stage() == state()
                    && (span.cause() == null ? cause() == null : span.cause().equals(cause()));
        }
    }

    /**
     * Derives the ledger.
     *
     * @param direction the direction of the request
     * @param moves the moves in force, in the order of the history
     * @param beside the side processes
     * @param on the day at whose end the request is seen; later events end spans and begin none
     */
    public static DelayLedger of(
            Direction direction, List<LifeMove> moves, List<LifeSideProcess> beside, LocalDate on) {
        var claiming = beside.stream()
                .filter(process -> Precedence.rank(process.kind()).isPresent())
                .sorted(Comparator.comparingInt(LifeSideProcess::rank).thenComparingInt(LifeSideProcess::openedBy))
                .toList();
        var segments = new ArrayList<Segment>();
        for (var stay : stays(moves, on.plusDays(1))) {
            segments.addAll(cut(direction, stay, claiming));
        }
        while (!segments.isEmpty() && segments.getLast().isOver()) {
            segments.removeLast();
        }
        return new DelayLedger(direction, joined(segments, claiming, on));
    }

    /** The days of each state before a day. A move that a later one precedes has none. */
    private static List<Stay> stays(List<LifeMove> moves, LocalDate end) {
        var stays = new ArrayList<Stay>();
        var until = end;
        for (var i = moves.size() - 1; i >= 0; i--) {
            var move = moves.get(i);
            if (move.on().isBefore(until)) {
                var beforeGap = i + 1 < moves.size() && moves.get(i + 1).afterGap();
                stays.addFirst(new Stay(move, move.on(), until, beforeGap));
                until = move.on();
            }
        }
        return stays;
    }

    private static List<Segment> cut(Direction direction, Stay stay, List<LifeSideProcess> claiming) {
        var days = new TreeSet<LocalDate>();
        days.add(stay.from());
        for (var process : claiming) {
            days.add(process.openedOn());
            if (process.endedOn() != null) {
                days.add(process.endedOn());
            }
        }
        var inside = List.copyOf(days.subSet(stay.from(), stay.to()));
        var segments = new ArrayList<Segment>();
        for (var i = 0; i < inside.size(); i++) {
            var to = i + 1 < inside.size() ? inside.get(i + 1) : stay.to();
            segments.add(held(direction, stay, inside.get(i), to, claiming));
        }
        return segments;
    }

    private static Segment held(
            Direction direction, Stay stay, LocalDate from, LocalDate to, List<LifeSideProcess> claiming) {
        var ofState = stay.beforeGap()
                ? RequestHolder.NOT_RECORDED
                : HolderOfState.of(direction, stay.move().state());
        for (var process : claiming) {
            var claim = Precedence.row(process.rank());
            if (process.ranOn(from) && claim.countsBeside(ofState)) {
                return new Segment(from, to, stay, process, claim.holder(direction));
            }
        }
        return new Segment(from, to, stay, null, ofState);
    }

    private static List<HeldSpan> joined(List<Segment> segments, List<LifeSideProcess> claiming, LocalDate on) {
        var spans = new ArrayList<HeldSpan>();
        for (var segment : segments) {
            var running = segment.to().isAfter(on);
            var to = running ? on : segment.to();
            if (!spans.isEmpty() && segment.continues(spans.getLast())) {
                var last = spans.removeLast();
                spans.add(new HeldSpan(
                        last.from(), to, running, last.holder(), last.stage(), last.cause(), last.event()));
            } else {
                spans.add(new HeldSpan(
                        segment.from(),
                        to,
                        running,
                        segment.holder(),
                        segment.state(),
                        segment.cause(),
                        event(segment, claiming)));
            }
        }
        return spans;
    }

    /** The opening of the side process that holds it, else the move of that day, else the end of a side process. */
    private static HolderEvent event(Segment segment, List<LifeSideProcess> claiming) {
        var claimant = segment.claimant();
        if (claimant != null && claimant.openedOn().equals(segment.from())) {
            return opening(claimant);
        }
        var move = segment.stay().move();
        if (!move.on().equals(segment.from())) {
            for (var process : claiming) {
                if (process.endedBy() != null && segment.from().equals(process.endedOn())) {
                    return new HolderEvent(
                            HolderEvent.EventType.SIDE_PROCESS_ENDED,
                            process.endedBy(),
                            process.kind().name());
                }
            }
        }
        return new HolderEvent(
                HolderEvent.EventType.STEP, move.seq(), move.step().name());
    }

    private static HolderEvent opening(LifeSideProcess process) {
        return new HolderEvent(
                HolderEvent.EventType.SIDE_PROCESS_OPENED,
                process.openedBy(),
                process.kind().name());
    }

    /** The span that still runs; empty if the request is over, or was not there yet. */
    public Optional<HeldSpan> present() {
        return spans.isEmpty() || !spans.getLast().running() ? Optional.empty() : Optional.of(spans.getLast());
    }

    /** The days of each holder that had the request. */
    public Map<RequestHolder, Long> totals() {
        var totals = new EnumMap<RequestHolder, Long>(RequestHolder.class);
        spans.forEach(span -> totals.merge(span.holder(), span.days(), Long::sum));
        return totals;
    }

    /** The days of preparation at home, before the request was sent. */
    public long preparationDays() {
        return days(span -> span.stage().standing() == Standing.PREPARING);
    }

    /** All days since the request first became open. */
    public long grossDays() {
        return days(span -> span.stage().standing() != Standing.PREPARING);
    }

    /** The gross days on which the requested side had the request. */
    public long netDays() {
        return days(span ->
                span.stage().standing() != Standing.PREPARING && span.holder().isOfTheRequestedSide(direction));
    }

    private long days(Predicate<HeldSpan> which) {
        return spans.stream().filter(which).mapToLong(HeldSpan::days).sum();
    }

    /** The kinds of side processes that never give a holder, in words of the published table. */
    public static List<SideProcessKind> beside() {
        return List.of(SideProcessKind.values()).stream()
                .filter(kind -> Precedence.rank(kind).isEmpty())
                .toList();
    }
}
