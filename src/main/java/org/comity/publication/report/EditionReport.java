package org.comity.publication.report;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.publication.chart.Phrases;
import org.comity.publication.chart.Svg;
import org.comity.publication.comparison.ComparedEdition;
import org.comity.publication.dashboard.EditionFigures;
import org.comity.publication.dashboard.PageView.SectionView;
import org.comity.publication.dashboard.ShownFigure;
import org.comity.publication.paper.EditionPaper;
import org.comity.publication.paper.Fact;
import org.comity.publication.paper.Orientation;
import org.comity.publication.paper.Paper;
import org.comity.publication.paper.PaperTable;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;

/** Makes the report of an edition. A table that is too long for paper is named with the reason. */
@Singleton
public class EditionReport {

    /** The charts have the form of a page in portrait. */
    private static final Orientation ORIENTATION = Orientation.PORTRAIT;

    /** Pixels of CSS in the width of a page. */
    private static final double WIDTH = 640;

    /** Pixels of CSS that leave space for the headings of a chart on its page. */
    private static final double MOST_HEIGHT = 820;

    private static final Pattern SIZE = Pattern.compile("width=\"([0-9.]+)\" height=\"([0-9.]+)\"");
    private static final int MOST_CELLS_OF_A_TABLE = 4_000;
    private static final int MOST_CELLS = 30_000;

    private final EditionPaper papers;
    private final EditionFigures figures;

    EditionReport(EditionPaper papers, EditionFigures figures) {
        this.papers = papers;
        this.figures = figures;
    }

    /**
     * A section with charts.
     *
     * @param code anchor
     * @param title heading
     * @param figures charts
     */
    public record ChartsView(String code, String title, List<ChartView> figures) {}

    /**
     * A chart.
     *
     * @param finding headline
     * @param title what, where, when
     * @param drawing the drawing, as an element
     * @param notes notes
     */
    public record ChartView(String finding, String title, String drawing, List<String> notes) {}

    /**
     * A table.
     *
     * @param code anchor
     * @param title heading
     * @param definition what its numbers are
     * @param tables the table, in parts that fit on a page; empty if it is too long for paper
     * @param notes notes with their numbers
     */
    public record TableView(String code, String title, String definition, List<PaperTable> tables, List<Fact> notes) {}

    /** The report of an edition in a language, with its changes since the one before. */
    public Paper of(ComparedEdition compared, Language language) {
        var edition = compared.edition();
        var changes = new ReportChanges(compared, language);
        var sections = figures.sections(edition, language);
        var values = new HashMap<String, Object>();
        values.put("t", Phrases.in(language));
        values.put("facts", EditionPaper.facts(edition, language));
        values.put("findings", findings(sections));
        values.put("sections", sections.stream().map(EditionReport::charts).toList());
        values.put("tables", tables(edition, language));
        values.put("statuses", EditionPaper.explained(List.of(CellStatus.values()), language));
        values.put("purpose", Phrases.in(language).say("report.purpose"));
        values.put("summary", changes.summary());
        values.put("changes", changes.lines());
        values.put("more", changes.further());
        return papers.of("report", edition, language, edition.title().in(language), ORIENTATION, values);
    }

    /** The headline of the first figure of each section. */
    private static List<String> findings(List<SectionView> sections) {
        return sections.stream()
                .map(section -> section.figures().getFirst().finding())
                .filter(Objects::nonNull)
                .toList();
    }

    private static ChartsView charts(SectionView section) {
        return new ChartsView(
                section.code(),
                section.title(),
                section.figures().stream()
                        .filter(figure -> figure.wide() != null)
                        .map(EditionReport::chart)
                        .toList());
    }

    private static ChartView chart(ShownFigure figure) {
        var words = Svg.escaped(figure.title() + ". " + Objects.requireNonNullElse(figure.description(), ""));
        var drawing = fitted(Objects.requireNonNull(figure.wide()))
                .replaceFirst(
                        "<svg ",
                        Matcher.quoteReplacement("<svg xmlns=\"http://www.w3.org/2000/svg\" alt=\"" + words + "\" "));
        return new ChartView(
                Objects.requireNonNullElse(figure.finding(), figure.title()), figure.title(), drawing, figure.notes());
    }

    /** The drawing in the width of a page, or smaller if it would be too high. */
    private static String fitted(String drawing) {
        var size = SIZE.matcher(drawing);
        if (!size.find()) {
            throw new IllegalArgumentException("a drawing without a size");
        }
        var width = Double.parseDouble(size.group(1));
        var height = Double.parseDouble(size.group(2));
        var scale = Math.min(WIDTH / width, MOST_HEIGHT / height);
        return size.replaceFirst(
                "width=\"" + Math.round(width * scale) + "\" height=\"" + Math.round(height * scale) + "\"");
    }

    private static List<TableView> tables(PublishedEdition edition, Language language) {
        var views = new ArrayList<TableView>();
        int cells = 0;
        for (var table : edition.tables()) {
            boolean fits = table.cells().size() <= MOST_CELLS_OF_A_TABLE
                    && cells + table.cells().size() <= MOST_CELLS;
            cells += fits ? table.cells().size() : 0;
            views.add(table(table, fits, language));
        }
        return views;
    }

    private static TableView table(PublishedTable table, boolean fits, Language language) {
        var notes = Fact.numbered(
                table.notes().stream().map(note -> note.text().in(language)).toList());
        return new TableView(
                table.code(),
                table.title().in(language),
                table.definition().in(language),
                fits ? WholeTable.of(table, language).parts(ORIENTATION) : List.of(),
                notes);
    }
}
