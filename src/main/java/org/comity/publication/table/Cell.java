package org.comity.publication.table;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table. Its place says which categories it is of.
 *
 * @param value the number; null if a status says why there is none
 * @param statuses statuses in the order of the enum
 */
public record Cell(@Nullable BigDecimal value, Set<CellStatus> statuses) {

    public Cell {
        statuses = statuses.isEmpty() ? Collections.emptySet() : Collections.unmodifiableSet(EnumSet.copyOf(statuses));
        var without = statuses.stream().anyMatch(CellStatus::isWithoutValue);
        if (without != (value == null)) {
            throw new IllegalArgumentException(
                    "a cell has a value or a status that says why not: " + value + " " + statuses);
        }
    }

    /** A number without a status. */
    public static Cell of(BigDecimal value) {
        return new Cell(value, Set.of());
    }

    /** A cell without a number. */
    public static Cell without(CellStatus why) {
        return new Cell(null, Set.of(why));
    }

    /** The same cell with a further status. */
    public Cell with(CellStatus further) {
        var all = EnumSet.of(further);
        all.addAll(statuses);
        return new Cell(further.isWithoutValue() ? null : value, all);
    }

    /** True if the cell has this status. */
    public boolean is(CellStatus status) {
        return statuses.contains(status);
    }
}
