package org.comity.publication.program;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comity.publication.table.Footnote;
import org.comity.publication.table.Relation;
import org.comity.publication.table.Words;
import org.comity.statistics.sheet.SheetNumber;
import org.jspecify.annotations.Nullable;

/**
 * A program of publication.
 *
 * @param code stable code, in small letters with hyphens
 * @param version version, from 1; a change of its tables adds one
 * @param title title of its releases
 * @param provisionalMonths numbers of periods that ended less than this many months before the counting are provisional
 * @param relations relations of cells that readers know beside the sums of the axes
 * @param tables its tables
 */
public record PublicationProgram(
        String code,
        int version,
        Words title,
        int provisionalMonths,
        List<Relation> relations,
        List<TableSpec> tables) {

    /** The name of the statement of stock and flow as the indicator of a table. */
    public static final String STATEMENT = "statement";

    /** The version of its definition. */
    public static final int STATEMENT_VERSION = 1;

    public PublicationProgram {
        relations = relations == null ? List.of() : List.copyOf(relations);
        tables = List.copyOf(tables);
    }

    /**
     * A table of a program.
     *
     * @param code stable code within the program
     * @param title title in words
     * @param definition what the numbers are
     * @param statement true for the statement of stock and flow, by direction and kind
     * @param indicator code of the indicator; null for the statement
     * @param by codes of its dimensions, in the order of the axes
     * @param where values that a member must have, by codes of dimensions
     * @param numbers its measures; the count if none is named
     * @param sumOf table of yearly numbers of which this one has the sums over the whole period of the release; null for a table by years
     * @param notes footnotes
     */
    public record TableSpec(
            String code,
            Words title,
            Words definition,
            boolean statement,
            @Nullable String indicator,
            List<String> by,
            Map<String, Set<String>> where,
            List<SheetNumber> numbers,
            @Nullable String sumOf,
            List<Footnote> notes) {

        public TableSpec {
            by = by == null ? List.of() : List.copyOf(by);
            where = where == null ? Map.of() : new TreeMap<>(where);
            numbers = numbers == null ? List.of(SheetNumber.COUNT) : List.copyOf(numbers);
            notes = notes == null ? List.of() : List.copyOf(notes);
        }
    }
}
