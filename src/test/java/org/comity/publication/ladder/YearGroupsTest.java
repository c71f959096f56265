package org.comity.publication.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.publication.protection.PolicyFiles;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Category.Days;
import org.comity.publication.table.Cell;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Words;
import org.comity.rules.indicator.Period;
import org.junit.jupiter.api.Test;

/** Years together beside tables: never such that a year is in both, with other years. */
class YearGroupsTest {

    private static LocalDate first(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static LocalDate last(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private static PublishedTable table(String... periods) {
        var categories = Arrays.stream(periods)
                .map(label -> {
                    var years = label.split("/");
                    var days = new Days(
                            first(Integer.parseInt(years[0])), last(Integer.parseInt(years[years.length - 1])));
                    return new Category(label, Words.same(label), null, days, null);
                })
                .toList();
        return new PublishedTable(
                "cases",
                Words.same("cases"),
                Words.same("cases"),
                "cases",
                1,
                List.of(new Axis("period", Words.same("period"), AxisRole.TIME, false, categories)),
                Collections.nCopies(periods.length, Cell.of(BigDecimal.ONE)),
                List.of());
    }

    private static List<String> groups(int from, int to, PublishedTable... tables) {
        var years = IntStream.rangeClosed(from, to)
                .mapToObj(year -> new Period(String.valueOf(year), first(year), last(year), false))
                .toList();
        var groups =
                YearGroups.of(years, List.of(tables), PolicyFiles.of("standard").ladder());
        return IntStream.rangeClosed(from, to)
                .mapToObj(year -> groups.groupOf(LocalDate.of(year, 6, 1)))
                .distinct()
                .toList();
    }

    @Test
    void withoutTablesTheyAreThoseOfThePolicyFromTheFirstYearOn() {
        assertThat(groups(2020, 2026, table("2020", "2021", "2022", "2023", "2024", "2025", "2026")))
                .containsExactly("2020/2022", "2023/2025", "2026");
        assertThat(groups(2020, 2021)).containsExactly("2020/2021");
    }

    @Test
    void theyAreThoseOfATable() {
        assertThat(groups(2020, 2026, table("2020", "2021"), table("2021/2023", "2024/2026")))
                .containsExactly("2020", "2021/2023", "2024/2026");
        assertThat(groups(2020, 2026, table("2022/2024"))).containsExactly("2020/2021", "2022/2024", "2025/2026");
    }

    @Test
    void aTableOfAllYearsTogetherIsNone() {
        assertThat(groups(2020, 2026, table("2020/2026"))).containsExactly("2020/2022", "2023/2025", "2026");
    }

    @Test
    void allYearsAreOneWhereTablesDisagree() {
        assertThat(groups(2020, 2026, table("2020/2022", "2023/2025"), table("2021/2023")))
                .containsExactly("2020/2026");
    }

    @Test
    void aPolicyThatTakesNoYearsTogetherHasSingleYears() {
        var year = new Period("2020", first(2020), last(2020), false);

        var years = YearGroups.of(List.of(year), List.of(), List.of());

        assertThat(years.groupOf(last(2020))).isEqualTo("2020").isEqualTo(years.yearOf(first(2020)));
        assertThat(List.of(years.from(), years.to())).containsExactly(first(2020), last(2020));
    }
}
