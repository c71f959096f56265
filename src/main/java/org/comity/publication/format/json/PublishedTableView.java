package org.comity.publication.format.json;

import java.util.AbstractList;
import java.util.List;
import org.comity.publication.table.Category;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedTable;

/**
 * A table of an edition.
 *
 * @param code stable code, unique in its edition
 * @param title title in words
 * @param definition definition of the numbers
 * @param indicator code of the indicator in the catalogue; statement for the statement of stock and flow
 * @param version version of the definition
 * @param axes the axes in their order
 * @param cells a cell for each combination of categories, the last axis running fastest
 * @param notes the footnotes in their order
 */
public record PublishedTableView(
        String code,
        String title,
        String definition,
        String indicator,
        int version,
        List<PublishedAxisView> axes,
        List<PublishedCellView> cells,
        List<PublishedNoteView> notes) {

    static PublishedTableView of(PublishedTable table, Language language) {
        return new PublishedTableView(
                table.code(),
                table.title().in(language),
                table.definition().in(language),
                table.indicator(),
                table.version(),
                table.axes().stream()
                        .map(axis -> PublishedAxisView.of(axis, language))
                        .toList(),
                new Cells(table),
                table.notes().stream()
                        .map(note -> PublishedNoteView.of(note, language))
                        .toList());
    }

    /** The cells, each made when it is read: a large table must not be in memory twice. */
    private static final class Cells extends AbstractList<PublishedCellView> {

        private final PublishedTable table;

        Cells(PublishedTable table) {
            this.table = table;
        }

        @Override
        public PublishedCellView get(int place) {
            var cell = table.cells().get(place);
            return new PublishedCellView(
                    table.categoriesOf(place).stream().map(Category::code).toList(),
                    cell.value(),
                    List.copyOf(cell.statuses()));
        }

        @Override
        public int size() {
            return table.cells().size();
        }
    }
}
