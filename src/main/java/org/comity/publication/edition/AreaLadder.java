package org.comity.publication.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.publication.protection.EarlierTables;
import org.comity.publication.protection.Ladder;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.PublishedTable;

/** A table of partner States in coarser degrees of detail: without States, and without the parts of regions. */
final class AreaLadder {

    private AreaLadder() {}

    /**
     * The table from the finest degree to the regions of the world; one degree for a table without areas. It is never finer than in an
     * earlier edition: what that one printed of a region would give away its only part.
     */
    static Ladder of(PublishedTable table, List<EarlierTables> earlier) {
        var areas = table.axes().stream()
                .filter(axis -> axis.role() == AxisRole.AREA)
                .findFirst()
                .orElse(null);
        if (areas == null) {
            return Ladder.of(table);
        }
        var depths = depths(areas);
        var deepest = Math.min(deepest(areas), asBefore(table.code(), earlier));
        var rungs = new ArrayList<PublishedTable>();
        for (var depth = deepest; depth > 0; depth--) {
            rungs.add(upTo(table, areas, depths, depth));
        }
        return rungs.isEmpty() ? Ladder.of(table) : new Ladder(rungs);
    }

    private static int asBefore(String table, List<EarlierTables> earlier) {
        return earlier.stream()
                .flatMap(edition -> edition.published().stream())
                .filter(one -> one.code().equals(table))
                .flatMap(one -> one.axes().stream())
                .filter(axis -> axis.role() == AxisRole.AREA)
                .mapToInt(AreaLadder::deepest)
                .filter(depth -> depth > 0)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static int deepest(Axis areas) {
        return depths(areas).values().stream().mapToInt(depth -> depth).max().orElse(0);
    }

    /** The number of categories that contain each category. */
    private static Map<String, Integer> depths(Axis areas) {
        var depths = new HashMap<String, Integer>();
        areas.categories().forEach(one -> {
            var parent = one.parent();
            depths.put(one.code(), parent == null ? 0 : depths.getOrDefault(parent, 0) + 1);
        });
        return depths;
    }

    /** Deeper categories are left out. The sums of the others are as before. */
    private static PublishedTable upTo(PublishedTable table, Axis areas, Map<String, Integer> depths, int depth) {
        var kept = depths.entrySet().stream()
                .filter(one -> one.getValue() <= depth)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return table.only(Map.of(areas.code(), kept));
    }
}
