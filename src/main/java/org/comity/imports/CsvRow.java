package org.comity.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as it stands there.
 *
 * @param row its number, from 1
 * @param cells its cells, verbatim
 * @param misquoted what is wrong with its quotation marks, if anything is
 */
record CsvRow(int row, List<String> cells, @Nullable String misquoted) {

    boolean isEmpty() {
        return misquoted == null
                && cells.stream().allMatch(cell -> PlainWords.trimmed(cell).isEmpty());
    }

    /** The number of cells up to the last one that is not empty. */
    int width() {
        int width = cells.size();
        while (width > 0 && PlainWords.trimmed(cells.get(width - 1)).isEmpty()) {
            width--;
        }
        return width;
    }
}
