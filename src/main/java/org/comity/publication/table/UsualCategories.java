package org.comity.publication.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The category of an axis that is shown if the reader chooses none. */
public final class UsualCategories {

    private static final String CASES = "ENDED";

    private UsualCategories() {}

    /** The first of the asked categories that the axis has; otherwise that of all, the last complete period, or the first. */
    public static String of(PublishedTable table, Axis axis, List<String> asked) {
        var codes = axis.categories().stream().map(Category::code).toList();
        var all = new ArrayList<>(asked);
        all.add(axis.role() == AxisRole.TIME ? lastPeriod(table, axis).code() : Category.TOTAL);
        all.add(CASES);
        return all.stream().filter(codes::contains).findFirst().orElse(codes.getFirst());
    }

    /** The last period that is complete in a table; the last one if none is. */
    public static Category lastPeriod(PublishedTable table, Axis axis) {
        return lastComplete(table, axis).orElse(axis.categories().getLast());
    }

    private static Optional<Category> lastComplete(PublishedTable table, Axis axis) {
        var incomplete = new HashSet<Category>();
        var place = table.axes().indexOf(axis);
        for (var i = 0; i < table.cells().size(); i++) {
            if (table.cells().get(i).is(CellStatus.INCOMPLETE_PERIOD)) {
                incomplete.add(table.categoriesOf(i).get(place));
            }
        }
        return axis.categories().reversed().stream()
                .filter(period -> !incomplete.contains(period))
                .findFirst();
    }
}
