package org.comity.dev.demo.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** A life in the making: moves through the table of a procedure, on working days, up to the present day. */
final class DemoLife {

    private static final Set<State> REFUSALS = Set.of(State.REFUSED, State.COURT_REFUSED);

    private final Procedure procedure;
    private final LocalDate today;
    private final List<DemoMove> moves = new ArrayList<>();
    private @Nullable DemoSideProcess side;
    private LocalDate day;
    private boolean isAtToday;

    DemoLife(Procedure procedure, LocalDate entered, LocalDate today) {
        this.procedure = procedure;
        this.today = today;
        this.day = working(entered);
        var entry = procedure.entry();
        moves.add(new DemoMove(day, entry.step(), entry.to(), null, null, null));
    }

    List<DemoMove> moves() {
        return List.copyOf(moves);
    }

    Optional<DemoSideProcess> side() {
        return Optional.ofNullable(side);
    }

    State state() {
        return moves.getLast().to();
    }

    LocalDate day() {
        return day;
    }

    /** Takes a step so many days later, unless that is still to come. */
    void step(Step step, int days, @Nullable Decider by, Supplier<@Nullable String> ground) {
        if (isToCome(working(day.plusDays(days)))) {
            return;
        }
        var row = procedure.find(state(), step)
                .orElseThrow(() ->
                        new IllegalArgumentException(step + " cannot follow " + state() + " in " + procedure));
        var decider = by == null ? row.deciders().iterator().next() : by;
        moves.add(new DemoMove(day, step, row.to(), result(row), decider, groundOf(row, ground)));
    }

    /** Opens a side process so many days later; the next step comes after its end. */
    void aside(SideProcessKind kind, int days, int length, String reason) {
        if (isToCome(working(day.plusDays(days)))) {
            return;
        }
        var opened = day;
        var ended = working(opened.plusDays(length));
        isAtToday = ended.isAfter(today);
        side = new DemoSideProcess(kind, opened, isAtToday ? null : ended, reason);
        day = isAtToday ? opened : ended;
    }

    /** Nothing happens before this day. */
    void waitUntil(LocalDate on) {
        if (on.isAfter(day)) {
            isToCome(working(on));
        }
    }

    private boolean isToCome(LocalDate next) {
        isAtToday = isAtToday || next.isAfter(today);
        day = isAtToday ? day : next;
        return isAtToday;
    }

    private @Nullable Result result(Move row) {
        if (row.result() != null) {
            return row.result();
        }
        return row.to().standing().isOver() ? moves.getLast().result() : null;
    }

    /** A refusal that stays one, such as when its reasons are sent, has the same ground. */
    private @Nullable String groundOf(Move row, Supplier<@Nullable String> ground) {
        if (!REFUSALS.contains(row.to()) || state() == State.REFUSED) {
            return null;
        }
        return state() == State.COURT_REFUSED ? moves.getLast().ground() : ground.get();
    }

    private static LocalDate working(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

}
