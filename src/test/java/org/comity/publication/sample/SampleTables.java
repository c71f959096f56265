package org.comity.publication.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Category.Days;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Footnote;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.TableMeasure;
import org.comity.publication.table.Words;

/** Tables as an office might publish them: eight years of which the last is not over, small numbers hidden. The numbers follow a formula. */
public final class SampleTables {

    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2026;

    private static final List<String[]> KINDS = List.of(
            new String[] {"TOTAL", "All kinds", "Toutes les catégories"},
            new String[] {"MLA", "Mutual legal assistance", "Entraide judiciaire"},
            new String[] {"EXTRADITION", "Extradition", "Extradition"},
            new String[] {"TRANSFER_OF_PERSON", "Transfer of sentenced persons", "Transfèrement de condamnés"});

    private static final List<String[]> PARTNERS = List.of(
            new String[] {"TOTAL", "All partners", "Tous les partenaires", ""},
            new String[] {"150", "Europe", "Europe", "TOTAL"},
            new String[] {"DEU", "Germany", "Allemagne", "150"},
            new String[] {"FRA", "France", "France", "150"},
            new String[] {"ITA", "Italy", "Italie", "150"},
            new String[] {"ESP", "Spain", "Espagne", "150"},
            new String[] {"GBR", "United Kingdom", "Royaume-Uni", "150"},
            new String[] {"POL", "Poland", "Pologne", "150"},
            new String[] {"ROU", "Romania", "Roumanie", "150"},
            new String[] {"CHE", "Switzerland", "Suisse", "150"},
            new String[] {"019", "Americas", "Amériques", "TOTAL"},
            new String[] {"USA", "United States", "États-Unis", "019"},
            new String[] {"BRA", "Brazil", "Brésil", "019"},
            new String[] {"CAN", "Canada", "Canada", "019"},
            new String[] {"MEX", "Mexico", "Mexique", "019"},
            new String[] {"142", "Asia", "Asie", "TOTAL"},
            new String[] {"TUR", "Türkiye", "Türkiye", "142"},
            new String[] {"ARE", "United Arab Emirates", "Émirats arabes unis", "142"},
            new String[] {"JPN", "Japan", "Japon", "142"},
            new String[] {"002", "Africa", "Afrique", "TOTAL"},
            new String[] {"MAR", "Morocco", "Maroc", "002"},
            new String[] {"ZAF", "South Africa", "Afrique du Sud", "002"},
            new String[] {"009", "Oceania", "Océanie", "TOTAL"},
            new String[] {"AUS", "Australia", "Australie", "009"});

    private SampleTables() {}

    /** All tables, as those of the first edition or of a later one, in which one number is revised. */
    public static List<PublishedTable> all(boolean revised) {
        return List.of(
                flow(revised),
                partners("received-by-partner", "Requests received, by partner", "Demandes reçues, par partenaire", 3),
                partners("made-by-partner", "Requests made, by partner", "Demandes faites, par partenaire", 2),
                ages(),
                durations(),
                holders(),
                refusals(),
                convention(),
                offences());
    }

    /** Stock and flow. */
    public static PublishedTable flow(boolean revised) {
        var rows = classes(
                "row",
                "Row of the statement",
                "Ligne du tableau",
                List.of(
                        new String[] {"CARRIED_FORWARD", "Carried forward", "Report"},
                        new String[] {"NEW", "New", "Nouvelles"},
                        new String[] {"FINALISED", "Finalised", "Terminées"},
                        new String[] {"CONTINUING", "Open at the end", "En cours à la fin"}));
        return table(
                "flow",
                new Words(
                        "Stock and flow of requests by direction and kind",
                        "Stock et flux des demandes, par direction et catégorie"),
                List.of(periods(), directions(), classes("kind", "Kind", "Catégorie", KINDS), rows),
                place -> {
                    var year = place.year();
                    var size = switch (place.code("kind")) {
                        case "TOTAL" -> 1.0;
                        case "MLA" -> 0.72;
                        case "EXTRADITION" -> 0.22;
                        default -> 0.06;
                    };
                    var out = place.code("direction").equals("OUTGOING") ? 0.55 : 1;
                    var cell = Cell.of(number(row(place.code("row"), year) * size * out));
                    if (place.code("kind").equals("TRANSFER_OF_PERSON") && year == 2022) {
                        return Cell.without(CellStatus.HIDDEN);
                    }
                    if (revised && year == 2025 && place.code("row").equals("FINALISED")) {
                        cell = cell.with(CellStatus.REVISED);
                    }
                    return recent(cell, year);
                },
                List.of(new Footnote(
                        "late",
                        new Words(
                                "Numbers of 2026 can still rise by late entries.",
                                "Les nombres de 2026 peuvent encore augmenter."),
                        Map.of("period", "2026"))));
    }

