package org.comity.cases.asset.life;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    private final List<AssetEvent> events;
    private final AssetState state;

    /**
     * The sums of events.
     *
     * @param events the events in their order
     * @param state the state after the last of them
     */
    AssetTotals(List<AssetEvent> events, AssetState state) {
        this.events = events;
        this.state = state;
    }

    /** A line for each currency. */
    List<TotalView> all() {
        return new TreeSet<>(values().map(Money::currency).toList())
                .stream().map(this::of).toList();
    }

    private Stream<Money> values() {
        return events.stream().map(AssetEvent::value).filter(Objects::nonNull);
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
                state.waitsForReturn() ? confiscated.subtract(gross).max(BigDecimal.ZERO) : BigDecimal.ZERO,
                values().anyMatch(value -> value.currency().equals(currency) && value.estimated()));
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
