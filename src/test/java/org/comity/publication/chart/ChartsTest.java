package org.comity.publication.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.comity.publication.chart.ChartFinding.About;
import org.comity.publication.sample.SampleTables;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Charts are drawn from tables: complete in words, honest about numbers that are not published, and without any style of their own. */
class ChartsTest {

    private static final Words REQUESTS = new Words("Requests received", "Demandes reçues");
    private static final About ABOUT = new About(REQUESTS, null);
    private static final Map<String, String> INCOMING = Map.of("direction", "INCOMING", "kind", "TOTAL");

    @Test
    void aChartWithoutAFindingIsRefused() {
        assertRefused("", "A title", "A description", "finding");
    }

    @Test
    void aChartWithoutADescriptionIsRefused() {
        assertRefused("A finding", "A title", " ", "description");
    }

    @Test
    void aChartWithoutATitleIsRefused() {
        assertRefused("A finding", "", "A description", "title");
    }

    private static void assertRefused(String finding, String title, String description, String what) {
        assertThatThrownBy(() ->
                        new Chart("flow", ChartKind.LINE, flow(), finding, title, description, false, Language.EN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a chart is not drawn without a " + what);
    }

    @Test
    void moreSeriesThanColoursAreRefused() {
        var slice = Slice.of(SampleTables.refusals(), "period", "ground", Map.of());

        assertThatThrownBy(() -> chart(ChartKind.LINE, slice, "refusals")).hasMessageContaining("at most 6 series");
    }

    @Test
    void theTextAlternativeSaysWhatIsDrawn() {
        assertThat(Description.of(ChartKind.LINE, flow(), Language.EN))
                .isEqualTo("Line chart. Year: 8 categories from 2019 to 2026. Numbers: requests. "
                        + "New: first 96 (2019), last 109 (2026), lowest 92 (2021), highest 156 (2025). "
                        + "Finalised: first 87 (2019), last 109 (2026), lowest 87 (2019), highest 135 (2025). "
                        + "Open at the end: first 93 (2019), last 156 (2026), lowest 93 (2019), highest 156 (2026). "
                        + "Not complete: 2026.");
    }

    @Test
    void theTextAlternativeNamesHiddenNumbers() {
        var slice = Slice.of(SampleTables.flow(false), "period", "row", hiddenKind());

        assertThat(Description.of(ChartKind.LINE, slice, Language.EN))
                .contains("4 numbers are hidden: 2022 (Carried forward), 2022 (New), 2022 (Finalised)");
        assertThat(Description.of(ChartKind.LINE, slice, Language.FR)).contains("4 nombres sont masqué");
    }

    @Test
    void findingsCompareCompletePeriodsAlone() {
        assertThat(ChartFinding.TREND.of(flow(), ABOUT, 0, Language.EN))
                .isEqualTo("Requests received rose from 96 in 2019 to 156 in 2025 (+62%)")
                .doesNotContain("2026");
        assertThat(ChartFinding.TREND.of(flow(), ABOUT, 0, Language.FR))
                .isEqualTo("Demandes reçues\u00a0: 156 en 2025 contre 96 en 2019 (+62\u00a0%)");
    }

    @Test
    void aFindingOfHiddenNumbersNamesNone() {
        var slice = Slice.of(SampleTables.flow(false), "period", "row", hiddenKind());
        var all = slice.table()
                .withCells(slice.table().cells().stream()
                        .map(cell -> Cell.without(CellStatus.HIDDEN))
                        .toList());

        for (var finding : ChartFinding.values()) {
            assertThat(finding.of(Slice.of(all, "period", "row", hiddenKind()), ABOUT, 0, Language.EN))
                    .isEqualTo("Requests received: no number is published for this choice");
        }
    }

    @Test
    void aHiddenNumberIsAHatchedGapWithItsWordAndNeverAZero() {
        var slice = Slice.of(SampleTables.flow(false), "period", "row", hiddenKind());
        for (var kind : List.of(ChartKind.LINE, ChartKind.STACKED_BAR, ChartKind.MATRIX)) {
            var svg = chart(kind, slice, "hidden").draw(ChartSize.WIDE);

            assertThat(svg).as(kind.name()).contains("url(#hidden-W-hatch)", "data-say=\"2022, New: hidden\"");
            assertThat(svg).as(kind.name()).doesNotContain("2022, New: 0");
        }
    }

    @Test
    void aPeriodThatIsNotOverIsShaded() {
        assertThat(chart(ChartKind.LINE, flow(), "flow").draw(ChartSize.WIDE))
                .contains(
                        "class=\"incomplete\"",
                        ">so far<",
                        "data-say=\"2026, New: 109 (provisional, period not complete)\"");
    }

    @Test
    void aFindingSaysThePartOfTheLargestCategoryInAll() {
        var kinds = Slice.of(SampleTables.flow(false), "kind", "period", Map.of("direction", "INCOMING", "row", "NEW"));
        var about = new About(REQUESTS, new Words("were for {inside}", "concernaient\u00a0: {inside}"));

        assertThat(ChartFinding.SHARE.of(kinds, about, 0, Language.EN))
                .isEqualTo("112 of 156 requests received in 2025 were for mutual legal assistance");
        assertThat(ChartFinding.PART.of(kinds.turned(), about, 0, Language.EN))
                .isEqualTo("112 of 156 requests received in 2025 were for mutual legal assistance");
        assertThat(ChartFinding.SHARE.of(kinds, about, 0, Language.FR))
                .isEqualTo("112 sur 156 demandes reçues en 2025 concernaient\u00a0: entraide judiciaire");
    }

    @Test
    void aFindingNamesAllCategoriesThatAreEqual() {
        assertThat(ChartFinding.LARGEST.of(bars(24, 7, 7, 5), ABOUT, 0, Language.EN))
                .isEqualTo("Requests received: “a” is the largest (24), then “b” and “c” (7 each)");
        assertThat(ChartFinding.LARGEST.of(bars(7, 7, 5), ABOUT, 0, Language.EN))
                .isEqualTo("Requests received: “a” and “b” are the largest (7 each), then “c” (5)");
        assertThat(ChartFinding.LARGEST.of(bars(7, 1, 1, 1, 1), ABOUT, 0, Language.EN))
                .isEqualTo("Requests received: “a” is the largest (7), then “b”, “c” and 2 more (1 each)");
        assertThat(ChartFinding.LARGEST.of(bars(7, 7), ABOUT, 0, Language.FR))
                .isEqualTo("Demandes reçues\u00a0: «\u00a0a\u00a0» et «\u00a0b\u00a0» en tête (7 chacun)");
    }

    private static Slice bars(int... numbers) {
        var axis = SampleTables.classes(
                "result",
                "Result",
                "Résultat",
                IntStream.range(0, numbers.length)
                        .mapToObj(i -> "abcdef".substring(i, i + 1))
                        .map(code -> new String[] {code, code, code})
                        .toList());
        var table = new PublishedTable(
                "results",
                REQUESTS,
                REQUESTS,
                "requests-finalised",
                1,
                List.of(axis),
                IntStream.of(numbers)
                        .mapToObj(number -> Cell.of(BigDecimal.valueOf(number)))
                        .toList(),
                List.of());
        return Slice.of(table, "result", null, Map.of());
    }

    @Test
    void shadesHaveTheirLimitsInAKey() {
        for (var most : List.of(1, 2, 5, 48, 156, 7_000)) {
            var shades = new Shades(most, Set.of());
            var next = 0L;
            for (var limits : shades.limits()) {
                assertThat(limits.from()).isEqualTo(next);
                for (var number : List.of(limits.from(), limits.to())) {
                    assertThat(shades.of(BigDecimal.valueOf(number))).isEqualTo(limits.style());
                }
                next = limits.to() + 1;
            }
            assertThat(next).isEqualTo(most + 1L);
        }
    }

    @Test
    void aMatrixHasAKeyAndSignsAndNoShadeForAPeriodThatIsNotOver() {
        var kinds = Slice.of(
                SampleTables.flow(true), "kind", "period", Map.of("direction", "INCOMING", "row", "FINALISED"));
        var svg = chart(ChartKind.MATRIX, kinds, "kinds").draw(ChartSize.WIDE);
        var limits = Shades.ofWholePeriods(kinds).limits();

        assertThat(svg)
                .contains(">" + limits.get(1).from() + "–" + limits.get(1).to() + "<", ">p provisional · r revised<");
        assertThat(svg)
                .containsPattern("data-say=\"[^\"]*2026: [0-9]+ [^\"]*\"><rect class=\"sum\"")
                .doesNotContainPattern("data-say=\"[^\"]*2026: [^\"]*\"><rect class=\"shade");
    }

    @Test
    void aNarrowMatrixSaysThatAllYearsAreInTheTableOnALineOfItsOwn() {
        var slice = Slice.of(
                SampleTables.partners("received-by-partner", "Received", "Reçues", 3), "partner", "period", Map.of());

        assertThat(chart(ChartKind.MATRIX, slice, "partners").draw(ChartSize.NARROW))
                .containsPattern("y=\"12\">Last [0-9] years; all years are in the table<")
                .doesNotContainPattern("y=\"12\">[^L]");
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void drawingsAreWellFormedAndHaveNoStyleOfTheirOwn(ChartKind kind) throws Exception {
        for (var chart : gallery(Language.FR)) {
            if (chart.kind() == kind) {
                for (var size : ChartSize.values()) {
                    var svg = chart.draw(size);
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
                    assertThat(svg).doesNotContain("style=", "<style", "NaN", "Infinity", "<script");
                    assertThat(svg).contains("role=\"img\"", "aria-label=", "<desc");
                }
            }
        }
    }

    @Test
    void wordsFromTablesCannotBecomeMarkup() {
        var table = SampleTables.flow(false);
        var evil = new Words("<script>alert(1)</script>", "\"><script>");
        var slice = Slice.of(table, "period", "row", INCOMING);
        var renamed = slice.withSeries(slice.series().stream()
                .map(each -> org.comity.publication.table.Category.of(each.code(), evil, null))
                .toList());

        assertThat(chart(ChartKind.LINE, renamed, "evil").draw(ChartSize.WIDE)).doesNotContain("<script");
    }

    @Test
    void numbersHaveTheFormOfTheLanguage() {
        var number = new BigDecimal("1234567.8");

        assertThat(Phrases.in(Language.EN).number(number, 1)).isEqualTo("1,234,567.8");
        assertThat(Phrases.in(Language.FR).number(number, 1)).isEqualTo("1\u202f234\u202f567,8");
    }

    @Test
    void theFilesOfBothLanguagesHaveTheSameTexts() {
        assertThat(new TreeSet<>(Phrases.in(Language.FR).keys()))
                .isEqualTo(new TreeSet<>(Phrases.in(Language.EN).keys()));
    }

    @Test
    void noTwoTilesAreAtOnePlace() {
        assertThat(Tiles.all()).hasSizeGreaterThan(190);
        assertThat(Tiles.all().values()).doesNotHaveDuplicates();
    }

    /** For a look at all charts in a browser. */
    @Test
    void theGalleryIsWritten() throws IOException {
        var page = new StringBuilder("<!doctype html><meta charset=utf-8><title>Charts</title><style>"
                + Files.readString(Path.of("src/main/resources/publication/dashboard.css"))
                + "main{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,34rem),1fr));gap:2rem;padding:1rem}"
                + "figure{margin:0;container:figure/inline-size}.full{grid-column:1/-1}</style><main>");
        var ids = new TreeSet<String>();
        for (var chart : Stream.concat(gallery(Language.EN).stream(), gallery(Language.FR).stream())
                .toList()) {
            var size = chart.kind() == ChartKind.TILE_MAP ? ChartSize.FULL : ChartSize.WIDE;
            page.append("<figure class=")
                    .append(size)
                    .append("><h3>")
                    .append(chart.finding())
                    .append("</h3>")
                    .append(chart.draw(size))
                    .append(chart.draw(ChartSize.NARROW))
                    .append("</figure>");
            Pattern.compile(" id=\"([^\"]+)\"")
                    .matcher(chart.draw(size))
                    .results()
                    .forEach(id -> assertThat(ids.add(id.group(1))).isTrue());
        }
        var file = Path.of("target/charts.html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.toString().replace("class=FULL", "class=full"));
    }

    private static List<Chart> gallery(Language language) {
        var charts = new ArrayList<Chart>();
        var of = new Object() {
            void add(String id, ChartKind kind, Slice slice, ChartFinding finding, Words subject, boolean ordered) {
                charts.add(new Chart(
                        id + "-" + language.tag(),
                        kind,
                        slice,
                        finding.of(slice, new About(subject, null), 0, language),
                        slice.table().title().in(language),
                        Description.of(kind, slice, language),
                        ordered,
                        language));
            }
        };
        of.add("flow", ChartKind.LINE, flow(), ChartFinding.TREND, REQUESTS, false);
        of.add(
                "small",
                ChartKind.LINE,
                Slice.of(SampleTables.flow(false), "period", "row", hiddenKind()),
                ChartFinding.TREND,
                REQUESTS,
                false);
        var ages = Slice.of(SampleTables.ages(), "period", "age-band", Map.of("direction", "INCOMING"));
        of.add(
                "ages",
                ChartKind.STACKED_BAR,
                ages.withSeries(ages.series().subList(1, 6)),
                ChartFinding.PART,
                new Words("Open requests", "Demandes en cours"),
                true);
        of.add(
                "stack",
                ChartKind.STACKED_BAR,
                Slice.of(SampleTables.flow(false), "period", "row", hiddenKind()),
                ChartFinding.PART,
                REQUESTS,
                false);
        var refusals = Slice.of(SampleTables.refusals(), "ground", null, Map.of("period", "2025"));
        of.add(
                "refusals",
                ChartKind.BAR,
                refusals.withPlaces(refusals.places().subList(1, 7)).largest(10, 0),
                ChartFinding.LARGEST,
                new Words("Refusals in 2025", "Refus en 2025"),
                false);
        var durations = Slice.of(SampleTables.durations(), "kind", "measure", Map.of("period", "2025"));
        of.add(
                "durations",
                ChartKind.RANGE,
                durations.withSeries(durations.series().subList(0, 3)),
                ChartFinding.SLOWEST,
                new Words("From receipt to the end", "De la réception à la fin"),
                false);
        var partners = Slice.of(
                SampleTables.partners(
                        "received-by-partner", "Requests received, by partner", "Demandes reçues, par partenaire", 3),
                "partner",
                "period",
                Map.of());
        of.add("partners", ChartKind.MATRIX, partners, ChartFinding.SHARE, REQUESTS, false);
        of.add(
                "map",
                ChartKind.TILE_MAP,
                Slice.of(partners.table(), "partner", null, Map.of("period", "2025")),
                ChartFinding.FIRST_THREE,
                REQUESTS,
                false);
        return charts;
    }

    private static Map<String, String> hiddenKind() {
        return Map.of("direction", "INCOMING", "kind", "TRANSFER_OF_PERSON");
    }

    private static Slice flow() {
        var slice = Slice.of(SampleTables.flow(false), "period", "row", INCOMING);
        return slice.withSeries(slice.series().subList(1, 4));
    }

    private static Chart chart(ChartKind kind, Slice slice, String id) {
        return new Chart(
                id, kind, slice, "A finding", "A title", Description.of(kind, slice, Language.EN), false, Language.EN);
    }
}
