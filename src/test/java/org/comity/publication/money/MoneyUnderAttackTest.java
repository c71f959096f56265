package org.comity.publication.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.publication.money.SampleMoney.CURRENCIES;
import static org.comity.publication.money.SampleMoney.KINDS;
import static org.comity.publication.money.SampleMoney.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.comity.publication.money.SampleMoney.Office;
import org.comity.publication.money.SampleMoney.Published;
import org.comity.publication.protection.PolicyFiles;
import org.comity.publication.table.Category;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;
import org.junit.jupiter.api.Test;

/**
 * Amounts by kind and currency over some editions, against readers with a simplex of their own: the second largest contributor, a reader who
 * subtracts editions, a partner State and a request that know their own contributions.
 */
class MoneyUnderAttackTest {

    private static final List<String> PARTNERS = List.of("FRA", "DEU", "ITA", "ESP", "PRT", "AUT");

    @Test
    void aCellWithADominantContributorIsHiddenAndItsLargestIsNotEstimated() {
        var office = new Office(Map.of(
                "k1EUR", amounts(90_000, 9_000, 200, 200, 200, 200, 200),
                "k2EUR", amounts(30_000, 28_000, 27_000, 26_000, 25_000, 24_000),
                "k3EUR", amounts(31_000, 29_000, 27_000, 26_000, 25_000, 24_000),
                "k4EUR", amounts(33_000, 28_000, 27_000, 26_000, 25_000, 24_000)));
        var edition = published(office).getFirst();

        assertThat(isHidden(edition, "k1")).isTrue();
        assertThat(cell(edition.shown(), "k1", "EUR", "COUNT").value()).isEqualByComparingTo("7");
        assertThat(ofAnybody(List.of(edition))).isEmpty();
        var secondary = KINDS.stream()
                .filter(kind -> !kind.equals("k1"))
                .filter(kind -> isHidden(edition, kind))
                .toList();
        assertThat(secondary).hasSize(1);
        assertThat(ofAnybody(List.of(new Published(office, edition.exact(), without(edition, secondary)))))
                .as("without the protecting cells the second largest contributor finds the largest")
                .isNotEmpty();
    }

    @Test
    void allCurrenciesTogetherHaveNoAmount() {
        var edition = published(new Office(Map.of("k1EUR", amounts(100, 100, 90, 90, 90))))
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
        var edition = published(new Office(Map.of(
                        "k1EUR", two,
                        "k2EUR", amounts(30, 30, 30, 30, 30, 30),
                        "k3EUR", amounts(30, 30, 30, 30, 30, 30))))
                .getFirst();

        assertThat(isHidden(edition, "k1")).isTrue();
    }

    /** Both amounts are safe alone; their difference is the one request that came in between. */
    @Test
    void oneMoreContributionIsNotFoundBySubtraction() {
        var before = even();
        var after = new HashMap<>(before.cells());
        after.put("k1EUR", with(before.in("k1", "EUR"), contribution(20_500)));
        var editions = published(before, new Office(after));

        assertThat(editions).hasSize(2);
        assertThat(isHidden(editions.getFirst(), "k1")).isFalse();
        assertThat(isHidden(editions.getLast(), "k1")).isTrue();
        assertThat(isHidden(editions.getLast(), Category.TOTAL)).isTrue();
        assertThat(isHidden(editions.getLast(), "k2")).isFalse();
        assertThat(ofAnybody(editions)).isEmpty();
        var last = editions.getLast();
        assertThat(ofAnybody(List.of(
                        editions.getFirst(),
                        new Published(last.office(), last.exact(), without(last, List.of("k1", Category.TOTAL))))))
                .containsExactly("TOTALEUR 0 to 1", "k1EUR 0 to 1");
    }

    @Test
    void aCorrectedContributionIsNotFoundBySubtraction() {
        var before = even();
        var after = new HashMap<>(before.cells());
        var corrected = new ArrayList<>(before.in("k1", "EUR"));
        corrected.set(0, changed(corrected.getFirst(), -10));
        after.put("k1EUR", corrected);
        var editions = published(before, new Office(after));

        assertThat(editions).hasSize(2);
        assertThat(isHidden(editions.getLast(), "k1")).isTrue();
        assertThat(ofAnybody(editions)).isEmpty();
    }

