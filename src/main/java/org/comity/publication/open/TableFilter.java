package org.comity.publication.open;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.web.QueryParameters;
import org.comity.publication.succession.CodeSuccession;
import org.comity.publication.succession.CurrentCodes;
import org.comity.publication.table.Category;
import org.comity.publication.table.Footnote;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedTable;

/**
 * Leaves some tables of an edition, and of them some categories. A parameter has the code of an axis. A category has its parent only if
 * the parent stays. An old code asks for the one that took its place, with a note in the tables that have it.
 */
final class TableFilter {

    private static final String TABLE = "table";

    private final List<PublishedTable> all;
    private final QueryParameters query;
    private final CurrentCodes codes;

    TableFilter(List<PublishedTable> all, QueryParameters query, CurrentCodes codes) {
        this.all = all;
        this.query = query;
        this.codes = codes;
    }

    /** The tables that the parameters ask for. Faults are those of the query; then comes the problem of codes without a successor. */
    List<PublishedTable> tables() {
        var known = all.stream().map(PublishedTable::code).toList();
        var chosen = asked(TABLE, known, "must be some of " + String.join(", ", known));
        var wanted = new HashMap<String, Set<String>>();
        categories().forEach((axis, some) -> {
            var values = asked(axis, some, "must be categories of this axis");
            if (!values.isEmpty()) {
                wanted.put(axis, values);
            }
        });
        codes.absent().forEach(old -> query.fault(old.list(), old.absent(Language.EN)));
        query.check();
        refuseEnded();
        return all.stream()
                .filter(table -> chosen.isEmpty() || chosen.contains(table.code()))
                .map(table -> noted(table.only(wanted)))
                .toList();
    }

    private Map<String, Set<String>> categories() {
        var categories = new HashMap<String, Set<String>>();
        all.stream()
                .flatMap(table -> table.axes().stream())
                .forEach(axis -> categories
                        .computeIfAbsent(axis.code(), code -> new LinkedHashSet<>())
                        .addAll(axis.categories().stream().map(Category::code).toList()));
        return categories;
    }

    /** The codes of the edition that a parameter asks for; none if it is not there. */
    private Set<String> asked(String list, Collection<String> known, String expectation) {
        var allowed = Stream.concat(known.stream(), codes.old(list).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var asked = new LinkedHashSet<String>();
        for (var code : query.someKnown(list, allowed, expectation).orElse(List.of())) {
            var present = codes.of(list, code, known);
            asked.add(present);
        }
        return asked;
    }

    private void refuseEnded() {
        if (!codes.ended().isEmpty()) {
            throw new ProblemException(
                    ProblemKind.NO_SUCCESSOR,
                    codes.ended().stream().map(old -> old.note(Language.EN)).collect(Collectors.joining(" ")),
                    List.of(),
                    Map.of("endedCodes", codes.ended().stream().map(Ended::of).toList()));
        }
    }

    private PublishedTable noted(PublishedTable table) {
        var notes = new ArrayList<Footnote>();
        for (var each : codes.replaced()) {
            var axis = table.axis(each.old().list());
            if (each.old().list().equals(TABLE) && table.code().equals(each.category())) {
                notes.add(each.old().footnote(Map.of()));
            } else if (axis != null
                    && axis.categories().stream().anyMatch(one -> one.code().equals(each.category()))) {
                notes.add(each.old().footnote(Map.of(each.old().list(), each.category())));
            }
        }
        return table.withNotes(notes);
    }

    /**
     * An old code in a problem.
     *
     * @param parameter parameter that has it
     * @param code the code
     * @param since year in which it was withdrawn
     * @param parts codes of the parts; empty if there are none
     */
    record Ended(String parameter, String code, int since, List<String> parts) {

        static Ended of(CodeSuccession old) {
            return new Ended(old.list(), old.code(), old.since(), old.parts());
        }
    }
}
