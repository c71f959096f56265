package org.comity.publication.open;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.base.web.QueryParameters;
import org.comity.publication.table.Axis;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.PublishedTable;
import org.jspecify.annotations.Nullable;

/**
 * Leaves some tables of an edition, and of them some categories. A parameter has the code of an axis. A category has its parent only if
 * the parent stays.
 */
final class TableFilter {

    private TableFilter() {}

    /** The tables that the parameters ask for. Faults are those of the query. */
    static List<PublishedTable> of(List<PublishedTable> tables, QueryParameters query) {
        var codes = tables.stream().map(PublishedTable::code).toList();
        var chosen = query.someKnown("table", codes, "must be some of " + String.join(", ", codes))
                .map(Set::copyOf)
                .orElse(Set.copyOf(codes));
        var shown =
                tables.stream().filter(table -> chosen.contains(table.code())).toList();
        var categories = new HashMap<String, Set<String>>();
        tables.stream()
                .flatMap(table -> table.axes().stream())
                .forEach(axis -> categories
                        .computeIfAbsent(axis.code(), code -> new LinkedHashSet<>())
                        .addAll(axis.categories().stream()
                                .map(one -> one.code())
                                .toList()));
        var wanted = new HashMap<String, Set<String>>();
        categories.forEach((axis, known) -> query.someKnown(axis, known, "must be categories of this axis")
                .ifPresent(values -> wanted.put(axis, Set.copyOf(values))));
        query.check();
        return shown.stream().map(table -> filtered(table, wanted)).toList();
    }

    private static PublishedTable filtered(PublishedTable table, Map<String, Set<String>> wanted) {
        if (table.axes().stream().noneMatch(axis -> wanted.containsKey(axis.code()))) {
            return table;
        }
        var axes = table.axes().stream()
                .map(axis -> filtered(axis, wanted.get(axis.code())))
                .toList();
        var cells = new ArrayList<Cell>();
        for (var place = 0; place < table.cells().size(); place++) {
            if (isWanted(table, place, wanted)) {
                cells.add(table.cells().get(place));
            }
        }
        return new PublishedTable(
                table.code(),
                table.title(),
                table.definition(),
                table.indicator(),
                table.version(),
                axes,
                cells,
                table.notes());
    }

    private static Axis filtered(Axis axis, @Nullable Set<String> wanted) {
        if (wanted == null) {
            return axis;
        }
        var shown = axis.categories().stream()
                .filter(one -> wanted.contains(one.code()))
                .map(one -> new Category(
                        one.code(),
                        one.title(),
                        one.parent() != null && wanted.contains(one.parent()) ? one.parent() : null,
                        one.days(),
                        one.measure()))
                .toList();
        return new Axis(axis.code(), axis.title(), axis.role(), axis.additive(), shown);
    }

    private static boolean isWanted(PublishedTable table, int place, Map<String, Set<String>> wanted) {
        var categories = table.categoriesOf(place);
        for (var i = 0; i < categories.size(); i++) {
            var some = wanted.get(table.axes().get(i).code());
            if (some != null && !some.contains(categories.get(i).code())) {
                return false;
            }
        }
        return true;
    }
}
