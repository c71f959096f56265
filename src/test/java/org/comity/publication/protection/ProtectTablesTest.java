package org.comity.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comity.publication.protection.SampleTables.at;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.comity.publication.money.Contribution;
import org.comity.publication.money.Contributions;
import org.comity.publication.money.EditionAmounts;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Relation;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.comity.rules.disclosure.ProtectionProgress;
import org.junit.jupiter.api.Test;

class ProtectTablesTest {

    private static final DisclosurePolicy POLICY = PolicyFiles.of("standard");
    private static final Axis PARTNERS = SampleTables.axis(
            "partner", AxisRole.AREA, true, "TOTAL", "FRA<TOTAL", "DEU<TOTAL", "ITA<TOTAL", "ESP<TOTAL", "PRT<TOTAL");
    private static final Axis PERIODS = SampleTables.axis("period", AxisRole.TIME, false, "2024", "2025");
    private static final Map<String, Integer> COUNTS = Map.of("FRA", 12, "DEU", 3, "ITA", 7, "ESP", 21, "PRT", 9);

    @Test
    void aSmallCountOfAPartnerAndOthersThatProtectItHaveOneMark() {
        var found = protect(List.of(byPartner(1)));
        var table = found.published().getFirst();

        assertThat(table.cell(keys("DEU", "2025")).statuses()).containsExactly(CellStatus.HIDDEN);
        assertThat(table.cell(keys("TOTAL", "2025"))).isEqualTo(count(52));
        assertThat(table.cells().stream()
                        .filter(cell -> cell.is(CellStatus.HIDDEN))
                        .count())
                .isGreaterThanOrEqualTo(2);
        assertThat(found.report().primary()).isEqualTo(2);
        assertThat(found.report().narrowest()).isGreaterThanOrEqualTo(3);
        assertThat(found.report().isProtected()).isTrue();
        assertThat(found.report().policy()).isEqualTo("standard/2");
    }

    @Test
    void aNationalTotalIsPublic() {
        var table = SampleTables.counts("all", "all", List.of(PERIODS), keys -> 2);

        assertThat(protect(List.of(table)).published()).containsExactly(table);
    }

