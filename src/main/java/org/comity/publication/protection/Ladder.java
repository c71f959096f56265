package org.comity.publication.protection;

import java.util.List;
import org.comity.publication.table.PublishedTable;

/**
 * A table in several degrees of detail, of which one is published. All have the same code and the same codes of axes.
 *
 * @param rungs the degrees, the finest first
 */
public record Ladder(List<Rung> rungs) {

    public Ladder {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty()
                || rungs.stream().map(rung -> rung.table().code()).distinct().count() != 1) {
            throw new IllegalArgumentException("a ladder has tables of one code");
        }
    }

    /**
     * A degree of detail.
     *
     * @param table the table
     * @param form what is coarser than in the program, in words; empty for the table of the program
     */
    public record Rung(PublishedTable table, String form) {}

    /** A table without a coarser one. */
    public static Ladder of(PublishedTable table) {
        return new Ladder(List.of(new Rung(table, "")));
    }

    /** The code of the table. */
    public String code() {
        return table(0).code();
    }

    /** The table of a degree of detail, from 0 for the finest. */
    public PublishedTable table(int rung) {
        return rungs.get(rung).table();
    }
}
