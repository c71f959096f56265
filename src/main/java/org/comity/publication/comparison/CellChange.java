package org.comity.publication.comparison;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.comity.publication.table.CellStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A cell that two editions show differently.
 *
 * @param table code of the table
 * @param keys code of the category of each axis
 * @param change whether it was added, removed or changed
 * @param was number in the earlier edition; absent without a number
 * @param is number in the later edition; absent without a number
 * @param wasStatuses statuses in the earlier edition
 * @param isStatuses statuses in the later edition
 */
@Schema(name = "CellChange")
public record CellChange(
        String table,
        Map<String, String> keys,
        Change change,
        @Nullable BigDecimal was,
        @Nullable BigDecimal is,
        Set<CellStatus> wasStatuses,
        Set<CellStatus> isStatuses) {

    /** How a cell differs. */
    @Schema(name = "CellChangeKind")
    public enum Change {
        /** The earlier edition has no such cell. */
        ADDED,
        /** The later edition has no such cell. */
        REMOVED,
        /** Both have the cell, with another number or other statuses. */
        CHANGED
    }

    /** True if one of the editions hides the cell: the public log has no line of it. */
    boolean touchesHidden() {
        return wasStatuses.contains(CellStatus.HIDDEN) || isStatuses.contains(CellStatus.HIDDEN);
    }
}
