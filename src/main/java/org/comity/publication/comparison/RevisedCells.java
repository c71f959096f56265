package org.comity.publication.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.publication.comparison.CellChange.Change;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;

/** Marks the numbers that an edition shows differently than the one before. */
public final class RevisedCells {

    private RevisedCells() {}

    /** The tables of the later edition with the status of revision. A cell that one of the editions hides is not marked. */
    public static List<PublishedTable> marked(List<PublishedTable> was, List<PublishedTable> is) {
        var changed = EditionComparison.of(was, is).withoutHidden().cells().stream()
                .filter(cell -> cell.change() == Change.CHANGED)
                .collect(Collectors.groupingBy(CellChange::table));
        return is.stream()
                .map(table -> marked(table, changed.getOrDefault(table.code(), List.of())))
                .toList();
    }

    private static PublishedTable marked(PublishedTable table, List<CellChange> changed) {
        var cells = new ArrayList<>(table.cells());
        for (var change : changed) {
            var place = table.placeOf(change.keys());
            cells.set(place, cells.get(place).with(CellStatus.REVISED));
        }
        return table.withCells(cells);
    }
}
