package org.comity.publication.table;

import java.util.List;

/**
 * An axis of a table.
 *
 * @param code stable code, in small letters with hyphens, unique in its table; that of the axis of time is {@code period}, that of the
 *     measures {@code measure}
 * @param title title in words
 * @param role role of the axis
 * @param additive true if the numbers of categories with the same parent add up to that of the parent; of counts and amounts only
 * @param categories the categories in their order; a parent comes before its children
 */
public record Axis(String code, Words title, AxisRole role, boolean additive, List<Category> categories) {

    public Axis {
        categories = List.copyOf(categories);
    }

    /** The place of a category, from 0. */
    public int placeOf(String category) {
        for (var i = 0; i < categories.size(); i++) {
            if (categories.get(i).code().equals(category)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no category " + category + " on the axis " + code);
    }
}