    /** A difference of many contributions hides each of them. */
    @Test
    void anAmountWithManyMoreContributionsIsShown() {
        var before = even();
        var after = new HashMap<>(before.cells());
        after.put(
                "k1EUR",
                Stream.concat(before.in("k1", "EUR").stream(), amounts(700, 600, 500, 400).stream())
                        .toList());
        var editions = published(before, new Office(after));

        assertThat(isHidden(editions.getLast(), "k1")).isFalse();
        assertThat(isHidden(editions.getLast(), Category.TOTAL)).isFalse();
    }

    /** The third edition must not give away what the second one hid. */
    @Test
    void aHiddenDifferenceStaysHidden() {
        var before = even();
        var second = new HashMap<>(before.cells());
        second.put("k1EUR", with(before.in("k1", "EUR"), contribution(20_500)));
        var third = new HashMap<>(second);
        third.put("k2EUR", with(before.in("k2", "EUR"), contribution(19_000)));
        var editions = published(before, new Office(second), new Office(third));

        assertThat(editions).hasSize(3);
        assertThat(isHidden(editions.getLast(), "k1")).isTrue();
        assertThat(ofAnybody(editions)).isEmpty();
    }

    /** All of the first kind is of one State, which subtracts it from the total of both and finds the other kind. */
    @Test
    void aStateDoesNotSubtractItsOwnAmounts() {
        var office = new Office(Map.of(
                "k1EUR", of("FRA", 40_000, 30_000, 20_000, 10_000),
                "k2EUR",
                        List.of(
                                contribution("DEU", 80_000),
                                contribution("ITA", 3_000),
                                contribution("ESP", 500),
                                contribution("PRT", 200)),
                "k3EUR", amounts(31_000, 29_000, 27_000, 26_000, 25_000, 24_000),
                "k4EUR", amounts(33_000, 28_000, 27_000, 26_000, 25_000, 24_000)));
        var editions = published(office);

        assertThat(editions).hasSize(1);
        assertThat(isHidden(editions.getFirst(), "k1")).isTrue();
        assertThat(isHidden(editions.getFirst(), "k2")).isTrue();
        assertThat(MoneyReader.findings(editions, one -> one.partner().equals("FRA")))
                .isEmpty();
    }

    /** One request has less and another one as much more: who had the whole amount would find the other one by the total, which is public. */
    @Test
    void anEditionThatGivesAnAmountOfTheSameSumAwayIsNotPublished() {
        var before = new HashMap<>(even().cells());
        var first = contribution("ITA", 50_000);
        var second = contribution("ITA", 40_000);
        before.put("k1EUR", List.of(first, second));
        var after = new HashMap<>(before);
        after.put("k1EUR", List.of(first, changed(second, -12_000), contribution("FRA", 12_000)));

        assertThat(published(new Office(before))).hasSize(1);
        assertThat(published(new Office(before), new Office(after))).hasSize(1);
    }

