package org.comity.publication.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Footnote;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.TableMeasure;
import org.comity.publication.table.Words;

/** Editions for the tests of formats. */
public final class SampleEdition {

    private SampleEdition() {}

    /** An edition with hierarchies, notes, scripts, texts like formulas, decimals, and every combination of statuses. */
    public static PublishedEdition small() {
        return of(List.of(partners(), combinations(), durations(), stock(), filtered()));
    }

    /** An edition with this many cells in one table; some are without a value. */
    public static PublishedEdition large(int cells) {
        var partners = 100;
        var years = 20;
        var offences = cells / (partners * years * 2);
        var random = new Random(1);
        var content = new ArrayList<Cell>(cells);
        for (var i = 0; i < partners * years * offences * 2; i++) {
            content.add(
                    i % 7 == 0
                            ? Cell.without(CellStatus.HIDDEN).with(CellStatus.REVISED)
                            : Cell.of(BigDecimal.valueOf(random.nextInt(500))));
        }
        return of(List.of(new PublishedTable(
                "large",
                Words.same("Large"),
                Words.same("A large table"),
                "large",
                1,
                List.of(
                        new Axis("period", Words.same("Period"), AxisRole.TIME, true, years(2000, years)),
                        numbered("partner", AxisRole.AREA, partners),
                        numbered("offence", AxisRole.CLASS, offences),
                        measures("count", "sum")),
                content,
                List.of())));
    }

    private static Axis numbered(String code, AxisRole role, int count) {
        return new Axis(
                code,
                Words.same(code),
                role,
                true,
                IntStream.range(0, count)
                        .mapToObj(i -> Category.of("C" + i, Words.same(code + " number " + i), null))
                        .toList());
    }

