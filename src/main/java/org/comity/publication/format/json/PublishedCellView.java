package org.comity.publication.format.json;

import java.math.BigDecimal;
import java.util.List;
import org.comity.publication.table.CellStatus;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param categories code of its category on each axis, in the order of the axes
 * @param value the number; null if a status says why there is none
 * @param statuses the statuses; empty for a plain number
 */
public record PublishedCellView(
        List<String> categories, @Nullable BigDecimal value, List<CellStatus> statuses) {}
