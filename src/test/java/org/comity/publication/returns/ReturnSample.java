package org.comity.publication.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Footnote;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.TableMeasure;
import org.comity.publication.table.Words;

/** A small edition for the tests of returns: a statement of two years, and partners with a hidden number. */
final class ReturnSample {

    /** The note about the requests of New Zealand. */
    static final Words NOTE = new Words("Counted by hand", "Compté à la main");

    private static final int LAST_YEAR = 2025;

    private ReturnSample() {}

    static PublishedEdition edition() {
        return edition(2024, List.of(flow(2024), partners()));
    }

    /** A statement alone, of many years. */
    static PublishedEdition since(int year) {
        return edition(year, List.of(flow(year)));
    }

    private static PublishedEdition edition(int from, List<PublishedTable> tables) {
        return new PublishedEdition(
                "DEMO",
                "Demonstration Authority",
                "AUS",
                "annual-2025",
                new Words("Annual statistics", "Statistiques annuelles"),
                "annual",
                1,
                1,
                LocalDate.of(from, 1, 1),
                LocalDate.of(LAST_YEAR, 12, 31),
                PublishedEdition.Status.CURRENT,
                null,
                null,
                null,
                "standard 1",
                "0.2.0",
                "00ff",
                tables);
    }

    /** Numbers by period, direction and row: 1, 2, 3 and so on; surrenders cannot occur. */
    private static PublishedTable flow(int from) {
        var cells = new ArrayList<Cell>();
        for (int i = 1; i <= 8 * (LAST_YEAR - from + 1); i++) {
            boolean isSurrender = i % 4 == 0;
            cells.add(isSurrender ? Cell.without(CellStatus.NOT_APPLICABLE) : Cell.of(BigDecimal.valueOf(i)));
        }
        return new PublishedTable(
                "flow",
                Words.same("Flow"),
                Words.same("Flow"),
                "statement",
                1,
                List.of(
                        periods(from),
                        classes("direction", "INCOMING", "OUTGOING"),
                        classes("kind", "MLA"),
                        classes("row", "NEW", "EXECUTED", "CONTINUING", "SURRENDERED"),
                        measure()),
                cells,
                List.of());
    }

    private static PublishedTable partners() {
        var cells = List.of(
                Cell.of(BigDecimal.valueOf(12)),
                Cell.of(BigDecimal.valueOf(9)),
                Cell.without(CellStatus.HIDDEN),
                Cell.of(BigDecimal.valueOf(20)).with(CellStatus.PROVISIONAL),
                Cell.of(BigDecimal.valueOf(14)),
                Cell.of(BigDecimal.valueOf(6)));
        var areas = List.of(
                Category.of(Category.TOTAL, new Words("All", "Ensemble"), null),
                Category.of("009", new Words("Oceania", "Océanie"), Category.TOTAL),
                Category.of("NZL", new Words("New Zealand", "Nouvelle-Zélande"), "009"));
        return new PublishedTable(
                "received-by-partner",
                Words.same("Partners"),
                Words.same("Partners"),
                "requests-received",
                1,
                List.of(
                        periods(2024),
                        new Axis("partner", Words.same("Partner"), AxisRole.AREA, true, areas),
                        measure()),
                cells,
                List.of(new Footnote("hand", NOTE, Map.of("partner", "NZL"))));
    }

    private static Axis periods(int from) {
        var years = IntStream.rangeClosed(from, LAST_YEAR)
                .mapToObj(ReturnSample::year)
                .toList();
        return new Axis("period", Words.same("Period"), AxisRole.TIME, false, years);
    }

    private static Category year(int year) {
        return new Category(
                String.valueOf(year),
                Words.same(String.valueOf(year)),
                null,
                new Category.Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                null);
    }

    private static Axis classes(String code, String... categories) {
        return new Axis(
                code,
                Words.same(code),
                AxisRole.CLASS,
                false,
                List.of(categories).stream()
                        .map(one -> Category.of(one, Words.same(one), null))
                        .toList());
    }

    private static Axis measure() {
        var count = new Category(
                "COUNT", Words.same("Number"), null, null, TableMeasure.count(new Words("requests", "demandes")));
        return new Axis("measure", Words.same("Measure"), AxisRole.MEASURE, false, List.of(count));
    }
}