    /** An edition with these tables. */
    public static PublishedEdition of(List<PublishedTable> tables) {
        return new PublishedEdition(
                "CA-UTO",
                "Autorité centrale d'Utopie – السلطة المركزية",
                "UTO",
                "annual-2024",
                new Words("Mutual legal assistance 2024", "Entraide judiciaire 2024"),
                "annual",
                3,
                2,
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2024, 12, 31),
                PublishedEdition.Status.CURRENT,
                Instant.parse("2025-03-17T08:30:00Z"),
                LocalDate.of(2025, 3, 10),
                "Late entries; \"two\" requests, =1+1",
                "default 4",
                "0.2.0",
                "ab".repeat(32),
                tables);
    }

    private static PublishedTable partners() {
        var axes = List.of(
                new Axis("period", new Words("Period", "Période"), AxisRole.TIME, true, years(2023, 2)),
                new Axis("partner", new Words("Partner", "Partenaire"), AxisRole.AREA, true, areas()),
                measures("count", "sum"));
        var all = CellStatus.values();
        var cells = IntStream.range(0, 2 * 6 * 2)
                .mapToObj(i -> i < all.length ? of(EnumSet.of(all[i]), i) : of(EnumSet.noneOf(CellStatus.class), i))
                .toList();
        return new PublishedTable(
                "partners",
                new Words("Requests by partner, Utopia, 2023 to 2024", "Demandes par partenaire, Utopie, 2023 à 2024"),
                new Words("Requests that came in", "Demandes reçues, « entraide »"),
                "received",
                2,
                axes,
                cells,
                List.of(
                        new Footnote("late", new Words("Entered late.", "Enregistré tardivement."), Map.of()),
                        new Footnote("sum", new Words("=SUM(A1:A9), in euros", "En euros"), Map.of("measure", "sum")),
                        new Footnote(
                                "fra",
                                new Words("From two registers, \"old\" and new", "De deux registres"),
                                Map.of("partner", "FRA", "period", "2024"))));
    }

    private static PublishedTable combinations() {
        var categories = new ArrayList<Category>();
        var cells = new ArrayList<Cell>();
        for (var bits = 0; bits < 1 << CellStatus.values().length; bits++) {
            var statuses = EnumSet.noneOf(CellStatus.class);
            for (var status : CellStatus.values()) {
                if ((bits >> status.ordinal() & 1) == 1) {
                    statuses.add(status);
                }
            }
            categories.add(Category.of("S" + bits, Words.same("Combination " + bits), null));
            cells.add(of(statuses, bits));
        }
        return new PublishedTable(
                "combinations",
                new Words("All combinations of statuses", "Toutes les combinaisons de statuts"),
                new Words("A cell for each", "Une cellule pour chacune"),
                "combinations",
                1,
                List.of(new Axis("combination", Words.same("Combination"), AxisRole.CLASS, false, categories)),
                cells,
                List.of());
    }

    private static PublishedTable durations() {
        var categories = List.of(
                Category.of(Category.TOTAL, new Words("All stages", "Toutes les étapes"), null),
                Category.of("44(1)", new Words("=1+1", "@formule"), Category.TOTAL),
                Category.of("_T", new Words("-2+3\n\"quoted\", comma;semicolon", "+5"), Category.TOTAL),
                Category.of("a$b/ü", new Words("ﺍﻟﺴﻼﻡ عليكم <b>&amp;</b>", "étape \u2028 dernière"), Category.TOTAL));
        var values = List.of("-12.5", "0", "123456789012.75", "0.001", "17", "1000000", "-0.5", "3.14159");
        return new PublishedTable(
                "durations",
                Words.same("Durations"),
                Words.same("Calendar days"),
                "durations",
                1,
                List.of(
                        new Axis("measure", Words.same("Measure"), AxisRole.MEASURE, false, derived()),
                        new Axis("stage", Words.same("Stage"), AxisRole.CLASS, false, categories)),
                values.stream().map(value -> Cell.of(new BigDecimal(value))).toList(),
                List.of(new Footnote("stage", Words.same("About a stage"), Map.of("stage", "44(1)"))));
    }

    private static PublishedTable stock() {
        var spans = List.of(
                span("2023", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)),
                span("2024-Q1", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31)),
                span("2024-M04", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 30)),
                span("2023-2025", LocalDate.of(2023, 1, 1), LocalDate.of(2025, 12, 31)),
                span("rest", LocalDate.of(2024, 5, 1), LocalDate.of(2024, 12, 10)));
        return new PublishedTable(
                "stock",
                Words.same("Stock"),
                Words.same("Open at the end of a period"),
                "statement",
                1,
                List.of(new Axis("period", Words.same("Period"), AxisRole.TIME, false, spans)),
                Collections.nCopies(5, Cell.of(BigDecimal.TEN)),
                List.of());
    }

    /** A part of a table: parents and the category of a note are left out. */
    private static PublishedTable filtered() {
        var whole = partners();
        var categories = whole.axes().get(1).categories();
        return new PublishedTable(
                "filtered",
                whole.title(),
                whole.definition(),
                "received",
                2,
                List.of(new Axis(
                        "partner",
                        whole.axes().get(1).title(),
                        AxisRole.AREA,
                        true,
                        List.of(categories.get(3), categories.get(5)))),
                List.of(Cell.of(BigDecimal.ONE), Cell.without(CellStatus.HIDDEN).with(CellStatus.PROVISIONAL)),
                List.of(new Footnote("fra", Words.same("About France"), Map.of("partner", "FRA"))));
    }

    private static Cell of(EnumSet<CellStatus> statuses, int value) {
        var without = statuses.stream().anyMatch(CellStatus::isWithoutValue);
        return new Cell(without ? null : BigDecimal.valueOf(value), statuses);
    }

    private static List<Category> years(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(year -> span(String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .toList();
    }

    private static Category span(String code, LocalDate from, LocalDate to) {
        return new Category(code, Words.same(code), null, new Category.Days(from, to), null);
    }

    private static List<Category> areas() {
        return List.of(
                Category.of(Category.TOTAL, new Words("All partners", "Tous les partenaires"), null),
                Category.of("150", new Words("Europe", "Europe"), Category.TOTAL),
                Category.of("FRA", new Words("France", "France"), "150"),
                Category.of("XKX", new Words("=HYPERLINK(\"x\")", "État; « Ω »"), "150"),
                Category.of("142", new Words("Asia", "Asie"), Category.TOTAL),
                Category.of("SAU", new Words("المملكة العربية السعودية", "Arabie saoudite"), "142"));
    }

    private static Axis measures(String count, String sum) {
        return new Axis(
                "measure",
                new Words("Measure", "Mesure"),
                AxisRole.MEASURE,
                false,
                List.of(
                        new Category(
                                count,
                                new Words("Requests", "Demandes"),
                                null,
                                null,
                                TableMeasure.count(new Words("requests", "demandes"))),
                        new Category(
                                sum,
                                new Words("Amount", "Montant"),
                                null,
                                null,
                                new TableMeasure(TableMeasure.Kind.AMOUNT, Words.same("EUR"), 2, List.of(count)))));
    }

    private static List<Category> derived() {
        var days = new Words("calendar days", "jours");
        return List.of(
                new Category(
                        "mean",
                        new Words("Mean", "Moyenne"),
                        null,
                        null,
                        new TableMeasure(TableMeasure.Kind.DERIVED, days, 5, List.of())),
                new Category(
                        "change",
                        new Words("Change", "Évolution"),
                        null,
                        null,
                        new TableMeasure(TableMeasure.Kind.DERIVED, days, 1, List.of())));
    }

    /** The languages, for tests of each. */
    public static List<Language> languages() {
        return List.of(Language.values());
    }

    /** The same edition, of another release or with another status. */
    public static PublishedEdition with(PublishedEdition edition, String release, PublishedEdition.Status status) {
        return with(edition, edition.authority(), release, status);
    }

    /** The same edition of another office. */
    public static PublishedEdition ofOffice(String authority, PublishedEdition edition) {
        return with(edition, authority, edition.release(), edition.status());
    }

    private static PublishedEdition with(
            PublishedEdition edition, String authority, String release, PublishedEdition.Status status) {
        return new PublishedEdition(
                authority,
                edition.office(),
                edition.country(),
                release,
                edition.title(),
                edition.program(),
                edition.programVersion(),
                edition.edition(),
                edition.from(),
                edition.to(),
                status,
                edition.publishedAt(),
                edition.shownOn(),
                edition.reason(),
                edition.policy(),
                edition.software(),
                edition.hash(),
                edition.tables());
    }
}
