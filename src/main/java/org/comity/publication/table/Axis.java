package org.comity.publication.table;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** How many categories contain a category, that of all apart. */
    public int depthOf(Category category) {
        var depth = 0;
        var parent = category.parent();
        while (parent != null && !parent.equals(Category.TOTAL)) {
            depth++;
            parent = categories.get(placeOf(parent)).parent();
        }
        return depth;
    }

    /** The same axis with some categories; with all of them if no codes are given. */
    Axis only(@Nullable Set<String> wanted) {
        if (wanted == null) {
            return this;
        }
        var shown = categories.stream()
                .filter(one -> wanted.contains(one.code()))
                .map(one -> one.below(one.parent() != null && wanted.contains(one.parent()) ? one.parent() : null))
                .toList();
        return new Axis(code, title, role, additive, shown);
    }
}