    @Test
    void theSameTablesGiveTheSameResult() {
        var first = protect(List.of(byPartner(1), byPartner(2)));
        var second = protect(List.of(byPartner(1), byPartner(2)));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void numbersThatDoNotAddUpAreAFault() {
        var cells = new java.util.ArrayList<>(byPartner(1).cells());
        cells.set(0, count(99));

        assertThatThrownBy(() -> protect(List.of(byPartner(1).withCells(cells))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not add up");
    }

    @Test
    void itEndsWhenItsProgressSaysSo() {
        ProtectionProgress cancelled = (done, all) -> {
            throw new CancellationException();
        };

        assertThatThrownBy(() -> ProtectTables.protect(List.of(byPartner(1)), List.of(), List.of(), POLICY, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void measuresOfHiddenOrFewCasesAreHidden() {
        var measures = SampleTables.measures("count", "amount", "mean");
        var table = SampleTables.table("assets", "assets", List.of(PARTNERS, measures), keys -> {
            var count = at(keys, "partner").equals("TOTAL") ? 52 : at(COUNTS, at(keys, "partner"));
            return switch (at(keys, "measure")) {
                case "count" -> count(count);
                case "amount" -> Cell.of(BigDecimal.valueOf(100_050L * count, 2));
                default -> Cell.of(new BigDecimal("12.5"));
            };
        });
        var found = protect(List.of(table));

        for (var partner : COUNTS.keySet()) {
            var published = found.published().getFirst();
            var isHidden = published
                    .cell(Map.of("partner", partner, "measure", "count"))
                    .is(CellStatus.HIDDEN);
            if (isHidden) {
                assertThat(published
                                .cell(Map.of("partner", partner, "measure", "amount"))
                                .is(CellStatus.HIDDEN))
                        .isTrue();
                assertThat(published
                                .cell(Map.of("partner", partner, "measure", "mean"))
                                .is(CellStatus.HIDDEN))
                        .isTrue();
            }
        }
        assertThat(found.report().amounts()).isEqualTo(ProtectionReport.AmountsBy.CASES);
        assertThat(found.report().derived()).isGreaterThanOrEqualTo(2);
    }

    /** Mean and number of all, less those of the other types, are the mean of the last type. */
    @Test
    void aMeanOfFewCasesIsNotFoundBySubtraction() {
        var types = SampleTables.axis("type", AxisRole.CLASS, true, "TOTAL", "t1<TOTAL", "t2<TOTAL", "t3<TOTAL");
        var counts = Map.of("TOTAL", 53, "t1", 3, "t2", 20, "t3", 30);
        var table = SampleTables.table(
                "durations",
                "durations",
                List.of(types, SampleTables.measures("count", "mean")),
                keys -> at(keys, "measure").equals("count")
                        ? count(at(counts, at(keys, "type")))
                        : Cell.of(BigDecimal.TEN));
        var published = protect(List.of(table)).published().getFirst();

        assertThat(published.cell(Map.of("type", "t1", "measure", "count"))).isEqualTo(count(3));
        assertThat(published.cell(Map.of("type", "t1", "measure", "mean")).is(CellStatus.HIDDEN))
                .isTrue();
        assertThat(published.cell(Map.of("type", "t2", "measure", "mean")).is(CellStatus.HIDDEN))
                .isTrue();
        assertThat(published.cell(Map.of("type", "TOTAL", "measure", "mean")).is(CellStatus.HIDDEN))
                .isFalse();
    }

    private static Contribution contribution(int amount) {
        var request = UUID.randomUUID();
        return new Contribution(request, request.toString(), BigDecimal.valueOf(amount));
    }

    /** One contributor has nearly all, and the second could compute it. */
    @Test
    void anAmountThatOneContributorDominatesIsHidden() {
        var years = SampleTables.axis("period", AxisRole.TIME, false, "2024");
        var types = SampleTables.axis("type", AxisRole.CLASS, true, "TOTAL", "t1<TOTAL", "t2<TOTAL", "t3<TOTAL");
        var amounts = Map.of("TOTAL", "3000.00", "t1", "1000.00", "t2", "1200.00", "t3", "800.00");
        var table = SampleTables.table(
                "frozen",
                "frozen",
                List.of(years, types, SampleTables.measures("count", "amount")),
                keys -> at(keys, "measure").equals("count")
                        ? count(at(keys, "type").equals("TOTAL") ? 30 : 10)
                        : Cell.of(new BigDecimal(at(amounts, at(keys, "type")))));
        var contributions = new Contributions(
                new EditionAmounts(Map.of(
                        "frozen",
                        Map.of(
                                Map.of("period", "2024", "type", "t1", "measure", "amount"),
                                Stream.of(900, 90, 10)
                                        .map(ProtectTablesTest::contribution)
                                        .toList()))),
                Map.of());
        var found = ProtectTables.protect(
                List.of(Ladder.of(table)),
                new ProtectTables.Known(List.of(), List.of(), contributions),
                POLICY,
                ProtectionProgress.NONE);

        assertThat(found.published()
                        .getFirst()
                        .cell(Map.of("period", "2024", "type", "t1", "measure", "amount"))
                        .is(CellStatus.HIDDEN))
                .isTrue();
        assertThat(found.report().amounts()).isEqualTo(ProtectionReport.AmountsBy.CONTRIBUTIONS);
        assertThat(found.report().primary()).isEqualTo(1);
        assertThat(found.report().secondary()).isEqualTo(1);
    }

    /** The mean of nothing would give away that a hidden count is 0. */
    @Test
    void theMeanOfNothingIsHiddenWithItsCount() {
        var offences = SampleTables.axis("offence", AxisRole.CLASS, true, "TOTAL", "o1<TOTAL", "o2<TOTAL");
        var measures = SampleTables.measures("count", "mean");
        var axes = List.of(PARTNERS, offences, measures);
        var table = SampleTables.table("durations", "durations", axes, keys -> {
            var count = SampleTables.sum(
                    axes, keys, inner -> at(inner, "offence").equals("o1") ? 0 : at(COUNTS, at(inner, "partner")));
            return at(keys, "measure").equals("count")
                    ? count(count)
                    : count == 0 ? Cell.without(CellStatus.NOT_AVAILABLE) : Cell.of(BigDecimal.TEN);
        });
        var published = protect(List.of(table)).published().getFirst();

        assertThat(published
                        .cell(Map.of("partner", "FRA", "offence", "o1", "measure", "count"))
                        .statuses())
                .containsExactly(CellStatus.HIDDEN);
        assertThat(published
                        .cell(Map.of("partner", "FRA", "offence", "o1", "measure", "mean"))
                        .statuses())
                .containsExactly(CellStatus.HIDDEN);
    }

    @Test
    void aHiddenNumberDoesNotSayThatItWasRevised() {
        var cells = byPartner(1).cells().stream()
                .map(cell -> cell.with(CellStatus.REVISED).with(CellStatus.PROVISIONAL))
                .toList();
        var published =
                protect(List.of(byPartner(1).withCells(cells))).published().getFirst();

        assertThat(published.cell(keys("DEU", "2025")).statuses())
                .isEqualTo(Set.of(CellStatus.HIDDEN, CellStatus.PROVISIONAL));
    }

    @Test
    void aTableTooFineForItsNumbersIsPublishedInACoarserForm() {
        var fine = SampleTables.counts(
                "by-offence",
                "requests",
                List.of(SampleTables.partners(2, 2, 3), SampleTables.offences(2, 3)),
                keys -> 1);
        var coarse = SampleTables.counts(
                "by-offence",
                "requests",
                List.of(
                        SampleTables.axis("partner", AxisRole.AREA, true, "TOTAL", "150<TOTAL", "019<TOTAL"),
                        SampleTables.axis("offence", AxisRole.CLASS, true, "TOTAL", "F0<TOTAL", "F1<TOTAL")),
                keys -> 18);
        var found = ProtectTables.protect(
                List.of(new Ladder(List.of(new Ladder.Rung(fine, ""), new Ladder.Rung(coarse, "by families")))),
                new ProtectTables.Known(List.of(), List.of(), Contributions.NONE),
                POLICY,
                ProtectionProgress.NONE);

        assertThat(found.choices()).containsExactly(new LadderChoice("by-offence", 2, 2, "by families", 0, true));
        assertThat(found.published()).containsExactly(coarse);
    }

    /** The total of one table is a part of the balance of another one. */
    @Test
    void relationsOfTablesAreKnownToReaders() {
        var flows = SampleTables.axis("flow", AxisRole.CLASS, false, "opened", "closed", "open");
        var statement = SampleTables.table(
                "statement",
                "statement",
                List.of(flows),
                keys -> count(
                        switch (at(keys, "flow")) {
                            case "opened" -> 12;
                            case "closed" -> 8;
                            default -> 4;
                        }));
        var open = SampleTables.counts(
                "open", "open", List.of(PARTNERS), keys -> at(keys, "partner").equals("FRA") ? 4 : 0);
        var relation = new Relation(List.of(
                new Relation.Term("statement", 1, Map.of("flow", "open")),
                new Relation.Term("open", -1, Map.of("partner", "TOTAL"))));
        var wrong = new Relation(List.of(
                new Relation.Term("statement", 1, Map.of("flow", "opened")),
                new Relation.Term("open", -1, Map.of("partner", "TOTAL"))));

        var found = ProtectTables.protect(
                List.of(statement, open), List.of(relation), List.of(), POLICY, ProtectionProgress.NONE);
        assertThat(found.published().get(1).cell(Map.of("partner", "FRA")).is(CellStatus.HIDDEN))
                .isTrue();
        assertThatThrownBy(() -> ProtectTables.protect(
                        List.of(statement, open), List.of(wrong), List.of(), POLICY, ProtectionProgress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A category that the new edition lacks, or has for the first time, is in no equation of the other one. */
    @Test
    void anEarlierEditionHasRelationsOfItsOwn() {
        var two = ofArticles(List.of("a", "b"), 30);
        var one = ofArticles(List.of("a"), 20);
        for (var editions : List.of(List.of(two, one), List.of(one, two))) {
            var before = editions.getFirst();
            var after = editions.getLast();
            var first = ProtectTables.protect(
                    before.tables(), List.of(before.relation()), List.of(), POLICY, ProtectionProgress.NONE);

            var second = ProtectTables.protect(
                    after.tables(),
                    List.of(after.relation()),
                    List.of(new EarlierTables(null, 1, before.tables(), first.published(), List.of(before.relation()))),
                    POLICY,
                    ProtectionProgress.NONE);

            assertThat(second.report().isProtected()).isTrue();
        }
    }

    private record Related(List<PublishedTable> tables, Relation relation) {}

    /** As many requests by each article, and all of them in another table. */
    private static Related ofArticles(List<String> articles, int all) {
        var axis = SampleTables.axis("article", AxisRole.CLASS, false, articles.toArray(String[]::new));
        var by = SampleTables.counts("by-article", "requests", List.of(axis), keys -> all / articles.size());
        var whole = SampleTables.counts(
                "all", "requests", List.of(SampleTables.axis("all", AxisRole.CLASS, false, "TOTAL")), keys -> all);
        var terms = new ArrayList<Relation.Term>();
        terms.add(new Relation.Term("all", 1, Map.of("all", "TOTAL")));
        articles.forEach(article -> terms.add(new Relation.Term("by-article", -1, Map.of("article", article))));
        return new Related(List.of(whole, by), new Relation(terms));
    }

    /** Without the first edition as input, the second publishes what the first hid. */
    @Test
    void aLaterEditionProtectsTheEarlierOnes() {
        var first = protect(List.of(byPartner(1)));
        var corrected = SampleTables.counts(
                "by-partner",
                "requests",
                List.of(PARTNERS, PERIODS),
                keys -> at(COUNTS, at(keys, "partner"))
                        + (at(keys, "partner").equals("DEU")
                                        && at(keys, "period").equals("2025")
                                ? 4
                                : 0));
        var second = ProtectTables.protect(
                List.of(corrected),
                List.of(),
                List.of(new EarlierTables(1, List.of(byPartner(1)), first.published())),
                POLICY,
                ProtectionProgress.NONE);

        assertThat(new PublishedAttack(List.of(
                                new PublishedAttack.Edition(List.of(byPartner(1)), first.published()),
                                new PublishedAttack.Edition(List.of(corrected), second.published())))
                        .findings())
                .isEmpty();
        assertThat(new PublishedAttack(List.of(
                                new PublishedAttack.Edition(List.of(byPartner(1)), first.published()),
                                new PublishedAttack.Edition(List.of(corrected), List.of(corrected))))
                        .findings())
                .isNotEmpty();
    }

    private static ProtectedTables protect(List<PublishedTable> tables) {
        return ProtectTables.protect(tables, List.of(), List.of(), POLICY, ProtectionProgress.NONE);
    }

    private static PublishedTable byPartner(int times) {
        return SampleTables.counts(
                times == 1 ? "by-partner" : "by-partner-" + times,
                times == 1 ? "requests" : "other-requests",
                List.of(PARTNERS, PERIODS),
                keys -> at(COUNTS, at(keys, "partner")));
    }

    private static Map<String, String> keys(String partner, String period) {
        return Map.of("partner", partner, "period", period);
    }

    private static Cell count(long value) {
        return Cell.of(BigDecimal.valueOf(value));
    }
}