    private static double row(String row, int year) {
        var step = year - FIRST_YEAR;
        var wave = new double[] {0, 9, -14, 4, 12, 21, 30, -22};
        return switch (row) {
            case "CARRIED_FORWARD" -> 84 + 9 * step;
            case "NEW" -> 96 + 5 * step + wave[step];
            case "FINALISED" -> 87 + 5 * step + wave[step] * 0.6;
            default -> 93 + 9 * step;
        };
    }

    /** Requests by partner; numbers below the threshold are hidden. */
    public static PublishedTable partners(String code, String en, String fr, int threshold) {
        var axis = new Axis(
                "partner",
                new Words("Partner", "Partenaire"),
                AxisRole.AREA,
                true,
                PARTNERS.stream()
                        .map(each ->
                                Category.of(each[0], new Words(each[1], each[2]), each[3].isEmpty() ? null : each[3]))
                        .toList());
        return table(
                code,
                new Words(en, fr),
                List.of(periods(), axis),
                place -> {
                    var value = number(partner(place.code("partner"), place.year()));
                    return value.signum() > 0 && value.intValue() < threshold
                            ? Cell.without(CellStatus.HIDDEN)
                            : recent(Cell.of(value), place.year());
                },
                List.of(new Footnote(
                        "gbr",
                        new Words(
                                "The three jurisdictions of the United Kingdom are counted together.",
                                "Les trois ordres juridiques du Royaume-Uni sont comptés ensemble."),
                        Map.of("partner", "GBR"))));
    }

    private static double partner(String code, int year) {
        var places = PARTNERS.stream().map(each -> each[0]).toList();
        var inside = PARTNERS.stream().filter(each -> each[3].equals(code)).toList();
        if (!inside.isEmpty()) {
            return inside.stream()
                    .mapToDouble(each -> Math.rint(partner(each[0], year)))
                    .sum();
        }
        var rank = places.indexOf(code);
        var size = new double[] {0, 0, 31, 22, 17, 12, 9, 8, 6, 4, 0, 14, 7, 3, 1, 0, 10, 6, 1, 0, 5, 2, 0, 1};
        var share = year == LAST_YEAR ? 0.7 : 1;
        return Math.max(
                0,
                (size[rank] + (year - FIRST_YEAR) * size[rank] / 14 + Math.sin(rank * 3 + year * 1.7) * 2.2) * share);
    }

    /** Open stock by age. */
    public static PublishedTable ages() {
        var bands = classes(
                "age-band",
                "Age",
                "Âge",
                List.of(
                        new String[] {"TOTAL", "All ages", "Tous les âges"},
                        new String[] {"M0_3", "Up to 3 months", "Jusqu’à 3 mois"},
                        new String[] {"M3_6", "3 to 6 months", "3 à 6 mois"},
                        new String[] {"M6_12", "6 to 12 months", "6 à 12 mois"},
                        new String[] {"Y1_2", "1 to 2 years", "1 à 2 ans"},
                        new String[] {"Y2", "Over 2 years", "Plus de 2 ans"}));
        return table(
                "open-by-age",
                new Words(
                        "Requests open at the end of the year, by age",
                        "Demandes en cours à la fin de l’année, par âge"),
                List.of(periods(), bands, directions()),
                place -> {
                    var out = place.code("direction").equals("OUTGOING") ? 0.6 : 1;
                    return recent(Cell.of(number(age(place.code("age-band"), place.year()) * out)), place.year());
                },
                List.of());
    }

    private static double age(String band, int year) {
        var share = Map.of("TOTAL", 1.0, "M0_3", 0.24, "M3_6", 0.2, "M6_12", 0.23, "Y1_2", 0.2, "Y2", 0.13);
        return (93 + 9 * (year - FIRST_YEAR)) * share.get(band);
    }

    /** Durations by kind. */
    public static PublishedTable durations() {
        return durations("durations", "kind", "Kind", "Catégorie", KINDS, new double[] {121, 104, 214, 340});
    }

