package org.comity.publication.returns;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.Words;
import org.jspecify.annotations.Nullable;

/**
 * A return with the numbers of an edition.
 *
 * @param layout the layout that was filled
 * @param edition the edition that has the numbers
 * @param sheets its sheets
 */
public record FilledReturn(ReturnLayout layout, PublishedEdition edition, List<FilledSheet> sheets) {

    public FilledReturn {
        sheets = List.copyOf(sheets);
    }

    /**
     * A sheet with numbers.
     *
     * @param code code of the sheet
     * @param title title
     * @param columns titles of the columns of numbers
     * @param lines its lines
     * @param notes its notes; a cell names them by their numbers, from 1
     */
    public record FilledSheet(
            String code, Words title, List<Words> columns, List<FilledLine> lines, List<Words> notes) {

        public FilledSheet {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A line.
     *
     * @param code code of the line, with that of its category if it is one of several
     * @param title title
     * @param depth how far below another category it is, from 0
     * @param heading true if it heads the lines below and has no cells
     * @param cells a cell for each column; empty for a heading and for a question without an answer
     * @param unanswered why no figure answers the line; null otherwise
     * @param notes numbers of the notes of the line
     */
    public record FilledLine(
            String code,
            Words title,
            int depth,
            boolean heading,
            List<FilledCell> cells,
            @Nullable Words unanswered,
            List<Integer> notes) {

        public FilledLine {
            cells = List.copyOf(cells);
            notes = List.copyOf(notes);
        }

        /** True if none of its cells can occur, or if it has none. */
        boolean cannotOccur() {
            return cells.stream().allMatch(cell -> cell.statuses().contains(CellStatus.NOT_APPLICABLE));
        }
    }

    /**
     * A cell.
     *
     * @param value the number; null if a status gives the reason
     * @param decimals decimals with which it is shown
     * @param statuses statuses, as in the edition
     * @param notes numbers of the notes of the sheet about the cell, from 1
     */
    public record FilledCell(@Nullable BigDecimal value, int decimals, Set<CellStatus> statuses, List<Integer> notes) {

        public FilledCell {
            statuses =
                    statuses.isEmpty() ? Collections.emptySet() : Collections.unmodifiableSet(EnumSet.copyOf(statuses));
            notes = List.copyOf(notes);
        }
    }
}
