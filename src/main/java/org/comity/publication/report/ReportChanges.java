package org.comity.publication.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.publication.chart.Phrases;
import org.comity.publication.comparison.CellChange;
import org.comity.publication.comparison.ComparedEdition;
import org.comity.publication.paper.Fact;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.TableMeasure;
import org.jspecify.annotations.Nullable;

/** The changes since the edition before, in words: where, from which number, to which. */
final class ReportChanges {

    private static final int MOST = 200;
    private static final int MOST_TITLES = 5;

    private final ComparedEdition compared;
    private final List<CellChange> changes;
    private final Language language;
    private final Phrases phrases;

    ReportChanges(ComparedEdition compared, Language language) {
        this.compared = compared;
        this.changes = compared.changes().cells();
        this.language = language;
        this.phrases = Phrases.in(language);
    }

    /** How many numbers changed in which tables, in a sentence. */
    String summary() {
        if (changes.isEmpty()) {
            return phrases.say(compared.before() == null ? "report.first" : "report.unchanged");
        }
        var titles = changes.stream()
                .map(change -> phrases.say(
                        "report.named", Map.of("title", table(change).title().in(language))))
                .distinct()
                .toList();
        var named = titles.subList(0, Math.min(titles.size(), MOST_TITLES));
        return phrases.say(
                "report.counted",
                Map.of(
                        "number",
                        changes.size(),
                        "tables",
                        phrases.list(named),
                        "further",
                        titles.size() - named.size(),
                        "shown",
                        MOST,
                        "unlisted",
                        further()));
    }

    /** A line for each change, as many as a paper has. */
    List<Fact> lines() {
        return changes.stream().limit(MOST).map(this::line).toList();
    }

    /** How many further changes there are. */
    int further() {
        return Math.max(0, changes.size() - MOST);
    }

    private Fact line(CellChange change) {
        var table = table(change);
        var measure = table.measureOf(table.placeOf(change.keys()));
        return new Fact(
                where(change, table),
                phrases.say(
                        "report.change",
                        Map.of("was", number(change.was(), measure), "is", number(change.is(), measure))));
    }

    /** The table that has the cell: that of the edition, or of the one before for a cell that is gone. */
    private PublishedTable table(CellChange change) {
        var gone = change.change() == CellChange.Change.REMOVED;
        PublishedEdition edition = gone ? Objects.requireNonNull(compared.before()) : compared.edition();
        return edition.tables().stream()
                .filter(table -> table.code().equals(change.table()))
                .findFirst()
                .orElseThrow();
    }

    /** The table and its categories, without those of axes with a single one. */
    private String where(CellChange change, PublishedTable table) {
        return Stream.of(table.title().in(language), categories(change, table))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(": "));
    }

    private String categories(CellChange change, PublishedTable table) {
        return table.axes().stream()
                .flatMap(axis -> axis.categories().stream()
                        .filter(one -> one.code().equals(change.keys().get(axis.code())))
                        .filter(one -> axis.categories().size() > 1))
                .map(one -> one.title().in(language))
                .collect(Collectors.joining(" · "));
    }

    private String number(@Nullable BigDecimal value, @Nullable TableMeasure measure) {
        return value == null ? phrases.say("report.nothing") : phrases.number(value, measure);
    }
}