    /** Days of open requests by holder. */
    public static PublishedTable holders() {
        var days = new Axis(
                "measure",
                new Words("Measure", "Mesure"),
                AxisRole.MEASURE,
                false,
                List.of(measure(
                        "COUNT",
                        "Number",
                        "Nombre",
                        TableMeasure.count(new Words("days of requests", "jours de demandes")))));
        var holders = classes(
                "holder",
                "Holder",
                "Détenteur",
                List.of(
                        new String[] {"TOTAL", "All", "Ensemble"},
                        new String[] {"CENTRAL_AUTHORITY", "Central authority", "Autorité centrale"},
                        new String[] {"EXECUTING", "Executing authority", "Autorité d’exécution"},
                        new String[] {"COURT", "Courts", "Juridictions"},
                        new String[] {"OTHER_STATE", "The other State", "L’autre État"},
                        new String[] {"TRANSLATION", "Translation", "Traduction"}));
        var shares = List.of(1.0, 0.17, 0.38, 0.21, 0.2, 0.04);
        return table(
                "durations-by-holder",
                new Words("Days of open requests, by who held them", "Jours des demandes en cours, selon le détenteur"),
                List.of(periods(), holders, days),
                place -> recent(
                        Cell.of(number((31000 + 2900 * (place.year() - FIRST_YEAR))
                                * shares.get(holders.placeOf(place.code("holder"))))),
                        place.year()),
                List.of());
    }

    private static PublishedTable durations(
            String code, String axis, String en, String fr, List<String[]> categories, double[] medians) {
        var codes = categories.stream().map(each -> each[0]).toList();
        return table(
                code,
                new Words(
                        "Days until the end, by " + en.toLowerCase(), "Jours jusqu’à la fin, par " + fr.toLowerCase()),
                List.of(periods(), classes(axis, en, fr, categories), measures()),
                place -> {
                    var rank = codes.indexOf(place.code(axis));
                    var days = medians[rank] * (1 + 0.03 * (place.year() - FIRST_YEAR));
                    if (rank == 3
                            && place.year() >= 2024
                            && !place.code("measure").equals("ENDED")) {
                        return Cell.without(
                                rank == 3 && axis.equals("kind") ? CellStatus.HIDDEN : CellStatus.NOT_RECORDED);
                    }
                    return recent(
                            switch (place.code("measure")) {
                                case "ENDED" -> Cell.of(number(90.0 / (rank + 1)));
                                case "MEDIAN" -> Cell.of(number(days));
                                case "P90" -> Cell.of(number(days * 2.1 + 20));
                                default -> Cell.of(BigDecimal.valueOf(Math.round(days * 13) / 10.0));
                            },
                            place.year());
                },
                List.of());
    }

    private static Axis measures() {
        var days = new Words("calendar days", "jours civils");
        return new Axis(
                "measure",
                new Words("Measure", "Mesure"),
                AxisRole.MEASURE,
                false,
                List.of(
                        measure("ENDED", "Cases", "Cas", TableMeasure.count(new Words("requests", "demandes"))),
                        measure("MEDIAN", "Median", "Médiane", derived(days, 0)),
                        measure("P90", "90th percentile", "90e centile", derived(days, 0)),
                        measure("MEAN", "Mean", "Moyenne", derived(days, 1))));
    }

    private static TableMeasure derived(Words unit, int decimals) {
        return new TableMeasure(TableMeasure.Kind.DERIVED, unit, decimals, List.of("ENDED"));
    }

    private static Category measure(String code, String en, String fr, TableMeasure measure) {
        return new Category(code, new Words(en, fr), null, null, measure);
    }

    /** Refusals by ground. */
    public static PublishedTable refusals() {
        var grounds = classes(
                "ground",
                "Ground",
                "Motif",
                List.of(
                        new String[] {"TOTAL", "All grounds", "Tous les motifs"},
                        new String[] {"DUAL", "No dual criminality", "Absence de double incrimination"},
                        new String[] {
                            "INFO",
                            "Information needed was not given in time",
                            "Informations nécessaires non données à temps"
                        },
                        new String[] {"NATIONAL", "Own national", "Ressortissant"},
                        new String[] {"NE_BIS", "Judged already", "Ne bis in idem"},
                        new String[] {"MINIMIS", "Minor matter", "Affaire mineure"},
                        new String[] {"RIGHTS", "Human rights", "Droits de l’homme"}));
        return table(
                "refusals-by-ground",
                new Words("Refusals, by ground", "Refus, par motif"),
                List.of(periods(), grounds),
                place -> {
                    var sizes = List.of(31, 12, 9, 5, 3, 2, 1);
                    var rank = grounds.placeOf(place.code("ground"));
                    var value = Math.max(0, sizes.get(rank) + (place.year() % 3 - 1) * (rank == 0 ? 3 : 1));
                    return value > 0 && value < 3
                            ? Cell.without(CellStatus.HIDDEN)
                            : recent(Cell.of(BigDecimal.valueOf(value)), place.year());
                },
                List.of());
    }

