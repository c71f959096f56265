package org.comity.publication.protection;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Objects;
import org.comity.publication.table.Cell;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.TableMeasure;
import org.comity.rules.disclosure.CountRounding;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.comity.rules.disclosure.ProblemCell;

/** The counts of an edition after rounding. Cells that no relation connects with a sensitive one stay exact. */
final class RoundedCounts {

    private final EditionCells cells;
    private final NumberedProblem counts;
    private final long base;
    private final BitSet within;
    private final long[] rounded;

    RoundedCounts(EditionCells cells, NumberedProblem counts, DisclosurePolicy policy) {
        this.cells = cells;
        this.counts = counts;
        this.base = Objects.requireNonNull(policy.roundingBase());
        within = counts.connectedWith(cell -> counts.problem().cells().get(cell).duty() == ProblemCell.Duty.PRIMARY);
        var before = new HashMap<Integer, Long>();
        for (var cell = 0; cell < cells.size(); cell++) {
            var number = counts.of(cells, cell);
            var then = cells.get(cell).isNew() ? cells.unchangedSince(cell) : -1;
            if (number >= 0 && then >= 0) {
                var published = cells.get(then).published();
                var value = published == null
                        ? null
                        : published.cells().get(cells.get(then).place()).value();
                if (value != null) {
                    before.put(number, value.longValueExact());
                }
            }
        }
        rounded = new CountRounding(counts.problem(), policy.roundingBase(), within, before).rounded();
    }

    /** True if the count of a cell is rounded, or may be. */
    boolean isUncertain(int cell) {
        var number = counts.of(cells, cell);
        return number >= 0 && within.get(number);
    }

    /** True if a reader cannot know that the cell has as many cases as the base. */
    boolean isSmall(int cell) {
        return isUncertain(cell) && rounded[counts.of(cells, cell)] <= base;
    }

    /** True if the number of a cell changes. */
    boolean isChanged(int cell) {
        var number = counts.of(cells, cell);
        return number >= 0
                && rounded[number] != counts.problem().cells().get(number).value();
    }

    /** The table with rounded counts. */
    PublishedTable rounded(EditionCells.Placed table, PublishedTable published) {
        var found = new java.util.ArrayList<Cell>();
        for (var place = 0; place < table.grid().size(); place++) {
            var cell = published.cells().get(place);
            var number = counts.of(cells, table.first() + place);
            found.add(
                    number < 0 || cell.value() == null || table.grid().kind(place) != TableMeasure.Kind.COUNT
                            ? cell
                            : new Cell(BigDecimal.valueOf(rounded[number]), cell.statuses()));
        }
        return published.withCells(found);
    }
}
