package org.comity.rules.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.comity.rules.asset.AssetLife.AssetStep;
import org.junit.jupiter.api.Test;

/** The table of the life of an asset. */
class AssetLifeTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @Test
    void anAssetIsFrozenConfiscatedAndReturned() {
        assertThat(life(
                                AssetEventKind.FREEZE,
                                AssetEventKind.EXTENSION,
                                AssetEventKind.THIRD_PARTY_CLAIM,
                                AssetEventKind.CONFISCATION,
                                AssetEventKind.SALE,
                                AssetEventKind.CONFISCATION_FINAL,
                                AssetEventKind.RETURN_AGREED,
                                AssetEventKind.PARTIAL_RETURN,
                                AssetEventKind.RETURN)
                        .passages())
                .extracting(AssetLife.Passage::after)
                .containsExactly(
                        AssetState.FROZEN,
                        AssetState.FROZEN,
                        AssetState.FROZEN,
                        AssetState.CONFISCATION_ORDERED,
                        AssetState.CONFISCATION_ORDERED,
                        AssetState.CONFISCATED,
                        AssetState.RETURN_AGREED,
                        AssetState.PARTLY_RETURNED,
                        AssetState.RETURNED);
    }

    @Test
    void aReturnNeedsAFinalConfiscation() {
        var course = life(AssetEventKind.FREEZE, AssetEventKind.CONFISCATION, AssetEventKind.RETURN);

        assertThat(course.state()).isEqualTo(AssetState.CONFISCATION_ORDERED);
        assertThat(course.whyNot())
                .hasValue(
                        "a return on 2025-03-05 cannot follow: the asset is CONFISCATION_ORDERED then. It needs the state"
                                + " CONFISCATED, RETURN_AGREED, PARTLY_RETURNED. From here there can be: EXTENSION, LIFTED, LAPSED,"
                                + " CONFISCATION_FINAL, THIRD_PARTY_CLAIM, CLAIM_DECIDED, VALUATION, COST, SALE");
    }

    @Test
    void everyStateIsReachedAndEveryEventIsPossibleSomewhere() {
        var reached = new ArrayList<AssetState>(List.of(AssetState.TRACED));
        for (var i = 0; i < reached.size(); i++) {
            for (var kind : AssetEventKind.values()) {
                AssetLife.after(reached.get(i), kind)
                        .filter(next -> !reached.contains(next))
                        .ifPresent(reached::add);
            }
        }

        assertThat(reached).containsExactlyInAnyOrder(AssetState.values());
        for (var kind : AssetEventKind.values()) {
            assertThat(AssetState.values())
                    .as(kind.name())
                    .anyMatch(state -> AssetLife.after(state, kind).isPresent());
        }
    }

    @Property(tries = 2000)
    void theCourseStopsAtTheFirstEventThatTheTableRefuses(@ForAll @Size(max = 12) List<AssetEventKind> kinds) {
        var course = life(kinds.toArray(AssetEventKind[]::new));

        var state = AssetState.TRACED;
        for (var passage : course.passages()) {
            assertThat(AssetLife.after(state, passage.step().kind())).hasValue(passage.after());
            state = passage.after();
        }
        assertThat(course.state()).isEqualTo(state);
        assertThat(course.refused() == null).isEqualTo(course.passages().size() == kinds.size());
        if (course.refused() != null) {
            assertThat(AssetLife.after(state, course.refused().kind())).isEmpty();
            assertThat(course.whyNot()).isPresent();
        }
    }

    @Test
    void theMeasureInForceBeginsWithTheLastFreezeOrOrderAfterItsFormerEnd() {
        var course = life(
                AssetEventKind.FREEZE,
                AssetEventKind.LIFTED,
                AssetEventKind.FREEZE,
                AssetEventKind.CONFISCATION,
                AssetEventKind.LIFTED,
                AssetEventKind.CONFISCATION,
                AssetEventKind.CONFISCATION_FINAL);

        assertThat(course.beginOfMeasure(1)).isEmpty();
        assertThat(course.beginOfMeasure(2)).map(AssetStep::no).hasValue(1);
        assertThat(course.beginOfMeasure(3)).isEmpty();
        assertThat(course.beginOfMeasure(5)).map(AssetStep::no).hasValue(3);
        assertThat(course.beginOfMeasure(7)).map(AssetStep::no).hasValue(6);
        assertThat(course.beginOfMeasure(8)).isEmpty();
    }

    @Property(tries = 1000)
    void theOrderInWhichEventsAreRecordedChangesNothing(
            @ForAll @Size(max = 8) List<AssetEventKind> kinds, @ForAll long seed) {
        var steps = steps(kinds.toArray(AssetEventKind[]::new));
        var shuffled = new ArrayList<>(steps);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(AssetLife.course(shuffled)).isEqualTo(AssetLife.course(steps));
    }

    @Property(tries = 2000)
    void nothingIsReturnedWithoutAFinalConfiscationBefore(@ForAll @Size(max = 12) List<AssetEventKind> kinds) {
        var events = life(kinds.toArray(AssetEventKind[]::new)).passages().stream()
                .map(passage -> passage.step().kind())
                .toList();
        var firstReturn = events.stream().filter(AssetEventKind::isReturn).findFirst();

        firstReturn.ifPresent(kind -> assertThat(events.subList(0, events.indexOf(kind)))
                .contains(AssetEventKind.CONFISCATION, AssetEventKind.CONFISCATION_FINAL));
    }

    @Test
    void decimalsAreThoseOfTheCurrency() {
        assertThat(MoneyUnits.faultOfDecimals(new BigDecimal("10.50"), "EUR")).isEmpty();
        assertThat(MoneyUnits.faultOfDecimals(new BigDecimal("10.500"), "EUR")).isEmpty();
        assertThat(MoneyUnits.faultOfDecimals(new BigDecimal("10.505"), "EUR"))
                .hasValue("has 3 decimals, and EUR has 2");
        assertThat(MoneyUnits.faultOfDecimals(new BigDecimal("100.5"), "JPY"))
                .hasValue("has 1 decimals, and JPY has 0");
        assertThat(MoneyUnits.faultOfDecimals(new BigDecimal("1.505"), "KWD")).isEmpty();
        assertThat(MoneyUnits.faultOfDecimals(new BigDecimal("1E+3"), "JPY")).isEmpty();
        assertThat(MoneyUnits.faultOfCurrency("EUR")).isEmpty();
        assertThat(MoneyUnits.faultOfCurrency("EURO")).isPresent();
        assertThat(MoneyUnits.faultOfCurrency("XAU"))
                .as("gold has no minor unit")
                .isPresent();
    }

    private static AssetLife.Course life(AssetEventKind... kinds) {
        return AssetLife.course(steps(kinds));
    }

    private static List<AssetStep> steps(AssetEventKind... kinds) {
        var steps = new ArrayList<AssetStep>();
        for (var i = 0; i < kinds.length; i++) {
            steps.add(new AssetStep(i + 1, kinds[i], DAY.plusDays(i)));
        }
        return steps;
    }
}
