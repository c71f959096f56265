package org.comity.publication.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.publication.table.Axis;
import org.comity.publication.table.Category;
import org.comity.reference.countries.Regions;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.law.OffenceFamily;
import org.jspecify.annotations.Nullable;

/** Finds the level by which a category of an axis is counted, and the categories of what was counted by levels. */
@ApplicationScoped
public class CategoryLevels {

    private final Regions regions;

    CategoryLevels(Regions regions) {
        this.regions = regions;
    }

    /** The dimension by which a category is counted, which is one of the {@link Levels} of its axis; null for all together. */
    public @Nullable IndicatorDimension of(Axis axis, String category) {
        if (category.equals(Category.TOTAL)) {
            return null;
        }
        var dimension = IndicatorDimension.of(axis.code()).orElseThrow();
        return switch (dimension) {
            case PARTNER -> regions.find(category).isPresent() ? region(axis, category) : dimension;
            case OFFENCE -> isFamily(category) ? IndicatorDimension.OFFENCE_FAMILY : dimension;
            default -> dimension;
        };
    }

    /** A region of the world is directly below all States; a part of it is below the region. */
    private static IndicatorDimension region(Axis axis, String category) {
        var depth = axis.depthOf(axis.categories().get(axis.placeOf(category)));
        return depth == 0 ? IndicatorDimension.REGION : IndicatorDimension.SUBREGION;
    }

    private static boolean isFamily(String category) {
        return Arrays.stream(OffenceFamily.values())
                .anyMatch(family -> family.name().equals(category));
    }

    /**
     * The category of each axis for what a question by some levels counted.
     *
     * @param levels the level of each axis; null for all together
     * @param asked the dimensions of the question, in its order
     * @param values value of each of these dimensions
     */
    public static List<String> categories(
            List<@Nullable IndicatorDimension> levels, List<IndicatorDimension> asked, List<String> values) {
        var categories = new ArrayList<String>();
        for (var level : levels) {
            categories.add(level == null ? Category.TOTAL : values.get(asked.indexOf(level)));
        }
        return categories;
    }

    /** The dimensions of a question by these levels; null is all together. */
    public static List<IndicatorDimension> dimensions(List<@Nullable IndicatorDimension> levels) {
        var dimensions = new ArrayList<IndicatorDimension>();
        for (var level : levels) {
            if (level != null) {
                dimensions.add(level);
            }
        }
        return dimensions;
    }
}