    /** Use of the Convention. */
    public static PublishedTable convention() {
        var bases = classes(
                "legal-basis",
                "Legal basis",
                "Base juridique",
                List.of(
                        new String[] {"TOTAL", "All", "Toutes"},
                        new String[] {"UNCAC", "Convention against Corruption", "Convention contre la corruption"},
                        new String[] {
                            "UNTOC", "Convention against Organized Crime", "Convention contre la criminalité organisée"
                        },
                        new String[] {"BILATERAL", "Bilateral treaty", "Traité bilatéral"},
                        new String[] {"RECIPROCITY", "Reciprocity", "Réciprocité"}));
        return table(
                "convention-use",
                new Words("Requests by legal basis", "Demandes par base juridique"),
                List.of(periods(), bases),
                place -> recent(
                        Cell.of(number(row("NEW", place.year())
                                * List.of(1.0, 0.21, 0.17, 0.5, 0.12).get(bases.placeOf(place.code("legal-basis"))))),
                        place.year()),
                List.of());
    }

    /** A table that the page has no chart for. */
    public static PublishedTable offences() {
        var offences = classes(
                "offence",
                "Offence",
                "Infraction",
                List.of(
                        new String[] {"TOTAL", "All offences", "Toutes les infractions"},
                        new String[] {"BRIBERY", "Bribery", "Corruption"},
                        new String[] {"LAUNDERING", "Money laundering", "Blanchiment"}));
        return table(
                "requests-by-offence-family",
                new Words("Requests by family of offences", "Demandes par famille d’infractions"),
                List.of(offences, periods()),
                place -> recent(Cell.of(number(offences.placeOf(place.code("offence")) * 11 + 7)), place.year()),
                List.of());
    }

    private static Cell recent(Cell cell, int year) {
        return year == LAST_YEAR && cell.value() != null
                ? cell.with(CellStatus.INCOMPLETE_PERIOD).with(CellStatus.PROVISIONAL)
                : cell;
    }

    private static BigDecimal number(double value) {
        return BigDecimal.valueOf(Math.round(value));
    }

    private static Axis periods() {
        return new Axis(
                "period",
                new Words("Year", "Année"),
                AxisRole.TIME,
                false,
                IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                        .mapToObj(year -> new Category(
                                String.valueOf(year),
                                Words.same(String.valueOf(year)),
                                null,
                                new Days(LocalDate.of(year, 1, 1), lastDay(year)),
                                null))
                        .toList());
    }

    /** The last year was not over when it was counted. */
    private static LocalDate lastDay(int year) {
        return year == LAST_YEAR ? LocalDate.of(year, 8, 31) : LocalDate.of(year, 12, 31);
    }

    private static Axis directions() {
        return classes(
                "direction",
                "Direction",
                "Direction",
                List.of(new String[] {"INCOMING", "Incoming", "Reçues"}, new String[] {"OUTGOING", "Outgoing", "Faites"
                }));
    }

    /** An axis of classes. */
    public static Axis classes(String code, String en, String fr, List<String[]> categories) {
        return new Axis(
                code,
                new Words(en, fr),
                AxisRole.CLASS,
                true,
                categories.stream()
                        .map(each -> Category.of(each[0], new Words(each[1], each[2]), null))
                        .toList());
    }

    private static PublishedTable table(
            String code, Words title, List<Axis> axes, Function<Place, Cell> cells, List<Footnote> notes) {
        var size = axes.stream().mapToInt(axis -> axis.categories().size()).reduce(1, (a, b) -> a * b);
        var empty = new PublishedTable(
                code,
                title,
                new Words(
                        "Requests counted by the day of the event, in the zone of the authority.",
                        "Demandes comptées au jour de l’événement, dans le fuseau de l’autorité."),
                code,
                1,
                axes,
                java.util.Collections.nCopies(size, Cell.of(BigDecimal.ZERO)),
                notes);
        var filled = new ArrayList<Cell>();
        for (var i = 0; i < size; i++) {
            filled.add(cells.apply(new Place(empty, empty.categoriesOf(i))));
        }
        return empty.withCells(filled);
    }

    private record Place(PublishedTable table, List<Category> categories) {

        String code(String axis) {
            for (var i = 0; i < categories.size(); i++) {
                if (table.axes().get(i).code().equals(axis)) {
                    return categories.get(i).code();
                }
            }
            throw new IllegalArgumentException(axis);
        }

        int year() {
            return Integer.parseInt(code("period"));
        }
    }
}
