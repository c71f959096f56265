package org.comity.publication.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A category of an axis.
 *
 * @param code stable code, unique on its axis; that of all together is {@code TOTAL}
 * @param title title in words
 * @param parent code of the category that contains it; null if there is none
 * @param days the days of a period; null for another category
 * @param measure what a measure is; null for another category
 */
public record Category(
        String code,
        Words title,
        @Nullable String parent,
        @Nullable Days days,
        @Nullable TableMeasure measure) {

    /** The code of all together. */
    public static final String TOTAL = "TOTAL";

    /** A category that is neither a period nor a measure. */
    public static Category of(String code, Words title, @Nullable String parent) {
        return new Category(code, title, parent, null, null);
    }

    /** The same category below another one, or below none. */
    Category below(@Nullable String other) {
        return new Category(code, title, other, days, measure);
    }

    /**
     * The days of a period.
     *
     * @param from first day, a legal day in the zone of the authority
     * @param to last day, included
     */
    public record Days(LocalDate from, LocalDate to) {}
}
