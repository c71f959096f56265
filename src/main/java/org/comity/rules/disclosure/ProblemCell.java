package org.comity.rules.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a problem of disclosure. A cell that is printed in several tables or editions with one value is one cell.
 *
 * @param name stable name, which decides between cells of the same preference
 * @param value exact value
 * @param least lowest value that a reader knows of it while it is hidden: 1 where zeros are printed, else 0; of numbers that can be negative
 *     a lower one
 * @param duty what must or may happen to it
 * @param band values that must stay possible; of a sensitive cell only
 * @param rank preference for publication, the lowest first: totals before parts
 * @param owner code of the partner State that knows the cell, because its own requests are counted; null if there is none
 */
public record ProblemCell(
        String name,
        long value,
        long least,
        Duty duty,
        @Nullable Band band,
        int rank,
        @Nullable String owner) {

    public ProblemCell {
        if ((duty == Duty.PRIMARY) != (band != null)) {
            throw new IllegalArgumentException("a band is of a sensitive cell: " + name);
        }
    }

    /** True if the cell is hidden in any case. */
    public boolean isHidden() {
        return switch (duty) {
            case PRIMARY, CONCEALED -> true;
            case OPEN, PUBLISHED -> false;
        };
    }

    /** The band of a sensitive cell. */
    public Band requiredBand() {
        if (band == null) {
            throw new IllegalStateException("not sensitive: " + name);
        }
        return band;
    }

    /** The cell with another band. */
    public ProblemCell with(Band other) {
        return new ProblemCell(name, value, least, duty, other, rank, owner);
    }

    /** The duty of a cell: it must be hidden, may be published, or is published. */
    public enum Duty {
        /** It is sensitive: it is hidden, and every value of its band stays possible. */
        PRIMARY,
        /** It may be published, and is hidden only to protect others. */
        OPEN,
        /** It is public already, or is published in any case. */
        PUBLISHED,
        /** It is hidden in an earlier edition and is not sensitive. */
        CONCEALED
    }

    /**
     * The values of a sensitive cell that must stay possible for a reader.
     *
     * @param low lowest value
     * @param high highest value
     */
    public record Band(long low, long high) {

        public Band {
            if (low > high) {
                throw new IllegalArgumentException("a band from " + low + " to " + high);
            }
        }
    }
}
