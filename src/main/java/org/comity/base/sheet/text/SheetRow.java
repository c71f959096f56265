package org.comity.base.sheet.text;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet, unchanged.
 *
 * @param row its number, from 1
 * @param cells its cells, verbatim
 * @param misquoted the fault in its quotation marks; its cells are then unreliable
 * @param unreadable the reasons why cells cannot be read, by the number of the column from 0
 * @param typed true if the file itself distinguishes text from formulas and numbers
 */
public record SheetRow(
        int row, List<String> cells, @Nullable String misquoted, Map<Integer, SheetNote> unreadable, boolean typed) {

    /** True if all cells are empty. */
    public boolean isEmpty() {
        return misquoted == null
                && unreadable.isEmpty()
                && cells.stream().allMatch(cell -> PlainWords.trimmed(cell).isEmpty());
    }

    /** The number of cells up to the last one that is not empty. */
    public int width() {
        int width = cells.size();
        while (width > 0
                && !unreadable.containsKey(width - 1)
                && PlainWords.trimmed(cells.get(width - 1)).isEmpty()) {
            width--;
        }
        return width;
    }

    /** A cell without white space at its ends; empty if the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? PlainWords.trimmed(cells.get(column)) : "";
    }
}
