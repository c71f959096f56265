package org.comity.publication.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.comity.publication.counting.Contribution;
import org.comity.publication.protection.Contributions.Largest;
import org.comity.publication.protection.EarlierTables;
import org.comity.publication.protection.Ladder;
import org.comity.publication.protection.PolicyFiles;
import org.comity.publication.protection.ProtectTables;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.TableMeasure;
import org.comity.publication.table.Words;
import org.comity.rules.disclosure.Attack;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.comity.rules.disclosure.ProtectionProgress;
import org.junit.jupiter.api.Test;

/** Amounts by kind and currency over some editions, against the second largest contributor, who has a simplex of its own. */
class MoneyUnderAttackTest {

    private static final DisclosurePolicy POLICY = PolicyFiles.of("standard");
    private static final List<String> KINDS = List.of("k1", "k2", "k3", "k4");
    private static final List<String> CURRENCIES = List.of("EUR", "JPY");
    private static final int PERCENT = 10;

    /** The cents that each request has in each cell. */
    private record Office(Map<String, List<Contribution>> cells) {

        List<Contribution> in(String kind, String currency) {
            var kinds = kind.equals(Category.TOTAL) ? KINDS : List.of(kind);
            var currencies = currency.equals(Category.TOTAL) ? CURRENCIES : List.of(currency);
            return kinds.stream()
                    .flatMap(one ->
                            currencies.stream().flatMap(other -> cells.getOrDefault(one + other, List.of()).stream()))
                    .toList();
        }
    }

    private record Published(Office office, PublishedTable exact, PublishedTable shown) {}

    @Test
    void aCellWithADominantContributorIsHiddenAndItsLargestIsNotEstimated() {
        var office = new Office(Map.of(
                "k1EUR", amounts(90_000, 9_000, 200, 200, 200, 200, 200),
                "k2EUR", amounts(30_000, 28_000, 27_000, 26_000, 25_000, 24_000),
                "k3EUR", amounts(31_000, 29_000, 27_000, 26_000, 25_000, 24_000),
                "k4EUR", amounts(33_000, 28_000, 27_000, 26_000, 25_000, 24_000)));
        var edition = published(List.of(office)).getFirst();

        assertThat(cell(edition.shown(), "k1", "EUR", "AMOUNT").is(CellStatus.HIDDEN))
                .isTrue();
        assertThat(cell(edition.shown(), "k1", "EUR", "COUNT").value()).isEqualByComparingTo("7");
        assertThat(findings(List.of(edition))).isEmpty();
        var secondary = KINDS.stream()
                .filter(kind -> !kind.equals("k1"))
                .filter(kind -> cell(edition.shown(), kind, "EUR", "AMOUNT").is(CellStatus.HIDDEN))
                .toList();
        assertThat(secondary).hasSize(1);
        assertThat(findings(List.of(new Published(office, edition.exact(), without(edition, secondary)))))
                .as("without the protecting cells the second largest contributor finds the largest")
                .isNotEmpty();
    }

    @Test
    void allCurrenciesTogetherHaveNoAmount() {
        var edition = published(List.of(new Office(Map.of("k1EUR", amounts(100, 100, 90, 90, 90)))))
                .getFirst();

        assertThat(cell(edition.shown(), "k1", Category.TOTAL, "AMOUNT").statuses())
                .containsExactly(CellStatus.NOT_APPLICABLE);
    }

    @Test
    void anAmountOfTooFewContributorsIsHiddenHoweverManyItsAssets() {
        var two = new ArrayList<Contribution>();
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        for (var i = 0; i < 6; i++) {
            two.add(new Contribution(i % 2 == 0 ? one : other, "FRA", BigDecimal.valueOf(5_000)));
        }
        var edition = published(List.of(new Office(Map.of(
                        "k1EUR", two,
                        "k2EUR", amounts(30, 30, 30, 30, 30, 30),
                        "k3EUR", amounts(30, 30, 30, 30, 30, 30)))))
                .getFirst();

        assertThat(cell(edition.shown(), "k1", "EUR", "AMOUNT").is(CellStatus.HIDDEN))
                .isTrue();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void noContributorEstimatesAnotherOneOverAllEditions(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 3) int count) {
        var offices = new ArrayList<Office>();
        var cells = new HashMap<String, List<Contribution>>();
        KINDS.forEach(kind -> CURRENCIES.forEach(currency -> cells.put(kind + currency, random(random))));
        for (var i = 0; i < count; i++) {
            offices.add(new Office(Map.copyOf(cells)));
            cells.put(KINDS.get(random.nextInt(4)) + CURRENCIES.get(random.nextInt(2)), random(random));
        }

        assertThat(findings(published(offices))).isEmpty();
    }

