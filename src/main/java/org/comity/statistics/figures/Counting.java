package org.comity.statistics.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.comity.rules.indicator.FigureTable.Cell;
import org.comity.rules.indicator.Heading;

/** How one kind of figures is counted and laid out. */
interface Counting {

    /**
     * The query behind the common part: it answers with group, row, column and number. The group without a name holds
     * the total, which is counted by itself.
     */
    String sql();

    /** The values that the query names beside the common ones. */
    Map<String, Object> values();

    /** The number as printed in the table. */
    default Cell cell(Cell counted) {
        return counted;
    }

    /** The numbers of a group as its table wants them. */
    default List<Cell> complete(List<Cell> counted) {
        return counted;
    }

    /** The rows, with those that were found. */
    List<Heading> rows(Collection<String> found);

    /** The columns, with those that were found. */
    List<Heading> columns(Collection<String> found);

    /** True if the columns of a row add up to something. */
    default boolean addsUp() {
        return true;
    }
}
