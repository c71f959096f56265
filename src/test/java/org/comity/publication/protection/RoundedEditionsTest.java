package org.comity.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.publication.protection.SampleTables.at;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.comity.rules.disclosure.ProtectionProgress;

/** Rounded editions add up, have no small number, and round an unchanged cell as the edition before. */
class RoundedEditionsTest {

    private static final DisclosurePolicy POLICY = PolicyFiles.of("rounding");

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void roundedTablesAddUpAndHaveNoSmallNumber(@ForAll Random random) {
        var editions = EditionsUnderAttackTest.editions(random, 3, POLICY);
        for (var edition : editions) {
            for (var table : edition.published()) {
                addsUp(table);
                if (table.axes().stream().anyMatch(axis -> axis.role() == AxisRole.AREA)) {
                    assertThat(table.cells())
                            .noneMatch(cell -> PublishedAttack.number(cell) != 0 && PublishedAttack.number(cell) < 5);
                }
            }
            sameNumberInBoth(edition.published().get(0), edition.published().get(1));
        }
        unchangedInnerCellsStay(editions);
    }

    /** In these offices a total stays while two of its parts change: it must not bind the rounding of both. */
    @Example
    void anUnchangedTotalBindsNoInnerCells() {
        for (var seed : List.of(23, 136, 293, 341, 359, 598)) {
            for (var edition : EditionsUnderAttackTest.editions(new Random(seed), 3, POLICY)) {
                assertThat(edition.published().getFirst().cells())
                        .as("seed %d", seed)
                        .noneMatch(cell -> PublishedAttack.number(cell) != 0 && PublishedAttack.number(cell) < 5);
            }
        }
    }

    private static void addsUp(PublishedTable table) {
        for (var keys : PublishedAttack.allKeys(table)) {
            assertThat(table.cell(keys).value()).isNotNegative();
            for (var axis : table.axes()) {
                var parts = axis.categories().stream()
                        .filter(category -> at(keys, axis.code()).equals(category.parent()))
                        .map(category -> {
                            var part = new HashMap<>(keys);
                            part.put(axis.code(), category.code());
                            return table.cell(part).value();
                        })
                        .toList();
                if (axis.additive() && !parts.isEmpty()) {
                    assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                            .as(table.code() + keys)
                            .isEqualTo(table.cell(keys).value());
                }
            }
        }
    }

    private static void sameNumberInBoth(PublishedTable byOffence, PublishedTable byPartner) {
        for (var keys : PublishedAttack.allKeys(byPartner)) {
            var all = new HashMap<>(keys);
            all.put("offence", "TOTAL");
            assertThat(byOffence.cell(all)).isEqualTo(byPartner.cell(keys));
        }
    }

    private static void unchangedInnerCellsStay(List<PublishedAttack.Edition> editions) {
        for (var i = 1; i < editions.size(); i++) {
            var now = editions.get(i);
            var before = editions.get(i - 1);
            for (var keys : PublishedAttack.allKeys(now.exact().get(0))) {
                var inner = at(keys, "partner").matches("[A-Z]{3}")
                        && at(keys, "offence").startsWith("o");
                if (inner
                        && now.exact()
                                .get(0)
                                .cell(keys)
                                .equals(before.exact().get(0).cell(keys))) {
                    assertThat(now.published().get(0).cell(keys))
                            .isEqualTo(before.published().get(0).cell(keys));
                }
            }
        }
    }

    @Example
    void totalsStayNear() {
        var table = SampleTables.counts(
                "by-offence",
                "requests",
                List.of(SampleTables.partners(3, 2, 4), SampleTables.offences(2, 4)),
                keys -> 1 + keys.hashCode() % 3);
        var rounded = ProtectTables.protect(List.of(table), List.of(), List.of(), POLICY, ProtectionProgress.NONE)
                .published()
                .getFirst();

        for (var keys : PublishedAttack.allKeys(table)) {
            if (at(keys, "partner").equals("TOTAL") || at(keys, "offence").equals("TOTAL")) {
                assertThat(Math.abs(
                                PublishedAttack.number(rounded.cell(keys)) - PublishedAttack.number(table.cell(keys))))
                        .as(keys.toString())
                        .isLessThan(8);
            }
        }
    }

    @Example
    void measuresOfRoundedCountsAreHidden() {
        var partners = SampleTables.axis("partner", AxisRole.AREA, true, "TOTAL", "FRA<TOTAL", "DEU<TOTAL");
        var axes = List.of(partners, SampleTables.measures("count", "mean"));
        var table = SampleTables.table(
                "durations",
                "durations",
                axes,
                keys -> at(keys, "measure").equals("mean")
                        ? Cell.of(BigDecimal.TEN)
                        : Cell.of(BigDecimal.valueOf(
                                at(keys, "partner").equals("TOTAL")
                                        ? 9
                                        : at(keys, "partner").equals("FRA") ? 2 : 7)));
        var found = ProtectTables.protect(List.of(table), List.of(), List.of(), POLICY, ProtectionProgress.NONE);

        assertThat(found.published()
                        .getFirst()
                        .cell(Map.of("partner", "DEU", "measure", "mean"))
                        .is(CellStatus.HIDDEN))
                .isTrue();
        assertThat(found.report().method()).isEqualTo(DisclosurePolicy.Method.ROUNDING);
        assertThat(found.report().primary()).isEqualTo(1);
    }
}
