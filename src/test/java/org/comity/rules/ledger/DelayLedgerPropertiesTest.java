package org.comity.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;

/** The spans of random histories, some of them with days out of order, against the days taken one by one. */
class DelayLedgerPropertiesTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final int DAYS = 120;

    private final List<LifeMove> moves = new ArrayList<>();
    private final List<LifeSideProcess> beside = new ArrayList<>();

    @Property(tries = 2000)
    void spansTileTheLife(@ForAll Procedure procedure, @ForAll long seed, @ForAll @IntRange(max = DAYS) int on) {
        happens(procedure, new Random(seed));
        var day = FIRST.plusDays(on);

        var ledger = DelayLedger.of(procedure.direction(), moves, beside, day);

        var spans = ledger.spans();
        for (var i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            assertThat(span.to()).isAfterOrEqualTo(span.from());
            assertThat(span.days() > 0 || span.running()).isTrue();
            assertThat(span.running()).isEqualTo(i + 1 == spans.size() && isOpen(day));
            if (i > 0) {
                assertThat(span.from()).isEqualTo(spans.get(i - 1).to());
            }
        }
        assertThat(lifeDays(day)).isEqualTo(ledger.grossDays() + ledger.preparationDays());
        assertThat(ledger.totals().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(lifeDays(day));
        assertThat(ledger.netDays()).isLessThanOrEqualTo(ledger.grossDays());
    }

    @Property(tries = 2000)
    void eachDayBelongsToTheHolderThatTheTablesGive(@ForAll Procedure procedure, @ForAll long seed) {
        happens(procedure, new Random(seed));
        var on = FIRST.plusDays(DAYS);

        var ledger = DelayLedger.of(procedure.direction(), moves, beside, on);

        Map<RequestHolder, Long> counted = new EnumMap<>(RequestHolder.class);
        for (var day : days(on)) {
            counted.merge(holder(procedure, day), 1L, Long::sum);
        }
        var totals = new EnumMap<RequestHolder, Long>(RequestHolder.class);
        ledger.totals().forEach((holder, days) -> {
            if (days > 0) {
                totals.put(holder, days);
            }
        });
        assertThat(totals).isEqualTo(counted);
    }

    private void happens(Procedure procedure, Random chance) {
        moves.clear();
        beside.clear();
        State state = null;
        var at = 0;
        for (var seq = 1; seq <= 1 + chance.nextInt(9); seq++) {
            var open = procedure.moves();
            var from = state;
            var possible = open.stream().filter(move -> move.from() == from).toList();
            if (possible.isEmpty()) {
                break;
            }
            var move = possible.get(chance.nextInt(possible.size()));
            at = Math.max(0, at + chance.nextInt(20) - (chance.nextInt(5) == 0 ? 15 : 0));
            moves.add(new LifeMove(seq, move.step(), FIRST.plusDays(at), move.to(), seq > 1 && chance.nextInt(8) == 0));
            state = move.to();
        }
        for (var i = chance.nextInt(5); i > 0; i--) {
            var opened = chance.nextInt(DAYS);
            var ended = chance.nextInt(3) == 0 ? null : FIRST.plusDays(opened + chance.nextInt(40));
            var kinds = SideProcessKind.values();
            beside.add(new LifeSideProcess(
                    kinds[chance.nextInt(kinds.length)],
                    FIRST.plusDays(opened),
                    ended,
                    null,
                    100 + i,
                    ended == null ? null : 200 + i));
        }
    }

    /** The days of the life that are over on a day, one by one. */
    private List<LocalDate> days(LocalDate on) {
        var days = new ArrayList<LocalDate>();
        for (var day = FIRST; day.isBefore(on); day = day.plusDays(1)) {
            if (stateOn(day).isPresent()) {
                days.add(day);
            }
        }
        while (!days.isEmpty() && !isOpen(on) && !isOpen(days.getLast())) {
            days.removeLast();
        }
        return days;
    }

    private long lifeDays(LocalDate on) {
        return days(on).size();
    }

    private boolean isOpen(LocalDate day) {
        return stateOn(day).filter(move -> !move.state().standing().isOver()).isPresent();
    }

    private Optional<LifeMove> stateOn(LocalDate day) {
        return moves.stream().filter(move -> !move.on().isAfter(day)).reduce((earlier, later) -> later);
    }

    private RequestHolder holder(Procedure procedure, LocalDate day) {
        var move = stateOn(day).orElseThrow();
        var next = moves.indexOf(move) + 1;
        var ofState = next < moves.size() && moves.get(next).afterGap()
                ? RequestHolder.NOT_RECORDED
                : HolderOfState.of(procedure.direction(), move.state());
        for (var claim : Precedence.ROWS) {
            var claims = claim.whileHeldBy() == null || claim.whileHeldBy() == ofState;
            var runs = beside.stream()
                    .anyMatch(process -> process.kind() == claim.kind()
                            && !process.openedOn().isAfter(day)
                            && (process.endedOn() == null || process.endedOn().isAfter(day)));
            if (claims && runs) {
                return claim.holder(procedure.direction());
            }
        }
        return ofState;
    }
}
