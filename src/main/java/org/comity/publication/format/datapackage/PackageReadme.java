package org.comity.publication.format.datapackage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.publication.format.LicenceSettings;
import org.comity.publication.format.StatusWords;
import org.comity.publication.format.csv.LongColumns;
import org.comity.publication.table.Axis;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;

/** The README of a package: how to cite it, its licence, and guidance that follows from the tables. */
final class PackageReadme {

    private final PublishedEdition edition;
    private final Language language;
    private final LicenceSettings licence;
    private final List<String> lines = new ArrayList<>();

    PackageReadme(PublishedEdition edition, Language language, LicenceSettings licence) {
        this.edition = edition;
        this.language = language;
        this.licence = licence;
    }

    String text() {
        lines.add("# " + edition.title().in(language));
        state();
        head(PackageWords.CITE);
        lines.add("> " + citation());
        head(PackageWords.LICENCE);
        lines.add(licence());
        files();
        head(PackageWords.TABLES);
        edition.tables().forEach(this::table);
        columns();
        statuses();
        head(PackageWords.PROTECTION);
        lines.add(in(PackageWords.POLICY) + " `" + edition.policy() + "`. " + in(PackageWords.HIDDEN));
        return String.join("\n", lines) + "\n";
    }

    private void state() {
        switch (edition.status()) {
            case CURRENT -> {}
            case SUPERSEDED -> paragraph("**" + in(PackageWords.SUPERSEDED) + "**");
            case WITHDRAWN -> paragraph("**" + in(PackageWords.WITHDRAWN) + "**");
            case DRAFT -> paragraph("**" + in(PackageWords.DRAFT) + "**");
        }
        if (edition.reason() != null) {
            paragraph(in(PackageWords.REASON) + ": " + edition.reason());
        }
    }

    private String citation() {
        var day = edition.shownOn() == null ? "" : " (" + edition.shownOn() + ")";
        return "%s: %s, %s %d%s. %s. SHA-256 %s"
                .formatted(
                        edition.office(),
                        edition.title().in(language),
                        in(PackageWords.EDITION),
                        edition.edition(),
                        day,
                        edition.release(),
                        edition.hash());
    }

    private String licence() {
        var known = Stream.of(licence.title().or(licence::name), licence.path())
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? in(PackageWords.NO_LICENCE) : known;
    }

    private void files() {
        head(PackageWords.FILES);
        lines.add(in(PackageWords.DESCRIPTOR) + " " + in(PackageWords.GUARD));
        lines.add("");
        edition.tables()
                .forEach(table -> lines.add(
                        "- `data/" + table.code() + ".csv`: " + table.title().in(language)));
    }

    private void table(PublishedTable table) {
        lines.add("### " + table.title().in(language));
        lines.add("");
        lines.add(table.definition().in(language));
        lines.add("");
        table.axes().forEach(axis -> lines.add("- " + axis(axis)));
        var empty = table.cells().stream().filter(cell -> cell.value() == null).count();
        lines.add("- %s: %d, %d %s"
                .formatted(in(PackageWords.CELLS), table.cells().size(), empty, in(PackageWords.EMPTY)));
        if (!table.notes().isEmpty()) {
            lines.add("- " + in(PackageWords.FOOTNOTES) + ":");
            table.notes()
                    .forEach(note -> lines.add(
                            "  - `" + note.code() + "`: " + note.text().in(language)));
        }
        lines.add("");
    }

    private String axis(Axis axis) {
        var text = "%s (`%s`): %d %s"
                .formatted(
                        axis.title().in(language),
                        axis.code(),
                        axis.categories().size(),
                        in(PackageWords.CATEGORIES));
        var levels = levels(axis);
        var first = axis.categories().stream()
                .flatMap(category -> Stream.ofNullable(category.days()))
                .map(days -> days.from());
        var last = axis.categories().stream()
                .flatMap(category -> Stream.ofNullable(category.days()))
                .map(days -> days.to());
        var units = axis.categories().stream()
                .flatMap(category -> Stream.ofNullable(category.measure())
                        .map(measure -> category.title().in(language) + " ["
                                + measure.unit().in(language) + "]"))
                .collect(Collectors.joining(", "));
        return text
                + (levels > 1 ? ", " + levels + " " + in(PackageWords.LEVELS) : "")
                + first.min(java.time.LocalDate::compareTo)
                        .flatMap(
                                from -> last.max(java.time.LocalDate::compareTo).map(to -> ", " + from + " – " + to))
                        .orElse("")
                + (units.isEmpty() ? "" : ": " + units);
    }

    private static int levels(Axis axis) {
        Map<String, Integer> levels = new HashMap<>();
        for (var category : axis.categories()) {
            var above = category.parent() == null ? 0 : levels.getOrDefault(category.parent(), 0);
            levels.put(category.code(), above + 1);
        }
        return levels.values().stream().max(Integer::compare).orElse(0);
    }

    private void columns() {
        head(PackageWords.COLUMNS);
        var columns = LongColumns.of(edition.tables());
        for (var axis : columns.axes()) {
            var title = edition.tables().stream()
                    .flatMap(table -> Stream.ofNullable(table.axis(axis)))
                    .map(one -> one.title().in(language))
                    .findFirst()
                    .orElse(axis);
            lines.add("- `" + axis + "`: " + title + ", " + in(PackageWords.COLUMN_OF_CODES));
            lines.add("- `" + axis + LongColumns.TITLE + "`: " + title + ", " + in(PackageWords.COLUMN_OF_TITLES));
        }
        lines.add("- `unit`: " + in(PackageWords.UNIT));
        lines.add("- `value`: " + in(PackageWords.VALUE));
        lines.add("- `statuses`: " + in(PackageWords.STATUSES));
        lines.add("- `notes`: " + in(PackageWords.NOTES));
    }

    private void statuses() {
        head(PackageWords.MEANING);
        for (var status : CellStatus.values()) {
            lines.add("- `%s` (%s): %s"
                    .formatted(
                            status.name(),
                            StatusWords.title(status).in(language),
                            StatusWords.explanation(status).in(language)));
        }
    }

    private void head(PackageWords words) {
        lines.add("");
        lines.add("## " + in(words));
        lines.add("");
    }

    private void paragraph(String text) {
        lines.add("");
        lines.add(text);
    }

    private String in(PackageWords words) {
        return words.words().in(language);
    }
}
