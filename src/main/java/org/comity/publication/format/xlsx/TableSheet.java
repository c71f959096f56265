package org.comity.publication.format.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.comity.publication.format.CellWalk;
import org.comity.publication.format.StatusWords;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.Footnote;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedTable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The sheet of a table: title, definition and a hint; one row of heads; title and code of each category, then for each measure its number
 * and its status, then the notes of the row. A table without measures has one column of numbers.
 */
final class TableSheet {

    private static final int HEAD = 3;
    private static final int AT_ONCE = 200;
    private static final int WIDTH_OF_TITLES = 34;
    private static final int WIDTH = 18;

    private final Worksheet sheet;
    private final PublishedTable table;
    private final int number;
    private final Language language;
    private final NumberedNotes notes;
    private final int measures;
    private final List<Integer> classes;

    TableSheet(Workbook workbook, PublishedTable table, int number, Language language, NumberedNotes notes) {
        this.sheet = workbook.newWorksheet(name(number, language));
        this.table = table;
        this.number = number;
        this.language = language;
        this.notes = notes;
        var axes = table.axes();
        this.measures = IntStream.range(0, axes.size())
                .filter(i -> axes.get(i).role() == AxisRole.MEASURE)
                .findFirst()
                .orElse(-1);
        this.classes = IntStream.range(0, axes.size())
                .filter(i -> i != measures)
                .boxed()
                .toList();
    }

    /** The name of the sheet of a table. */
    static String name(int number, Language language) {
        return SheetWords.TABLE.words().in(language) + " " + number;
    }

    void write() throws IOException {
        top();
        heads();
        var walk = CellWalk.without(table, measures);
        var row = HEAD + 1;
        while (walk.next()) {
            row(row++, walk);
            if (row % AT_ONCE == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private void top() {
        var whole =
                table.notes().stream().filter(note -> note.about().isEmpty()).toList();
        text(0, 0, name(number, language) + ": " + marked(table.title().in(language), whole));
        sheet.style(0, 0).bold().fontSize(14).set();
        text(1, 0, table.definition().in(language));
        text(2, 0, SheetWords.HOW.words().in(language));
        sheet.freezePane(0, HEAD + 1);
    }

    private void heads() {
        var heads = new ArrayList<String>();
        for (var place : classes) {
            var axis = table.axes().get(place);
            sheet.width(heads.size(), WIDTH_OF_TITLES);
            heads.add(axis.title().in(language));
            heads.add(axis.title().in(language) + " (" + SheetWords.CODE.words().in(language) + ")");
        }
        for (var measure : measureCategories()) {
            sheet.width(heads.size(), WIDTH);
            heads.add(marked(titleOf(measure), notesOf(measure)));
            heads.add(SheetWords.STATUS.words().in(language) + ": " + titleOf(measure));
        }
        heads.add(SheetWords.NOTES.words().in(language));
        var different = different(heads);
        for (var column = 0; column < different.size(); column++) {
            text(HEAD, column, different.get(column));
        }
        sheet.range(HEAD, 0, HEAD, different.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .set();
    }

    /** Heads of which no two are the same, as programs that read a table by its heads need. */
    private static List<String> different(List<String> heads) {
        Set<String> taken = new LinkedHashSet<>();
        var found = new ArrayList<String>();
        for (var head : heads) {
            var name = head;
            for (var i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = head + " (" + i + ")";
            }
            found.add(name);
        }
        return found;
    }

    /** The measures; one without a title if the table has no axis of measures. */
    private List<Category> measureCategories() {
        return measures < 0
                ? List.of(Category.of("value", table.title(), null))
                : table.axes().get(measures).categories();
    }

    private String titleOf(Category measure) {
        var known = measure.measure();
        var title = measure.title().in(language);
        return known == null ? title : title + " (" + known.unit().in(language) + ")";
    }

    private List<Footnote> notesOf(Category measure) {
        return measures < 0
                ? List.of()
                : table.notes().stream()
                        .filter(note -> note.about()
                                .equals(Map.of(table.axes().get(measures).code(), measure.code())))
                        .toList();
    }

    private void row(int row, CellWalk walk) {
        var column = 0;
        for (var place : classes) {
            text(row, column++, walk.category(place).title().in(language));
            text(row, column++, walk.category(place).code());
        }
        Set<Footnote> ofRow = new LinkedHashSet<>();
        var all = measureCategories();
        for (var i = 0; i < all.size(); i++) {
            column = cell(row, column, measures < 0 ? walk.cell() : walk.cell(measures, i), all.get(i));
            (measures < 0 ? walk.notes() : walk.notes(measures, i))
                    .stream().filter(this::isOfRows).forEach(ofRow::add);
        }
        text(row, column, notes.marks(table, List.copyOf(ofRow)));
    }

    /** True for a note that is marked neither at the title nor at the head of a measure. */
    private boolean isOfRows(Footnote note) {
        return !note.about().isEmpty()
                && (measures < 0
                        || note.about().size() > 1
                        || !note.about().containsKey(table.axes().get(measures).code()));
    }

    private int cell(int row, int column, Cell cell, Category category) {
        var value = cell.value();
        if (value != null) {
            sheet.value(row, column, value);
            var measure = category.measure();
            sheet.style(row, column)
                    .format(
                            measure == null || measure.decimals() == 0
                                    ? "#,##0"
                                    : "#,##0." + "0".repeat(measure.decimals()))
                    .set();
        }
        text(row, column + 1, StatusWords.titles(cell.statuses(), language));
        return column + 2;
    }

    private String marked(String title, List<Footnote> marks) {
        return marks.isEmpty() ? title : title + " " + notes.marks(table, marks);
    }

    /** A text that no program runs: it is no formula in the file. */
    private void text(int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text);
        }
    }
}
