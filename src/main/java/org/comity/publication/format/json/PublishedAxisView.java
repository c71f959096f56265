package org.comity.publication.format.json;

import java.util.List;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Language;

/**
 * An axis of a table.
 *
 * @param code stable code, unique in its table
 * @param title title in words
 * @param role TIME, AREA, MEASURE or CLASS
 * @param additive true if the numbers of categories with the same parent add up to that of the parent
 * @param categories the categories in their order; a parent comes before its children
 */
public record PublishedAxisView(
        String code, String title, AxisRole role, boolean additive, List<PublishedCategoryView> categories) {

    static PublishedAxisView of(Axis axis, Language language) {
        return new PublishedAxisView(
                axis.code(),
                axis.title().in(language),
                axis.role(),
                axis.additive(),
                axis.categories().stream()
                        .map(category -> PublishedCategoryView.of(category, language))
                        .toList());
    }
}
