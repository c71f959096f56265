package org.comity.publication.ladder;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.publication.table.Axis;
import org.comity.publication.table.PublishedTable;
import org.jspecify.annotations.Nullable;

/** The levels of an axis whose categories contain one another: 0 is all together. */
final class AxisLevels {

    private final Map<String, Integer> depths = new HashMap<>();

    AxisLevels(Axis axis) {
        axis.categories().forEach(one -> {
            var parent = one.parent();
            depths.put(one.code(), parent == null ? 0 : depths.getOrDefault(parent, 0) + 1);
        });
    }

    /** The deepest level of an axis; 0 for a table without it. */
    static int deepest(PublishedTable table, String axis) {
        var found = table.axis(axis);
        return found == null ? 0 : new AxisLevels(found).deepest();
    }

    private int deepest() {
        return depths.values().stream().mapToInt(depth -> depth).max().orElse(0);
    }

    /** The table without the deepest level of an axis; null if nothing but all together would be left. The other sums are as before. */
    static @Nullable PublishedTable above(PublishedTable table, String axis) {
        var found = table.axis(axis);
        if (found == null) {
            return null;
        }
        var levels = new AxisLevels(found);
        var deepest = levels.deepest();
        if (deepest <= 1) {
            return null;
        }
        var kept = levels.depths.entrySet().stream()
                .filter(one -> one.getValue() < deepest)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return table.only(Map.of(axis, kept));
    }
}
