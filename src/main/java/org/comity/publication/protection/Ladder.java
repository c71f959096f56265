package org.comity.publication.protection;

import java.util.List;
import org.comity.publication.table.PublishedTable;

/**
 * A table in several degrees of detail, of which one is published. All have the same code and the same codes of axes.
 *
 * @param rungs the tables, the finest first
 */
public record Ladder(List<PublishedTable> rungs) {

    public Ladder {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty()
                || rungs.stream().map(PublishedTable::code).distinct().count() != 1) {
            throw new IllegalArgumentException("a ladder has tables of one code");
        }
    }

    /** A table without a coarser one. */
    public static Ladder of(PublishedTable table) {
        return new Ladder(List.of(table));
    }

    /** The code of the table. */
    public String code() {
        return rungs.get(0).code();
    }
}
