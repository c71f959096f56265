package org.comity.publication.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.publication.money.Contributions;
import org.comity.publication.protection.EarlierTables;
import org.comity.publication.protection.Ladder;
import org.comity.publication.protection.PolicyFiles;
import org.comity.publication.protection.ProtectTables;
import org.comity.publication.protection.ProtectedTables;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Category.Days;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Relation;
import org.comity.publication.table.TableMeasure;
import org.comity.publication.table.Words;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.comity.rules.disclosure.DisclosurePolicy.CoarserForm;
import org.comity.rules.disclosure.DisclosurePolicy.CoarserWay;
import org.comity.rules.disclosure.ProtectionProgress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Coarser forms of tables by the policy: levels of areas and of offences, and years together. */
class CoarserTablesTest {

    private static final DisclosurePolicy POLICY = PolicyFiles.of("standard");
    private static final String[] PARTNERS = {
        "TOTAL", "150<TOTAL", "155<150", "FRA<155", "DEU<155", "039<150", "ESP<039", "002<TOTAL", "KEN<002"
    };
    private static final String[] OFFENCES = {
        "TOTAL", "BRIBERY<TOTAL", "15<BRIBERY", "16<BRIBERY", "OTHER<TOTAL", "17<OTHER"
    };

    private static Axis axis(String code, AxisRole role, String... categories) {
        var all = Arrays.stream(categories)
                .map(one -> one.split("<", 2))
                .map(one -> Category.of(one[0], Words.same(one[0]), one.length > 1 ? one[1] : null))
                .toList();
        return new Axis(code, Words.same(code), role, role != AxisRole.TIME, all);
    }

    private static Axis years(int from, int to) {
        return time(IntStream.rangeClosed(from, to)
                .mapToObj(year -> year(year, year))
                .toList());
    }

    private static Axis time(List<Category> periods) {
        return new Axis("period", Words.same("period"), AxisRole.TIME, false, periods);
    }