    private static List<Contribution> random(Random random) {
        return IntStream.range(0, random.nextInt(14))
                .mapToObj(i -> contribution(1 + (long) (100_000 * Math.pow(random.nextDouble(), 6))))
                .toList();
    }

    private static List<Contribution> amounts(long... cents) {
        return java.util.Arrays.stream(cents)
                .mapToObj(MoneyUnderAttackTest::contribution)
                .toList();
    }

    /** Each from a partner of its own. */
    private static Contribution contribution(long cents) {
        var request = UUID.randomUUID();
        return new Contribution(request, request.toString(), BigDecimal.valueOf(cents));
    }

    private static List<Published> published(List<Office> offices) {
        var editions = new ArrayList<Published>();
        var earlier = new ArrayList<EarlierTables>();
        var before = new HashMap<String, Map<String, Map<Map<String, String>, Largest>>>();
        for (var office : offices) {
            var exact = exact(office);
            var contributions =
                    new RequestContributions(Map.of("assets", contributions(exact, office)), before, PERCENT);
            var found = ProtectTables.protect(
                    List.of(Ladder.of(exact)),
                    new ProtectTables.Known(List.of(), earlier, contributions),
                    POLICY,
                    ProtectionProgress.NONE);
            if (!found.report().isProtected()) {
                // Numbers that are public already give it away: it must not be published.
                return editions;
            }
            var shown = found.published().getFirst();
            editions.add(new Published(office, exact, shown));
            earlier.add(new EarlierTables(editions.size(), List.of(exact), List.of(shown)));
            before.put(earlier.getLast().name(), Map.of("assets", stored(contributions, exact)));
        }
        return editions;
    }

    private static Map<Map<String, String>, Largest> stored(RequestContributions contributions, PublishedTable exact) {
        var stored = new HashMap<Map<String, String>, Largest>();
        for (var place = 0; place < exact.cells().size(); place++) {
            var largest = contributions.of(null, "assets", exact.keysOf(place));
            if (largest != null) {
                stored.put(exact.keysOf(place), largest);
            }
        }
        return stored;
    }

    private static Map<Map<String, String>, List<Contribution>> contributions(PublishedTable exact, Office office) {
        var found = new HashMap<Map<String, String>, List<Contribution>>();
        for (var place = 0; place < exact.cells().size(); place++) {
            var keys = exact.keysOf(place);
            var all = office.in(keys.getOrDefault("kind", ""), keys.getOrDefault("currency", ""));
            if (keys.containsValue("AMOUNT") && !all.isEmpty()) {
                found.put(
                        keys,
                        all.stream()
                                .map(one -> new Contribution(
                                        one.request(),
                                        one.partner(),
                                        one.amount().movePointLeft(2)))
                                .toList());
            }
        }
        return found;
    }

    private static PublishedTable exact(Office office) {
        var measures = new Axis(
                "measure",
                Words.same("measure"),
                AxisRole.MEASURE,
                false,
                List.of(
                        new Category("COUNT", Words.same("n"), null, null, TableMeasure.count(Words.same("assets"))),
                        new Category(
                                "AMOUNT",
                                Words.same("amount"),
                                null,
                                null,
                                new TableMeasure(TableMeasure.Kind.AMOUNT, Words.same("money"), 2, List.of("COUNT")))));
        var cells = new ArrayList<Cell>();
        for (var kind : all(KINDS)) {
            for (var currency : all(CURRENCIES)) {
                var in = office.in(kind, currency);
                cells.add(Cell.of(BigDecimal.valueOf(in.size())));
                cells.add(
                        currency.equals(Category.TOTAL)
                                ? Cell.without(CellStatus.NOT_APPLICABLE)
                                : Cell.of(sum(in).movePointLeft(2)));
            }
        }
        return new PublishedTable(
                "assets",
                Words.same("assets"),
                Words.same("assets"),
                "assets",
                1,
                List.of(axis("kind", KINDS), axis("currency", CURRENCIES), measures),
                cells,
                List.of());
    }

