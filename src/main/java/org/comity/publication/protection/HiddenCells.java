package org.comity.publication.protection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.TableMeasure;

/** Hides cells of the new edition with one mark. */
final class HiddenCells {

    private final EditionCells cells;
    private final BitSet hidden = new BitSet();

    HiddenCells(EditionCells cells) {
        this.cells = cells;
    }

    /** Hides the cells of a problem. */
    void hide(NumberedProblem problem, BitSet numbers) {
        for (var cell = 0; cell < cells.size(); cell++) {
            var number = problem.of(cells, cell);
            if (number >= 0 && numbers.get(number)) {
                hidden.set(cell);
            }
        }
    }

    boolean isHidden(int cell) {
        return hidden.get(cell);
    }

    /** Hides one cell. */
    void hide(int cell) {
        hidden.set(cell);
    }

    /** The table as it may be published. */
    PublishedTable published(EditionCells.Placed table) {
        var found = new ArrayList<Cell>();
        for (var place = 0; place < table.grid().size(); place++) {
            var cell = table.grid().cell(place);
            found.add(hidden.get(table.first() + place) ? hidden(cell) : cell);
        }
        return table.grid().table().withCells(found);
    }

    /** Statuses of the period stay; that the number was revised is a fact about the hidden number. */
    private static Cell hidden(Cell cell) {
        var statuses = EnumSet.of(CellStatus.HIDDEN);
        List.of(CellStatus.PROVISIONAL, CellStatus.BREAK, CellStatus.INCOMPLETE_PERIOD).stream()
                .filter(cell::is)
                .forEach(statuses::add);
        return new Cell(null, statuses);
    }

    /** Share of the counts and amounts of a table, other than 0, that are hidden. */
    double loss(EditionCells.Placed table) {
        var all = 0;
        var lost = 0;
        for (var place = 0; place < table.grid().size(); place++) {
            var value = table.grid().cell(place).value();
            if (value != null && value.signum() != 0 && table.grid().kind(place) != TableMeasure.Kind.DERIVED) {
                all++;
                lost += hidden.get(table.first() + place) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) lost / all;
    }
}
