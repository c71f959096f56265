package org.comity.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.publication.protection.SampleTables.at;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.comity.rules.disclosure.ProtectionProgress;

/**
 * Random hierarchies and counts, corrected over one to four editions, and over editions of two releases with a common year, against a reader
 * who shares no code with the method. One more property takes protecting cells away again and sees the reader succeed.
 */
class EditionsUnderAttackTest {

    private static final DisclosurePolicy POLICY = PolicyFiles.of("standard");

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void noReaderOfAllEditionsFindsASmallNumber(@ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int count) {
        var editions = editions(random, count, POLICY);

        assertThat(new PublishedAttack(editions).findings()).isEmpty();
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void noReaderOfTwoReleasesWithACommonYearFindsASmallNumber(@ForAll Random random) {
        assertThat(new PublishedAttack(ofTwoReleases(random, true)).findings()).isEmpty();
    }

    /** With this beginning the reader of two releases, each protected for itself, finds numbers. */
    @Example
    void aReaderSucceedsIfEachReleaseIsProtectedForItself() {
        var findings = IntStream.range(0, 40)
                .mapToObj(seed -> new PublishedAttack(ofTwoReleases(new Random(seed), false)).findings())
                .filter(found -> !found.isEmpty())
                .toList();

        assertThat(findings).isNotEmpty();
    }

    /** Three editions of two releases, with corrections between them: their years overlap in one. */
    private static List<PublishedAttack.Edition> ofTwoReleases(Random random, boolean together) {
        var years = Map.of("older", new String[] {"2023", "2024"}, "newer", new String[] {"2024", "2025"});
        var partners = SampleTables.partners(1, 1, 3);
        var offences = SampleTables.offences(1, 2);
        var counts = new HashMap<String, Long>();
        var most = 1 + random.nextInt(20);
        var editions = new ArrayList<PublishedAttack.Edition>();
        var earlier = new ArrayList<EarlierTables>();
        for (var release : List.of("older", "newer", random.nextBoolean() ? "older" : "newer")) {
            var periods = SampleTables.axis("period", AxisRole.TIME, false, at(years, release));
            var exact = tables(random, counts, most, periods, partners, offences);
            var known = earlier.stream()
                    .filter(one -> together || release.equals(one.release()))
                    .map(one -> release.equals(one.release()) ? ofTheSame(one) : one)
                    .toList();
            var found = ProtectTables.protect(exact, List.of(), known, POLICY, ProtectionProgress.NONE);
            assertThat(found.report().unprotected()).isEmpty();
            editions.add(new PublishedAttack.Edition(release, exact, found.published()));
            earlier.add(new EarlierTables(release, editions.size(), exact, found.published(), List.of()));
            correct(random, counts);
        }
        return editions;
    }

    private static EarlierTables ofTheSame(EarlierTables one) {
        return new EarlierTables(one.edition(), one.exact(), one.published());
    }

    private static List<PublishedTable> tables(
            Random random, Map<String, Long> counts, int most, Axis periods, Axis partners, Axis offences) {
        var axes = List.of(periods, partners, offences);
        java.util.function.ToLongFunction<Map<String, String>> inner = keys -> counts.computeIfAbsent(
                String.join(" ", new java.util.TreeMap<>(keys).values()), key -> count(random, most));
        var byPartner = SampleTables.counts("partner", "requests", List.of(periods, partners), keys -> {
            var all = new HashMap<>(keys);
            all.put("offence", "TOTAL");
            return SampleTables.sum(axes, all, inner);
        });
        return List.of(SampleTables.counts("partner-offence", "requests", axes, inner), byPartner);
    }

    /** A protecting cell is needed if the reader succeeds without it; in most editions with protecting cells one is. */
    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void aReaderSucceedsWithoutAProtectingCell(@ForAll Random random) {
        var edition = editions(random, 1, POLICY).get(0);
        var secondary = secondary(edition);
        var needed = secondary.stream()
                .filter(one -> !new PublishedAttack(List.of(with(edition, one)))
                        .findings()
                        .isEmpty())
                .count();

        assertThat(needed).isGreaterThanOrEqualTo(secondary.isEmpty() ? 0 : 1);
    }

    private record Hidden(String table, int place) {}

    private static List<Hidden> secondary(PublishedAttack.Edition edition) {
        var found = new ArrayList<Hidden>();
        for (var i = 0; i < edition.exact().size(); i++) {
            var exact = edition.exact().get(i);
            for (var place = 0; place < exact.cells().size(); place++) {
                var value = exact.cells().get(place).value();
                if (edition.published().get(i).cells().get(place).is(CellStatus.HIDDEN)
                        && value != null
                        && value.longValueExact() >= 5) {
                    found.add(new Hidden(exact.code(), place));
                }
            }
        }
        return found;
    }

    private static PublishedAttack.Edition with(PublishedAttack.Edition edition, Hidden shown) {
        var tables = new ArrayList<PublishedTable>();
        for (var i = 0; i < edition.exact().size(); i++) {
            var cells = new ArrayList<Cell>(edition.published().get(i).cells());
            if (edition.exact().get(i).code().equals(shown.table())) {
                cells.set(shown.place(), edition.exact().get(i).cells().get(shown.place()));
            }
            tables.add(edition.published().get(i).withCells(cells));
        }
        return new PublishedAttack.Edition(edition.exact(), tables);
    }

    /** Editions as an office would publish them: each protected with those before it. */
    static List<PublishedAttack.Edition> editions(Random random, int count, DisclosurePolicy policy) {
        var axes = List.of(
                SampleTables.partners(1 + random.nextInt(2), 1 + random.nextInt(2), 2 + random.nextInt(2)),
                random.nextBoolean() ? SampleTables.offences(1, 2 + random.nextInt(2)) : SampleTables.offences(2, 2));
        var types = random.nextBoolean()
                ? SampleTables.axis("type", AxisRole.CLASS, true, "TOTAL", "t1<TOTAL", "t2<TOTAL", "t3<TOTAL")
                : SampleTables.axis("type", AxisRole.CLASS, true, "TOTAL", "T<TOTAL", "t1<T", "t2<T", "t3<TOTAL");
        var grounds =
                SampleTables.axis("ground", AxisRole.CLASS, random.nextBoolean(), "TOTAL", "g1<TOTAL", "g2<TOTAL");
        var counts = new HashMap<String, Long>();
        var most = 1 + random.nextInt(20);
        var editions = new ArrayList<PublishedAttack.Edition>();
        var earlier = new ArrayList<EarlierTables>();
        for (var i = 1; i <= count; i++) {
            var exact = tables(random, counts, most, axes, types, grounds);
            var found = ProtectTables.protect(exact, List.of(), earlier, policy, ProtectionProgress.NONE);
            assertThat(found.report().unprotected()).isEmpty();
            editions.add(new PublishedAttack.Edition(exact, found.published()));
            earlier.add(new EarlierTables(i, exact, found.published()));
            correct(random, counts);
        }
        return editions;
    }

    private static List<PublishedTable> tables(
            Random random, Map<String, Long> counts, int most, List<Axis> axes, Axis types, Axis grounds) {
        java.util.function.ToLongFunction<Map<String, String>> inner = keys -> counts.computeIfAbsent(
                String.join(" ", new java.util.TreeMap<>(keys).values()), key -> count(random, most));
        var byOffence = SampleTables.counts("partner-offence", "requests", axes, inner);
        var byPartner = SampleTables.counts("partner", "requests", List.of(axes.get(0)), keys -> {
            var all = new HashMap<>(keys);
            all.put("offence", "TOTAL");
            return SampleTables.sum(axes, all, inner);
        });
        var grid = List.of(types, grounds);
        var byType = grounds.additive()
                ? SampleTables.counts("type-ground", "refusals", grid, inner)
                : overlapping("type-ground", grid, inner);
        return List.of(byOffence, byPartner, byType);
    }

    /** Refusals of several grounds: the total is less than the sum of the grounds, and no less than each. */
    private static PublishedTable overlapping(
            String code, List<Axis> grid, java.util.function.ToLongFunction<Map<String, String>> inner) {
        return SampleTables.table(code, "refusals", grid, keys -> {
            var types = switch (at(keys, "type")) {
                case "TOTAL" -> List.of("t1", "t2", "t3");
                case "T" -> List.of("t1", "t2");
                default -> List.of(at(keys, "type"));
            };
            long sum = 0;
            for (var type : types) {
                var a = inner.applyAsLong(Map.of("type", type, "ground", "g1"));
                var b = inner.applyAsLong(Map.of("type", type, "ground", "g2"));
                sum += switch (at(keys, "ground")) {
                    case "g1" -> a;
                    case "g2" -> b;
                    default -> Math.max(a, b) + Math.min(a, b) / 2;
                };
            }
            return Cell.of(java.math.BigDecimal.valueOf(sum));
        });
    }

    private static long count(Random random, int most) {
        return random.nextInt(3) == 0 ? 0 : (long) (most * Math.pow(random.nextDouble(), 2));
    }

    /** Late entries and corrections of a few cells. */
    private static void correct(Random random, Map<String, Long> counts) {
        var keys = counts.keySet().stream().sorted().toList();
        for (var i = 0; i < 1 + random.nextInt(3); i++) {
            counts.compute(
                    keys.get(random.nextInt(keys.size())), (key, count) -> Math.max(0, count + random.nextInt(4) - 1));
        }
    }
}
