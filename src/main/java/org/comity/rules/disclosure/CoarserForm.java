package org.comity.rules.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * How a table becomes coarser on one axis. A table without the axis, or whose axis has nothing coarser, stays as it is.
 *
 * @param axis code of the axis
 * @param way what is done
 * @param years years that are taken together, from 2; for {@link Way#YEARS_TOGETHER} alone
 */
public record CoarserForm(String axis, Way way, @Nullable Integer years) {

    private static final int FEWEST_YEARS = 2;

    /**
     * Checks the years.
     *
     * @throws IllegalArgumentException if years are missing, too few, or named for the other way
     */
    public CoarserForm {
        if (axis == null || way == null) {
            throw new IllegalArgumentException("policy of disclosure control: axis and way of each form of the ladder");
        }
        if ((way == Way.YEARS_TOGETHER) != (years != null) || years != null && years < FEWEST_YEARS) {
            throw new IllegalArgumentException(
                    "policy of disclosure control: years from 2 with YEARS_TOGETHER and only with it");
        }
    }

    /** What is done to an axis. */
    public enum Way {
        /** The deepest categories are left out: partner States below parts of regions, offences below families. */
        LEVEL_ABOVE,
        /** Years are added, as many as are named; those that do not fill the last such period are left out. */
        YEARS_TOGETHER
    }
}