    private static List<String> all(List<String> codes) {
        var all = new ArrayList<>(codes);
        all.addFirst(Category.TOTAL);
        return all;
    }

    private static Axis axis(String code, List<String> codes) {
        return new Axis(
                code,
                Words.same(code),
                AxisRole.CLASS,
                true,
                all(codes).stream()
                        .map(one ->
                                Category.of(one, Words.same(one), one.equals(Category.TOTAL) ? null : Category.TOTAL))
                        .toList());
    }

    private static BigDecimal sum(List<Contribution> all) {
        return all.stream().map(Contribution::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Cell cell(PublishedTable table, String kind, String currency, String measure) {
        return table.cell(Map.of("kind", kind, "currency", currency, "measure", measure));
    }

    private static PublishedTable without(Published edition, List<String> kinds) {
        var cells = new ArrayList<>(edition.shown().cells());
        for (var kind : kinds) {
            var keys = Map.of("kind", kind, "currency", "EUR", "measure", "AMOUNT");
            cells.set(edition.shown().placeOf(keys), edition.exact().cell(keys));
        }
        return edition.shown().withCells(cells);
    }

    /** The amounts of cells whose largest contribution the second largest contributor estimates too well. */
    private static List<String> findings(List<Published> editions) {
        var found = new ArrayList<String>();
        for (var currency : CURRENCIES) {
            var unknowns = unknowns(editions, currency);
            var attack = new Attack(new long[unknowns.size()]);
            var names = new ArrayList<>(unknowns.keySet());
            for (var i = 0; i < editions.size(); i++) {
                readSum(editions, i, currency, attack, names);
            }
            for (var i = 0; i < editions.size(); i++) {
                for (var kind : all(KINDS)) {
                    var name = name(editions, i, kind, currency);
                    var highest = unknowns.containsKey(name)
                            ? attack.interval(names.indexOf(name))[1]
                            : sum(editions.get(i).office().in(kind, currency)).doubleValue();
                    if (isNear(editions.get(i).office().in(kind, currency), highest)) {
                        found.add(name);
                    }
                }
            }
        }
        return found;
    }

    private static boolean isNear(List<Contribution> all, double highest) {
        var sorted = all.stream()
                .map(Contribution::amount)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (sorted.isEmpty()) {
            return false;
        }
        var first = sorted.getFirst().doubleValue();
        var second = sorted.size() > 1 ? sorted.get(1).doubleValue() : 0;
        return highest - second < first * (1 + PERCENT / 100.0) - 1e-6;
    }

    private static Map<String, Integer> unknowns(List<Published> editions, String currency) {
        var unknowns = new LinkedHashMap<String, Integer>();
        for (var i = 0; i < editions.size(); i++) {
            for (var kind : all(KINDS)) {
                // Where no asset is printed there is no amount.
                var none =
                        cell(editions.get(i).shown(), kind, currency, "COUNT").equals(Cell.of(BigDecimal.ZERO));
                if (!none
                        && cell(editions.get(i).shown(), kind, currency, "AMOUNT")
                                .is(CellStatus.HIDDEN)) {
                    unknowns.putIfAbsent(name(editions, i, kind, currency), unknowns.size());
                }
            }
        }
        return unknowns;
    }

    /** A number that did not change since the edition before is the same unknown. */
    private static String name(List<Published> editions, int edition, String kind, String currency) {
        var first = edition;
        while (first > 0
                && cell(editions.get(first - 1).exact(), kind, currency, "AMOUNT")
                        .equals(cell(editions.get(edition).exact(), kind, currency, "AMOUNT"))) {
            first--;
        }
        return kind + currency + first;
    }

    private static void readSum(
            List<Published> editions, int edition, String currency, Attack attack, List<String> names) {
        var factors = new long[names.size()];
        var rest = 0L;
        for (var kind : all(KINDS)) {
            var factor = kind.equals(Category.TOTAL) ? 1 : -1;
            var name = name(editions, edition, kind, currency);
            if (names.contains(name)) {
                factors[names.indexOf(name)] += factor;
            } else {
                rest -= factor
                        * sum(editions.get(edition).office().in(kind, currency)).longValueExact();
            }
        }
        attack.equal(factors, rest);
    }
}
