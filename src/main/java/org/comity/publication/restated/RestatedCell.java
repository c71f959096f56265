package org.comity.publication.restated;

import java.util.Map;
import org.comity.publication.comparison.CellChange;
import org.comity.publication.program.PublicationProgram.TableSpec;
import org.comity.publication.release.Edition;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.TableMeasure;
import org.jspecify.annotations.Nullable;

/**
 * A cell that two editions show differently, with the tables in which it is.
 *
 * @param change the cell
 * @param spec the table in the program of publication
 * @param was the earlier edition
 * @param is the later edition
 * @param tables the table by the number of the edition; absent where the edition does not have it
 */
record RestatedCell(CellChange change, TableSpec spec, Edition was, Edition is, Map<Integer, PublishedTable> tables) {

    /** The table in an edition; null if the edition does not have it. */
    @Nullable
    PublishedTable table(int edition) {
        return tables.get(edition);
    }

    /** True if the number is one of cases: the days of a case do not change it. */
    boolean isCount() {
        return tables.values().stream()
                .flatMap(table -> table.axes().stream())
                .flatMap(axis -> axis.categories().stream())
                .filter(one -> one.measure() != null && change.keys().containsValue(one.code()))
                .allMatch(one -> one.measure() == null || one.measure().kind() == TableMeasure.Kind.COUNT);
    }
}