    private static Category year(int from, int to) {
        var label = from == to ? String.valueOf(from) : from + "/" + to;
        return new Category(
                label, Words.same(label), null, new Days(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31)), null);
    }

    /** A table whose inner cells have a number and whose totals are their sums. */
    private static PublishedTable table(List<Axis> axes, ToIntFunction<Map<String, String>> inner) {
        var size = axes.stream().mapToInt(axis -> axis.categories().size()).reduce(1, Math::multiplyExact);
        var blank = new PublishedTable(
                "cases",
                Words.same("cases"),
                Words.same("cases"),
                "cases",
                1,
                axes,
                Collections.nCopies(size, Cell.of(BigDecimal.ZERO)),
                List.of());
        var cells = new ArrayList<Cell>();
        for (var place = 0; place < size; place++) {
            cells.add(Cell.of(BigDecimal.valueOf(sum(axes, blank.keysOf(place), inner))));
        }
        return blank.withCells(cells);
    }

    private static String at(Map<String, String> keys, String axis) {
        return Objects.requireNonNull(keys.get(axis), axis);
    }

    private static int sum(List<Axis> axes, Map<String, String> keys, ToIntFunction<Map<String, String>> inner) {
        for (var axis : axes) {
            var parts = axis.categories().stream()
                    .filter(one -> at(keys, axis.code()).equals(one.parent()))
                    .toList();
            if (!parts.isEmpty()) {
                return parts.stream()
                        .mapToInt(part -> {
                            var narrower = new HashMap<>(keys);
                            narrower.put(axis.code(), part.code());
                            return sum(axes, narrower, inner);
                        })
                        .sum();
            }
        }
        return inner.applyAsInt(keys);
    }

    private static List<Ladder> ladders(PublishedTable table, List<EarlierTables> earlier) {
        return new CoarserTables(POLICY.ladder(), List.of(table), List.of(), earlier, one -> true).ladders();
    }

    private static List<String> forms(Ladder ladder) {
        return ladder.rungs().stream().map(Ladder.Rung::form).toList();
    }

    private static List<String> codes(PublishedTable table, String axis) {
        return Objects.requireNonNull(table.axis(axis)).categories().stream()
                .map(Category::code)
                .toList();
    }

    private static EarlierTables published(PublishedTable table) {
        return new EarlierTables(1, List.of(table), List.of(table));
    }

    @Test
    void formsOfThePolicyFollowOneAnother() {
        var fine = table(
                List.of(
                        years(2021, 2024),
                        axis("offence", AxisRole.CLASS, OFFENCES),
                        axis("partner", AxisRole.AREA, PARTNERS)),
                keys -> 1);

        var ladder = ladders(fine, List.of()).getFirst();

        assertThat(forms(ladder))
                .containsExactly(
                        "",
                        "partner in larger groups",
                        "partner in larger groups",
                        "partner in larger groups, offence in larger groups",
                        "partner in larger groups, offence in larger groups, 3 years together");
        assertThat(codes(ladder.table(1), "partner")).containsExactly("TOTAL", "150", "155", "039", "002", "KEN");
        assertThat(codes(ladder.table(2), "partner")).containsExactly("TOTAL", "150", "002");
        assertThat(codes(ladder.table(3), "offence")).containsExactly("TOTAL", "BRIBERY", "OTHER");
        assertThat(codes(ladder.table(4), "period")).containsExactly("2021/2023");
        assertThat(ladder.table(4)
                        .cell(Map.of("period", "2021/2023", "offence", "BRIBERY", "partner", "150"))
                        .value())
                .isEqualByComparingTo("18");
    }

    /** Years that do not fill a period, and a year that is not over, wait: the difference of two editions would be one of them. */
    @Test
    void yearsThatDoNotFillAPeriodAreLeftOut() {
        var periods = new ArrayList<>(years(2019, 2025).categories());
        periods.add(new Category(
                "2026", Words.same("2026"), null, new Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 31)), null));
        var table = table(List.of(time(periods)), keys -> Integer.parseInt(at(keys, "period")) - 2018);

        var coarse = ladders(table, List.of()).getFirst().table(1);

        assertThat(codes(coarse, "period")).containsExactly("2019/2021", "2022/2024");
        assertThat(coarse.cells())
                .extracting(Cell::value)
                .containsExactly(BigDecimal.valueOf(6), BigDecimal.valueOf(15));
    }

    @Test
    void aYearWithoutANumberLeavesNoSum() {
        var table = table(List.of(years(2021, 2023)), keys -> 1);
        var gap = table.withCells(List.of(
                table.cells().get(0),
                Cell.without(CellStatus.NOT_AVAILABLE),
                table.cells().get(2)));

        assertThat(ladders(gap, List.of()).getFirst().table(1).cells())
                .containsExactly(Cell.without(CellStatus.NOT_AVAILABLE));
    }

    /** A mean is no sum; a stock and a request of several years are not added; a known sum would give the years away. */
    @Test
    void numbersThatAreNotAddedOrThatOthersRepeatStayByYears() {
        var table = table(List.of(years(2021, 2023)), keys -> 1);
        var relation = new Relation(List.of(
                new Relation.Term("cases", 1, Map.of("period", "2021")), new Relation.Term("other", -1, Map.of())));
        var means = new Category(
                "MEAN",
                Words.same("mean"),
                null,
                null,
                new TableMeasure(TableMeasure.Kind.DERIVED, Words.same("days"), 1, List.of()));
        var measured = table(
                List.of(
                        years(2021, 2023),
                        new Axis("measure", Words.same("measure"), AxisRole.MEASURE, false, List.of(means))),
                keys -> 1);
        var other = new PublishedTable(
                "other", Words.same("o"), Words.same("o"), "cases", 1, table.axes(), table.cells(), List.of());

        assertThat(forms(ladders(measured, List.of()).getFirst())).containsExactly("");
        assertThat(new CoarserTables(POLICY.ladder(), List.of(table), List.of(), List.of(), one -> false).ladders())
                .allSatisfy(ladder -> assertThat(forms(ladder)).containsExactly(""));
        assertThat(new CoarserTables(POLICY.ladder(), List.of(table), List.of(relation), List.of(), one -> true)
                        .ladders())
                .allSatisfy(ladder -> assertThat(forms(ladder)).containsExactly(""));
        assertThat(new CoarserTables(POLICY.ladder(), List.of(table, other), List.of(), List.of(), one -> true)
                        .ladders())
                .allSatisfy(ladder -> assertThat(forms(ladder)).containsExactly(""));
    }

    @Test
    void aLaterEditionIsNoFinerAndHasThePeriodsOfTheFormer() {
        var fine = table(List.of(years(2021, 2027), axis("offence", AxisRole.CLASS, OFFENCES)), keys -> 1);
        var ladder = ladders(fine, List.of()).getFirst();

        assertThat(forms(ladders(fine, List.of(published(ladder.table(2)))).getFirst()))
                .containsExactly("offence in larger groups, 3 years together");
        assertThat(forms(ladders(fine, List.of(published(ladder.table(1)))).getFirst()))
                .containsExactly("offence in larger groups");
        assertThat(forms(ladders(fine, List.of(published(fine))).getFirst()))
                .containsExactly("", "offence in larger groups");
    }

    /** The periods of another release with common days are taken, so that none is a part of another. */
    @Test
    void periodsAreThoseOfAReleaseWithCommonDays() {
        var other = table(List.of(time(List.of(year(2021, 2023)))), keys -> 3);
        var table = table(List.of(years(2020, 2026)), keys -> 1);

        var ladder = ladders(table, List.of(published(other))).getFirst();

        assertThat(codes(ladder.table(0), "period")).containsExactly("2021/2023", "2024/2026");
    }

    /** By years the table would give away a year of the one release, and by three years a year of the other. */
    @Test
    void aTableOfWhichNoFormAgreesWithAllEarlierEditionsIsLeftOut() {
        var yearly = table(List.of(years(2020, 2022)), keys -> 1);
        var together = table(List.of(time(List.of(year(2023, 2025)))), keys -> 3);
        var other = new PublishedTable(
                "other", Words.same("o"), Words.same("o"), "other", 1, yearly.axes(), yearly.cells(), List.of());
        var earlier = List.of(
                new EarlierTables("yearly", 1, List.of(), List.of(yearly), List.of()),
                new EarlierTables("apart", 1, List.of(), List.of(other), List.of()),
                new EarlierTables("together", 2, List.of(), List.of(together), List.of()));

        var found = new CoarserTables(
                POLICY.ladder(),
                List.of(table(List.of(years(2020, 2025)), keys -> 1), other),
                List.of(),
                earlier,
                one -> true);

        assertThat(found.ladders()).extracting(Ladder::code).containsExactly("other");
        assertThat(found.leftOut()).isEqualTo(Map.of("cases", List.of("yearly/1", "together/2")));
    }

    /** The year 2022 of the one release is hidden, and the years of the other are published together; a third release has the years of both. */
    @Test
    void noReaderOfThreeReleasesFindsAHiddenYear() {
        var yearly = release("yearly", 2020, 2022, List.of());
        var together = release("together", 2023, 2025, List.of(yearly));
        var fine = ofReleases(2020, 2025);

        var both = protect(fine, List.of(yearly, together));

        assertThat(together.published())
                .singleElement()
                .satisfies(table -> assertThat(codes(table, "period")).containsExactly("2023/2025"));
        assertThat(found(Stream.of(yearly.published(), together.published(), both.published())
                        .flatMap(List::stream)
                        .toList()))
                .isEmpty();
        var threeYears = ladders(fine, List.of()).getFirst().rungs().getLast().table();
        assertThat(found(List.of(yearly.published().getFirst(), threeYears)))
                .as("the reader of years and of three years")
                .contains("IN BRIBERY 2022: 2");
    }

    private static EarlierTables release(String code, int from, int to, List<EarlierTables> earlier) {
        var exact = ofReleases(from, to);
        var choice = protect(exact, earlier);
        var form = ladders(exact, earlier)
                .getFirst()
                .table(choice.choices().getFirst().rung() - 1);
        return new EarlierTables(code, 1, List.of(form), choice.published(), List.of());
    }

    /** Many cases in each year to 2022, but two cases of bribery that came in in 2022; few in each later year. */
    private static PublishedTable ofReleases(int from, int to) {
        var directions = axis("direction", AxisRole.CLASS, "TOTAL", "IN<TOTAL", "OUT<TOTAL");
        return table(List.of(years(from, to), directions, axis("offence", AxisRole.CLASS, OFFENCES)), keys -> {
            if (at(keys, "period").compareTo("2022") > 0) {
                return 2;
            }
            var few = at(keys, "period").equals("2022")
                    && at(keys, "direction").equals("IN")
                    && !at(keys, "offence").equals("17");
            return few ? 1 : 20;
        });
    }

    /** The years that a reader finds by taking printed years from printed sums of years, as the one that is not printed. */
    private static List<String> found(List<PublishedTable> printed) {
        var found = new ArrayList<String>();
        for (var table : printed) {
            for (var place = 0; place < table.cells().size(); place++) {
                var sum = table.cells().get(place).value();
                var keys = table.keysOf(place);
                var period = at(keys, "period").split("/", 2);
                if (sum != null && period.length == 2) {
                    var hidden = new ArrayList<String>();
                    for (var year = Integer.parseInt(period[0]); year <= Integer.parseInt(period[1]); year++) {
                        var of = new HashMap<>(keys);
                        of.put("period", String.valueOf(year));
                        var known = printed.stream()
                                .flatMap(one -> Stream.ofNullable(printedAt(one, of)))
                                .findFirst();
                        sum = sum.subtract(known.orElse(BigDecimal.ZERO));
                        if (known.isEmpty()) {
                            hidden.add(at(of, "period"));
                        }
                    }
                    if (hidden.size() == 1) {
                        found.add(at(keys, "direction") + " " + at(keys, "offence") + " " + hidden.getFirst() + ": "
                                + sum);
                    }
                }
            }
        }
        return found;
    }

    private static @Nullable BigDecimal printedAt(PublishedTable table, Map<String, String> keys) {
        var has = keys.entrySet().stream()
                .allMatch(key -> codes(table, key.getKey()).contains(key.getValue()));
        return has ? table.cell(keys).value() : null;
    }

    /** Numbers of the whole period of a release grow with each year, and have no years to be compared. */
    @Test
    void aTableOfTheWholePeriodStaysAsItIs() {
        var before =
                table(List.of(time(List.of(year(2021, 2024))), axis("partner", AxisRole.AREA, PARTNERS)), keys -> 9);
        var table =
                table(List.of(time(List.of(year(2021, 2025))), axis("partner", AxisRole.AREA, PARTNERS)), keys -> 9);

        assertThat(forms(ladders(table, List.of(published(before))).getFirst()))
                .containsExactly("", "partner in larger groups", "partner in larger groups");
    }

    /** Each article has a small number in each year; in families and over three years none is left. */
    @Test
    void theFinestFormWithinTheLimitIsPublishedAndTheSameAgain() {
        var directions = axis("direction", AxisRole.CLASS, "TOTAL", "IN<TOTAL", "OUT<TOTAL");
        var fine = table(List.of(years(2021, 2023), directions, axis("offence", AxisRole.CLASS, OFFENCES)), keys -> 2);
        var first = protect(fine, List.of());

        assertThat(first.choices()).singleElement().satisfies(choice -> {
            assertThat(choice.form()).isEqualTo("offence in larger groups, 3 years together");
            assertThat(choice.withinLimit()).isTrue();
            assertThat(choice.shareHidden()).isLessThanOrEqualTo(POLICY.lossLimit());
        });
        assertThat(first.report().isProtected()).isTrue();
        var coarse = first.published().getFirst();
        var again = protect(
                fine,
                List.of(new EarlierTables(
                        1, List.of(ladders(fine, List.of()).getFirst().table(2)), List.of(coarse))));
        assertThat(again.published()).containsExactly(coarse);
    }

    private static ProtectedTables protect(PublishedTable table, List<EarlierTables> earlier) {
        return ProtectTables.protect(
                ladders(table, earlier),
                new ProtectTables.Known(List.of(), earlier, Contributions.NONE),
                POLICY,
                ProtectionProgress.NONE);
    }

    @Test
    void thePolicyNamesItsForms() {
        assertThat(POLICY.ladder())
                .containsExactly(
                        new CoarserForm("partner", CoarserWay.LEVEL_ABOVE, null),
                        new CoarserForm("partner", CoarserWay.LEVEL_ABOVE, null),
                        new CoarserForm("offence", CoarserWay.LEVEL_ABOVE, null),
                        new CoarserForm("period", CoarserWay.YEARS_TOGETHER, 3));
    }
}
