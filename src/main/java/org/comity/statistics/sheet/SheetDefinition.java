package org.comity.statistics.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sheet: a table with a line for each number of an indicator.
 *
 * @param code stable code, in small letters with hyphens
 * @param title title in words
 * @param definition what the sheet shows, for a reader who does not know the program
 * @param needs codes of the dimensions that a question must filter by
 * @param askedBy who asks for it, as in the catalogue of indicators
 * @param where values that the members of all lines must have, by codes of dimensions
 * @param lines its lines
 */
record SheetDefinition(
        String code,
        String title,
        String definition,
        List<String> needs,
        List<String> askedBy,
        Map<String, Set<String>> where,
        List<Line> lines) {

    SheetDefinition {
        needs = needs == null ? List.of() : List.copyOf(needs);
        askedBy = askedBy == null ? List.of() : List.copyOf(askedBy);
        var common = where == null ? Map.<String, Set<String>>of() : where;
        where = common;
        lines = lines.stream().map(line -> line.with(common)).toList();
    }

    /**
     * A line of a sheet.
     *
     * @param code stable code within the sheet
     * @param title title in words
     * @param indicator code of the indicator
     * @param where values that a member must have, by codes of dimensions
     * @param by dimension of which each value found has a line of its own; null for one line
     * @param number number of the cell
     */
    record Line(
            String code,
            String title,
            String indicator,
            Map<String, Set<String>> where,
            @Nullable String by,
            SheetNumber number) {

        Line {
            where = where == null ? Map.of() : new TreeMap<>(where);
        }

        /** The same line with a further condition. */
        Line with(Map<String, Set<String>> common) {
            var all = new TreeMap<>(common);
            all.putAll(where);
            return new Line(code, title, indicator, all, by, number);
        }
    }
}