    private static Contribution changed(Contribution one, long by) {
        return new Contribution(one.contributor(), one.partner(), one.amount().add(BigDecimal.valueOf(by)));
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

        assertThat(ofAnybody(published(offices))).isEmpty();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void noReaderSubtractsEditions(@ForAll Random random, @ForAll @IntRange(min = 2, max = 3) int count) {
        assertThat(ofAnybody(published(changing(random, count, 3)))).isEmpty();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void noStateAndNoRequestSubtractsItsOwnAmounts(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 3) int count) {
        var editions = published(changing(random, count, 2));

        for (var partner : PARTNERS) {
            assertThat(MoneyReader.findings(editions, one -> one.partner().equals(partner)))
                    .as(partner)
                    .isEmpty();
        }
        alone(editions)
                .forEach(request -> assertThat(MoneyReader.findings(
                                editions, one -> one.contributor().equals(request)))
                        .as("request")
                        .isEmpty());
    }

    /** The requests that have a cell for themselves. */
    private static List<UUID> alone(List<Published> editions) {
        return editions.stream()
                .flatMap(edition -> edition.office().cells().values().stream())
                .filter(all -> all.size() == 1)
                .map(all -> all.getFirst().contributor())
                .distinct()
                .toList();
    }

    /** Editions that differ by some contributions that are new, gone, corrected, or in another kind. */
    private static List<Office> changing(Random random, int count, int changes) {
        var cells = new HashMap<String, List<Contribution>>();
        KINDS.forEach(kind -> CURRENCIES.forEach(currency -> cells.put(kind + currency, ofPartners(random))));
        var offices = new ArrayList<Office>();
        for (var i = 0; i < count; i++) {
            offices.add(new Office(Map.copyOf(cells)));
            for (var change = random.nextInt(changes) + 1; change > 0; change--) {
                change(random, cells);
            }
        }
        return offices;
    }

    private static void change(Random random, Map<String, List<Contribution>> cells) {
        var currency = CURRENCIES.get(random.nextInt(2));
        var kind = KINDS.get(random.nextInt(4)) + currency;
        var all = new ArrayList<>(cells.getOrDefault(kind, List.of()));
        var gone = all.isEmpty() || random.nextInt(4) == 0 ? null : all.remove(random.nextInt(all.size()));
        if (gone == null) {
            all.add(contribution(partner(random), amount(random)));
        } else if (random.nextBoolean()) {
            all.add(new Contribution(gone.contributor(), gone.partner(), BigDecimal.valueOf(amount(random))));
        } else if (random.nextBoolean()) {
            cells.put(kind, all);
            var other = KINDS.get(random.nextInt(4)) + currency;
            cells.put(other, with(cells.getOrDefault(other, List.of()), gone));
            return;
        }
        cells.put(kind, all);
    }

    private static List<Contribution> ofPartners(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> contribution(partner(random), amount(random)))
                .toList();
    }

    private static String partner(Random random) {
        return PARTNERS.get(random.nextInt(PARTNERS.size()));
    }

    private static long amount(Random random) {
        return 1 + (long) (100_000 * Math.pow(random.nextDouble(), random.nextBoolean() ? 6 : 1));
    }

    private static List<Contribution> random(Random random) {
        return IntStream.range(0, random.nextInt(14))
                .mapToObj(i -> contribution(1 + (long) (100_000 * Math.pow(random.nextDouble(), 6))))
                .toList();
    }

    /** An office whose amounts are all safe. */
    private static Office even() {
        return new Office(Map.of(
                "k1EUR", amounts(30_000, 28_000, 27_000, 26_000, 25_000, 24_000),
                "k2EUR", amounts(31_000, 29_000, 27_000, 26_000, 25_000, 24_000),
                "k3EUR", amounts(33_000, 28_000, 27_000, 26_000, 25_000, 24_000)));
    }

    private static List<Contribution> amounts(long... cents) {
        return Arrays.stream(cents).mapToObj(MoneyUnderAttackTest::contribution).toList();
    }

    private static List<Contribution> of(String partner, long... cents) {
        return Arrays.stream(cents).mapToObj(one -> contribution(partner, one)).toList();
    }

    private static List<Contribution> with(List<Contribution> all, Contribution further) {
        return Stream.concat(all.stream(), Stream.of(further)).toList();
    }

    /** From a partner of its own. */
    private static Contribution contribution(long cents) {
        var request = UUID.randomUUID();
        return new Contribution(request, request.toString(), BigDecimal.valueOf(cents));
    }

    private static Contribution contribution(String partner, long cents) {
        return new Contribution(UUID.randomUUID(), partner, BigDecimal.valueOf(cents));
    }

    private static List<Published> published(Office... offices) {
        return published(List.of(offices));
    }

    private static List<Published> published(List<Office> offices) {
        return SampleMoney.published(PolicyFiles.of("standard"), offices);
    }

    private static boolean isHidden(Published edition, String kind) {
        return cell(edition.shown(), kind, "EUR", "AMOUNT").is(CellStatus.HIDDEN);
    }

    /** The findings of the second largest contributor of each amount and each difference. */
    private static List<String> ofAnybody(List<Published> editions) {
        return MoneyReader.findings(editions, one -> false);
    }

    private static PublishedTable without(Published edition, List<String> kinds) {
        var cells = new ArrayList<>(edition.shown().cells());
        for (var kind : kinds) {
            var keys = Map.of("kind", kind, "currency", "EUR", "measure", "AMOUNT");
            cells.set(edition.shown().placeOf(keys), edition.exact().cell(keys));
        }
        return edition.shown().withCells(cells);
    }
}
