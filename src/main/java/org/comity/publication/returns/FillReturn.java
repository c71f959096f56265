package org.comity.publication.returns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.publication.returns.FilledReturn.FilledCell;
import org.comity.publication.returns.FilledReturn.FilledLine;
import org.comity.publication.returns.FilledReturn.FilledSheet;
import org.comity.publication.returns.ReturnLayout.ColumnSpec;
import org.comity.publication.returns.ReturnLayout.Each;
import org.comity.publication.returns.ReturnLayout.LineSpec;
import org.comity.publication.returns.ReturnLayout.SheetSpec;
import org.comity.publication.table.Axis;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.Words;
import org.jspecify.annotations.Nullable;

/** Fills a layout with the numbers of an edition. It computes nothing: each number is one cell of the edition, with its statuses. */
public final class FillReturn {

    private final PublishedEdition edition;

    private FillReturn(PublishedEdition edition) {
        this.edition = edition;
    }

    /** The return with the numbers of an edition. */
    public static FilledReturn of(ReturnLayout layout, PublishedEdition edition) {
        var filling = new FillReturn(edition);
        return new FilledReturn(
                layout, edition, layout.sheets().stream().map(filling::sheet).toList());
    }

    /**
     * A line or column, after the categories of an axis took the place of {@code each}.
     *
     * @param code code; of a category added to it
     * @param depth how far below another category
     */
    private record Place(
            String code, Words title, int depth, @Nullable String table, Map<String, String> keys) {}

    private FilledSheet sheet(SheetSpec spec) {
        var notes = new SheetNotes();
        spec.notes().forEach(notes::number);
        var columns =
                spec.columns().stream().flatMap(column -> columns(spec, column)).toList();
        var lines = spec.lines().stream()
                .flatMap(line -> lines(spec, line, columns, notes))
                .toList();
        return new FilledSheet(
                spec.code(), spec.title(), columns.stream().map(Place::title).toList(), lines, notes.all());
    }

    private Stream<Place> columns(SheetSpec sheet, ColumnSpec spec) {
        var each = spec.each();
        return each == null
                ? Stream.of(new Place("", title(spec.title()), 0, spec.table(), spec.keys()))
                : places("", each, spec.table(), spec.keys(), spec.table() == null ? sheet.table() : spec.table());
    }

    private Stream<FilledLine> lines(SheetSpec sheet, LineSpec spec, List<Place> columns, SheetNotes notes) {
        var each = spec.each();
        if (!spec.hasNumbers()) {
            return Stream.of(new FilledLine(
                    spec.code(),
                    title(spec.title()),
                    0,
                    spec.heading(),
                    List.of(),
                    spec.unanswered(),
                    notes.numbers(spec.notes())));
        }
        var places = each == null
                ? Stream.of(new Place(spec.code(), title(spec.title()), 0, spec.table(), spec.keys()))
                : places(
                        spec.code() + ":",
                        each,
                        spec.table(),
                        spec.keys(),
                        spec.table() == null ? sheet.table() : spec.table());
        return places.map(place -> line(sheet, place, columns, notes, spec.notes()))
                .filter(line -> each == null || !line.cannotOccur());
    }

    private static Words title(@Nullable Words title) {
        return Objects.requireNonNull(title, "a line or column has a title or each");
    }

    private Stream<Place> places(
            String code, Each each, @Nullable String own, Map<String, String> keys, @Nullable String usual) {
        var axis = axis(each, usual);
        if (axis == null) {
            return Stream.of(new Place(code + each.axis(), Words.same(each.axis()), 0, own, keys));
        }
        return axis.categories().stream()
                .filter(category -> !each.without().contains(category.code()))
                .map(category -> {
                    var all = new TreeMap<>(keys);
                    all.put(axis.code(), category.code());
                    return new Place(code + category.code(), category.title(), axis.depthOf(category), own, all);
                });
    }

    /** The axis of a table, or of any one if the edition lacks the table or none is named; null if no table has it. */
    private @Nullable Axis axis(Each each, @Nullable String usual) {
        var code = each.table() == null ? usual : each.table();
        return edition.tables().stream()
                .sorted(Comparator.comparing(table -> !table.code().equals(code)))
                .map(table -> table.axis(each.axis()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private FilledLine line(
            SheetSpec sheet, Place line, List<Place> columns, SheetNotes notes, List<Words> notesOfLine) {
        var cells = new ArrayList<FilledCell>();
        for (var column : columns) {
            var keys = new TreeMap<>(sheet.keys());
            keys.putAll(line.keys());
            keys.putAll(column.keys());
            var table = Stream.of(line.table(), column.table(), sheet.table())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            var found = FoundCell.in(edition, table, keys);
            cells.add(new FilledCell(found.value(), found.decimals(), found.statuses(), notes.numbers(found.notes())));
        }
        return new FilledLine(line.code(), line.title(), line.depth(), false, cells, null, notes.numbers(notesOfLine));
    }
}
