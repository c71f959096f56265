package org.comity.publication.open;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comity.base.web.QueryParameters;
import org.comity.publication.table.PublishedTable;

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
        return shown.stream().map(table -> table.only(wanted)).toList();
    }
}
