package org.comity.docs;

import static org.comity.docs.MarkdownPage.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.rules.catalogue.Computation;
import org.comity.rules.catalogue.CountedPopulation;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.catalogue.IndicatorMeasure;
import org.comity.rules.catalogue.IndicatorStatus;
import org.comity.rules.catalogue.MissingPart;
import org.comity.rules.catalogue.PeriodView;
import org.comity.statistics.catalogue.IndicatorCatalogue;
import org.comity.statistics.catalogue.IndicatorCatalogue.Listed;

/** The catalogue of indicators as a page for readers, {@code docs/indicators.md}. */
public final class IndicatorPage {

    private static final Pattern CONSTANT = Pattern.compile("/\\*\\* ([^*]+?) \\*/\\s+([A-Z_]+)[(,;\\s]");

    private final IndicatorCatalogue catalogue;
    private final MarkdownPage page = new MarkdownPage();

    private IndicatorPage(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The page in Markdown. */
    public static String of(IndicatorCatalogue catalogue) {
        return new IndicatorPage(catalogue).write();
    }

    private String write() {
        page.text("""
                # Indicators

                Made from the files in `src/main/resources/indicators`; do not edit. The set is the reading of this project: no
                document prescribes one official list. [Who asks for figures](statistics.md) shows the indicators that answer each
                text. `GET /api/v1/statistics/indicators/{code}` has each definition for programs.

                Rules of every indicator:

                """);
        catalogue.commonRules().always().values().forEach(rule -> page.text("- " + rule + "\n"));
        groups();
        meanings("Status", IndicatorStatus.class);
        meanings("Views of a period", PeriodView.class);
        page.table(
                "Measures",
                List.of("measure", "meaning", "empty cell"),
                Arrays.stream(IndicatorMeasure.values()).map(one -> row("`" + one + "`", meaning(one), one.empty())));
        dimensions();
        populations();
        meanings("Missing parts", MissingPart.class);
        page.table(
                "Common rules",
                List.of("code", "rule"),
                catalogue.commonRules().named().entrySet().stream()
                        .map(rule -> row("`" + rule.getKey() + "`", rule.getValue())));
        byGroup().forEach((group, listed) -> {
            page.text("\n## " + title(group) + "\n");
            listed.forEach(one -> indicator(one.definition()));
        });
        return page.toString();
    }

    private Map<String, List<Listed>> byGroup() {
        return catalogue.all().stream()
                .collect(Collectors.groupingBy(Listed::group, LinkedHashMap::new, Collectors.toList()));
    }

    private void groups() {
        var heads = Stream.concat(
                        Stream.of("group"),
                        Arrays.stream(IndicatorStatus.values()).map(status -> lower(status.name())))
                .toList();
        var rows = byGroup().entrySet().stream().map(group -> counts(title(group.getKey()), group.getValue()));
        page.table(
                "Indicators by group and status",
                heads,
                Stream.concat(rows, Stream.of(counts("all", List.copyOf(catalogue.all())))));
    }

    private static String counts(String name, List<Listed> listed) {
        return row(Stream.concat(
                        Stream.of(name),
                        Arrays.stream(IndicatorStatus.values())
                                .map(status -> String.valueOf(listed.stream()
                                        .filter(one -> one.definition().status() == status)
                                        .count())))
                .toArray(String[]::new));
    }

    private <E extends Enum<E>> void meanings(String title, Class<E> type) {
        page.table(
                title,
                List.of("code", "meaning"),
                Arrays.stream(type.getEnumConstants()).map(one -> row("`" + one + "`", meaning(one))));
    }

    private void dimensions() {
        page.table(
                "Dimensions",
                List.of("dimension", "property", "of every request", "values of one member"),
                Arrays.stream(IndicatorDimension.values())
                        .map(one -> row(
                                "`" + one.code() + "`",
                                one.title(),
                                IndicatorDimension.ofRequests().contains(one) ? "yes" : "",
                                lower(one.mode().name()))));
    }

    private void populations() {
        page.table(
                "Populations",
                List.of("population", "members", "further dimensions"),
                Arrays.stream(CountedPopulation.values())
                        .map(one -> row(
                                "`" + one + "`",
                                meaning(one),
                                one.dimensions().stream()
                                        .filter(dimension ->
                                                !IndicatorDimension.ofRequests().contains(dimension))
                                        .map(IndicatorDimension::code)
                                        .collect(Collectors.joining(", ")))));
    }

    private void indicator(IndicatorDefinition one) {
        page.text("\n### `" + one.code() + "`\n\n**" + one.title() + "**. " + one.definition() + "\n\n");
        item("Status", lower(one.status().name()) + waiting(one));
        item(
                "Counts",
                words(one.counts()) + ", " + words(one.view()) + ", " + words(one.measure())
                        + (one.isAdditiveOverTime() ? "; periods can be added" : "; periods are not added"));
        item("Population", one.population());
        item("Day", one.date());
        if (one.numerator() != null) {
            item("Numerator", one.numerator());
            item("Denominator", String.valueOf(one.denominator()));
        }
        var further = one.dimensionUses().stream()
                .filter(use -> one.dimensions().contains(use.dimension()))
                .map(use -> "`" + use.dimension().code() + "` as at " + use.asAt())
                .collect(Collectors.joining(", "));
        item("Dimensions", Boolean.FALSE.equals(one.ofRequests()) ? further : ofRequests(further));
        if (one.computed() != null) {
            item("Computed from", computed(one.computed()));
        }
        if (!one.rules().isEmpty()) {
            item(
                    "Common rules",
                    one.rules().stream().map(rule -> "`" + rule + "`").collect(Collectors.joining(", ")));
        }
        if (!one.ownRules().isEmpty()) {
            item("Own rules", String.join(" ", one.ownRules()));
        }
        item("Limits", one.limits());
        one.footnotes().forEach(note -> item("Note", note));
        item("Asked by", String.join(", ", one.askedBy()));
    }

    private void item(String name, String text) {
        page.text("- " + name + ": " + text + "\n");
    }

    private static String waiting(IndicatorDefinition one) {
        return one.waitsFor().isEmpty()
                ? ""
                : " for "
                        + one.waitsFor().stream().map(part -> "`" + part + "`").collect(Collectors.joining(", "));
    }

    private static String ofRequests(String further) {
        return "those of every request" + (further.isEmpty() ? "" : ", " + further);
    }

    private static String computed(Computation computed) {
        var only = Computation.inWords(computed.only());
        var share = Computation.inWords(computed.share());
        return "`" + computed.from() + "`" + (only.isEmpty() ? "" : ", only `" + only + "`")
                + (share.isEmpty() ? "" : ", numerator `" + share + "`");
    }

    private static String words(Enum<?> code) {
        return lower(code.name()).replace('_', ' ');
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String title(String group) {
        return group.substring(0, 1).toUpperCase(Locale.ROOT)
                + group.substring(1).replace('-', ' ');
    }

    /** The description of a constant in its source, which the API shows too. */
    private static String meaning(Enum<?> constant) {
        var type = constant.getDeclaringClass();
        var source = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
        try {
            return CONSTANT.matcher(Files.readString(source))
                    .results()
                    .filter(found -> found.group(2).equals(constant.name()))
                    .map(found -> found.group(1).replaceAll("\\s+", " "))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
