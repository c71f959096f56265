package org.comity.cases.asset.life;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.cases.asset.Money;
import org.comity.cases.asset.event.AssetEvent;
import org.comity.cases.asset.life.AssetLifeView.TotalView;
import org.comity.rules.asset.AssetEventKind;
import org.comity.rules.asset.AssetState;
import org.jspecify.annotations.Nullable;

/** The sums of the values of an asset, each within one currency. */
final class AssetTotals {

    private static final Set<AssetEventKind> VALUING = EnumSet.of(
            AssetEventKind.FREEZE,
            AssetEventKind.EXTENSION,
            AssetEventKind.VALUATION,
            AssetEventKind.CONFISCATION,
            AssetEventKind.CONFISCATION_FINAL);

    private final List<AssetEvent> events;
    private final AssetState state;
    private final @Nullable Money traced;

    /**
     * The sums of events.
     *
     * @param events the events in their order
     * @param state the state after the last of them
     * @param traced the value at the trace, which is that of the asset until an event has one
     */
    AssetTotals(List<AssetEvent> events, AssetState state, @Nullable Money traced) {
        this.events = events;
        this.state = state;
        this.traced = traced;
    }

    /** A line for each currency. */
    List<TotalView> all() {
        return new TreeSet<>(values().map(Money::currency).toList())
                .stream().map(this::of).toList();
    }

    private Stream<Money> values() {
        var waiting = state.waitsForReturn() && valued() < 0 ? Stream.ofNullable(traced) : Stream.<Money>empty();
        return Stream.concat(events.stream().map(AssetEvent::value).filter(Objects::nonNull), waiting);
    }

    private TotalView of(String currency) {
        var confiscated = last(currency, AssetEventKind.CONFISCATION_FINAL)
                .or(() -> last(currency, AssetEventKind.CONFISCATION))
                .orElse(BigDecimal.ZERO);
        var gross = ofReturns(
                currency, event -> Objects.requireNonNull(event.value()).amount());
        var expenses = ofReturns(currency, AssetEvent::deducted);
        return new TotalView(
                currency,
                last(currency, AssetEventKind.FREEZE).orElse(BigDecimal.ZERO),
                confiscated,
                gross,
                expenses,
                ofReturns(currency, AssetEvent::waived),
                gross.subtract(expenses),
                sum(of(currency, AssetEventKind.COST)
                        .map(event -> Objects.requireNonNull(event.value()).amount())),
                state.waitsForReturn() ? waiting(currency) : BigDecimal.ZERO,
                values().anyMatch(value -> value.currency().equals(currency) && value.estimated()));
    }

    /** The last value of the asset less the parts that were returned since. A value after a return is that of the rest. */
    private BigDecimal waiting(String currency) {
        var valued = valued();
        var value = valued < 0 ? traced : events.get(valued).value();
        if (value == null || !value.currency().equals(currency)) {
            return BigDecimal.ZERO;
        }
        var returned = sum(events.stream()
                .skip(valued + 1L)
                .filter(event -> event.kind().isReturn() && isIn(currency, event.value()))
                .map(event -> Objects.requireNonNull(event.value()).amount()));
        return value.amount().subtract(returned).max(BigDecimal.ZERO);
    }

    /** The place of the last event with a value of the asset as a whole; -1 if there is none. */
    private int valued() {
        for (var i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).value() != null && VALUING.contains(events.get(i).kind())) {
                return i;
            }
        }
        return -1;
    }

    private Optional<BigDecimal> last(String currency, AssetEventKind kind) {
        return of(currency, kind)
                .map(event -> Objects.requireNonNull(event.value()).amount())
                .reduce((former, later) -> later);
    }

    private Stream<AssetEvent> of(String currency, AssetEventKind kind) {
        return events.stream().filter(event -> event.kind() == kind && isIn(currency, event.value()));
    }

    private BigDecimal ofReturns(String currency, Function<AssetEvent, BigDecimal> value) {
        return sum(events.stream()
                .filter(event -> event.kind().isReturn() && isIn(currency, event.value()))
                .map(value));
    }

    private static boolean isIn(String currency, @Nullable Money value) {
        return value != null && value.currency().equals(currency);
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
