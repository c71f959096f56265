package org.comity.publication.evidence;

import java.util.ArrayList;
import java.util.List;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.statistics.catalogue.IndicatorCatalogue;
import org.comity.statistics.catalogue.IndicatorCatalogue.Listed;

/** The definitions of the tables of an edition and of the indicators that they show, as Markdown. */
final class PackDefinitions {

    private final PublishedEdition edition;
    private final IndicatorCatalogue catalogue;
    private final List<String> lines = new ArrayList<>();

    PackDefinitions(PublishedEdition edition, IndicatorCatalogue catalogue) {
        this.edition = edition;
        this.catalogue = catalogue;
    }

    String text() {
        lines.add("# Definitions");
        heading("## Tables");
        edition.tables().forEach(this::table);
        heading("## Indicators");
        var rules = catalogue.commonRules().always();
        lines.add("These rules hold for every indicator:");
        lines.add("");
        rules.values().forEach(rule -> lines.add("- " + rule));
        edition.tables().stream()
                .map(PublishedTable::indicator)
                .distinct()
                .flatMap(code -> catalogue.find(code).stream())
                .map(Listed::definition)
                .forEach(this::indicator);
        return String.join("\n", lines) + "\n";
    }

    private void heading(String text) {
        lines.add("");
        lines.add(text);
        lines.add("");
    }

    private void table(PublishedTable table) {
        heading("### " + table.title().in(Language.EN));
        lines.add(table.definition().in(Language.EN));
        lines.add("");
        lines.add(
                "- Table `%s`, indicator `%s`, version %d".formatted(table.code(), table.indicator(), table.version()));
        table.notes().forEach(note -> lines.add("- Note: " + note.text().in(Language.EN)));
    }

    private void indicator(IndicatorDefinition one) {
        heading("### " + one.title() + " (`" + one.code() + "`, version " + one.version() + ")");
        lines.add(one.definition());
        lines.add("");
        lines.add("- Population: " + one.population());
        lines.add("- Day: " + one.date());
        if (one.numerator() != null) {
            lines.add("- Numerator: " + one.numerator());
            lines.add("- Denominator: " + one.denominator());
        }
        one.ownRules().forEach(rule -> lines.add("- Rule: " + rule));
        one.rules()
                .forEach(rule ->
                        lines.add("- Rule: " + catalogue.commonRules().named().get(rule)));
        lines.add("- Limits: " + one.limits());
        one.footnotes().forEach(note -> lines.add("- Remark: " + note));
    }
}
