package org.comity.publication.restated;

import java.util.Map;
import org.comity.publication.comparison.CellChange;
import org.comity.publication.release.Edition;
import org.comity.publication.table.AxisRole;
import org.comity.rules.indicator.StatementRow;
import org.comity.statistics.sheet.SheetNumber;
import org.jspecify.annotations.Nullable;

/**
 * A cell that two editions show differently, with the tables in which it is.
 *
 * @param change the cell
 * @param was the earlier edition
 * @param is the later edition
 * @param tables the table by the number of the edition; absent where the edition does not have it
 */
record RestatedCell(CellChange change, Edition was, Edition is, Map<Integer, SourceTable> tables) {

    /** The table in an edition; null if the edition does not have it. */
    @Nullable
    SourceTable table(int edition) {
        return tables.get(edition);
    }

    /** The measure of the number. */
    SheetNumber measure() {
        return tables.values().stream()
                .flatMap(source -> source.table().axes().stream())
                .filter(axis -> axis.role() == AxisRole.MEASURE)
                .map(axis -> SheetNumber.valueOf(change.keys().getOrDefault(axis.code(), "")))
                .findFirst()
                .orElseThrow();
    }

    /** True if the number follows from other rows of the statement and counts no request. */
    boolean isDifference() {
        return tables.values().stream().anyMatch(source -> source.spec().statement())
                && change.keys().containsValue(StatementRow.UNEXPLAINED_DIFFERENCE.name());
    }
}
