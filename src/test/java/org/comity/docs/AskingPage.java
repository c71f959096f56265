package org.comity.docs;

import static org.comity.docs.MarkdownPage.orNothing;
import static org.comity.docs.MarkdownPage.row;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comity.statistics.catalogue.AskingKey;
import org.comity.statistics.catalogue.IndicatorCatalogue;
import org.comity.statistics.catalogue.IndicatorCatalogue.Listed;

/** The texts that ask for figures, each with the indicators that answer it, {@code docs/statistics.md}. */
public final class AskingPage {

    private AskingPage() {}

    /** The page in Markdown. */
    public static String of(IndicatorCatalogue catalogue) {
        var page = new MarkdownPage();
        page.text("""
                # Who asks for figures

                Made from `src/main/resources/indicators/asking.yaml` and [the indicators](indicators.md); do not edit. An indicator
                in brackets waits for a record or for a way of counting, and one with * answers a part.
                """);
        table(page, catalogue, "Resolutions and meetings of the Conference", key -> !key.startsWith("Q"));
        table(page, catalogue, "Mandates, questionnaires and reports", key -> key.startsWith("Q"));
        return page.toString();
    }

    private static void table(MarkdownPage page, IndicatorCatalogue catalogue, String title, Predicate<String> keys) {
        page.table(
                title,
                List.of("key", "text", "asks for", "indicators", "missing"),
                catalogue.asking().stream()
                        .filter(text -> keys.test(text.key()))
                        .map(text -> row(
                                text.key(),
                                text.source(),
                                text.asks(),
                                answers(catalogue, text),
                                orNothing(text.missing()))));
    }

    private static String answers(IndicatorCatalogue catalogue, AskingKey text) {
        return catalogue.answering(text).stream().map(AskingPage::link).collect(Collectors.joining(", "));
    }

    private static String link(Listed one) {
        var code = one.definition().code();
        var link = "[" + code + "](indicators.md#" + code + ")";
        return switch (one.definition().status()) {
            case AVAILABLE -> link;
            case PARTLY -> link + "*";
            case WAITING -> "(" + link + ")";
        };
    }
}
