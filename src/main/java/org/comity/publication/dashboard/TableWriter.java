package org.comity.publication.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.publication.chart.Chart;
import org.comity.publication.chart.Phrases;
import org.comity.publication.chart.Slice;
import org.comity.publication.dashboard.ShownFigure.CellView;
import org.comity.publication.dashboard.ShownFigure.ColumnView;
import org.comity.publication.dashboard.ShownFigure.LinkView;
import org.comity.publication.dashboard.ShownFigure.RowView;
import org.comity.publication.dashboard.ShownFigure.TableView;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.TableMeasure;
import org.jspecify.annotations.Nullable;

/** Writes a figure with its table, notes and downloads. */
final class TableWriter {

    private static final List<String> FORMATS = List.of("csv", "xlsx", "json");

    private final PublishedEdition edition;
    private final Language language;
    private final Phrases phrases;

    TableWriter(PublishedEdition edition, Language language) {
        this.edition = edition;
        this.language = language;
        this.phrases = Phrases.in(language);
    }

    /**
     * A chart with its drawings.
     *
     * @param wide drawing for a column or the whole width
     * @param narrow drawing for a phone
     * @param full true if the chart has the whole width
     */
    record Drawn(Chart chart, String wide, String narrow, boolean full) {}

    /**
     * A figure.
     *
     * @param further notes behind those of the table
     * @param drawn its chart; null for a table alone
     */
    ShownFigure figure(Slice slice, String title, List<String> further, @Nullable Drawn drawn) {
        return new ShownFigure(
                drawn == null ? slice.table().code() : drawn.chart().id(),
                drawn == null ? null : drawn.chart().finding(),
                title,
                drawn == null ? null : drawn.chart().description(),
                drawn == null ? null : drawn.wide(),
                drawn == null ? null : drawn.narrow(),
                drawn != null && drawn.full(),
                slice.table().definition().in(language),
                Stream.concat(notes(slice).stream(), further.stream()).toList(),
                table(slice),
                downloads(edition, slice.table().code()));
    }

    /** The files of a table, or of the whole edition if the table is empty. */
    static List<LinkView> downloads(PublishedEdition edition, String table) {
        var data = "/api/v1/published/" + edition.authority() + "/" + edition.release() + "/editions/"
                + edition.edition() + "/data?format=";
        return FORMATS.stream()
                .map(format -> new LinkView(
                        format.toUpperCase(Locale.ROOT), data + format + (table.isEmpty() ? "" : "&table=" + table)))
                .toList();
    }

    private TableView table(Slice slice) {
        var titles = slice.by() == null
                ? List.of(phrases.say("page.number"))
                : slice.series().stream().map(this::title).toList();
        var rows = cells(slice, titles.size());
        var inColumns = inAll(turned(rows));
        var columns = IntStream.range(0, titles.size())
                .mapToObj(i -> new ColumnView(titles.get(i), inColumns.get(i)))
                .toList();
        var inRows = inAll(rows);
        var shown = slice.places().stream().map(Category::code).collect(Collectors.toSet());
        var views = new ArrayList<RowView>();
        for (var place = 0; place < rows.size(); place++) {
            var category = slice.places().get(place);
            var parent = category.parent();
            var inside = parent != null && shown.contains(parent) && !parent.equals(Category.TOTAL);
            // A table of one row or column has its remarks in its heading once.
            var inRow = columns.size() == 1 ? "" : inRows.get(place);
            views.add(new RowView(title(category), inside, inRow, without(rows.get(place), inRow, columns)));
        }
        return new TableView(slice.along().title().in(language), columns, views);
    }

    private List<List<CellView>> cells(Slice slice, int width) {
        return IntStream.range(0, slice.places().size())
                .mapToObj(place -> IntStream.range(0, width)
                        .mapToObj(series -> cell(slice.cell(place, series), slice.measure(place, series)))
                        .toList())
                .toList();
    }

    private static List<List<CellView>> turned(List<List<CellView>> rows) {
        return IntStream.range(0, rows.getFirst().size())
                .mapToObj(i -> rows.stream().map(row -> row.get(i)).toList())
                .toList();
    }

    /** The remarks that all cells with a number of a row have. */
    private static List<String> inAll(List<List<CellView>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .filter(cell -> !cell.missing())
                        .map(CellView::remarks)
                        .distinct()
                        .toList())
                .map(remarks -> remarks.size() == 1 ? remarks.getFirst() : "")
                .toList();
    }

    private static List<CellView> without(List<CellView> row, String inRow, List<ColumnView> columns) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> {
                    var cell = row.get(i);
                    var named = cell.remarks().equals(inRow)
                            || cell.remarks().equals(columns.get(i).remarks());
                    return named ? new CellView(cell.text(), cell.missing(), "") : cell;
                })
                .toList();
    }

    private CellView cell(Cell cell, @Nullable TableMeasure measure) {
        var remarks = cell.statuses().stream()
                .filter(status -> !status.isWithoutValue())
                .map(phrases::status)
                .collect(Collectors.joining(", "));
        var value = cell.value();
        if (value != null) {
            return new CellView(phrases.number(value, measure), false, remarks);
        }
        var why = cell.statuses().stream().filter(CellStatus::isWithoutValue).map(phrases::status);
        return new CellView(why.collect(Collectors.joining(", ")), true, remarks);
    }

    /** The notes about the cells that are shown, each once. */
    private List<String> notes(Slice slice) {
        var notes = new LinkedHashSet<String>();
        for (var place = 0; place < slice.places().size(); place++) {
            for (var series = 0; series < Math.max(1, slice.series().size()); series++) {
                slice.notes(place, series).forEach(note -> notes.add(note.text().in(language)));
            }
        }
        return List.copyOf(notes);
    }

    private String title(Category category) {
        return category.title().in(language);
    }
}
