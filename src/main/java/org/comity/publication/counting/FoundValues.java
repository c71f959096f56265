package org.comity.publication.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.indicator.Heading;
import org.jspecify.annotations.Nullable;

/** The values that were found for each axis, with their English words. */
final class FoundValues {

    private final List<IndicatorDimension> dimensions;
    private final List<Map<String, String>> found = new ArrayList<>();

    FoundValues(List<IndicatorDimension> dimensions) {
        this.dimensions = dimensions;
        dimensions.forEach(dimension -> found.add(new TreeMap<>()));
    }

    /**
     * Notes a value of the finest level of an axis. Regions follow from the States.
     *
     * @param empty true if it has no member
     */
    void add(int axis, IndicatorDimension level, String value, String title, boolean empty) {
        if (level == dimensions.get(axis) && !(empty && isNeedless(value))) {
            found.get(axis).put(value, title);
        }
    }

    /** Where partners are crossed with another classification, zeros are hidden. A zero that nobody needs would hide other numbers. */
    private boolean isNeedless(String value) {
        return value.equals(Heading.NOT_RECORDED)
                && dimensions.size() > 1
                && dimensions.contains(IndicatorDimension.PARTNER);
    }

    /** False for what is not recorded of a region: a State without a region is directly below the total. */
    boolean hasAll(List<@Nullable IndicatorDimension> levels, List<String> keys) {
        for (var i = 0; i < levels.size(); i++) {
            var level = levels.get(i);
            if (level != null && level != dimensions.get(i) && keys.get(i).equals(Heading.NOT_RECORDED)) {
                return false;
            }
        }
        return true;
    }

    Map<String, String> of(IndicatorDimension dimension) {
        return found.get(dimensions.indexOf(dimension));
    }
}
