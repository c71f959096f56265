package org.comity.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.sheet.ColumnName;
import org.comity.sheet.PlainWords;

/**
 * The heading of a register, which may have up to three rows.
 *
 * @param from its first row
 * @param to its last row
 * @param parts for each column what its rows say, from above
 */
record Heading(int from, int to, List<List<String>> parts) {

    private static final String BETWEEN = " / ";

    /** The names of the columns: each has one, and no two have the same. */
    List<String> names() {
        var joined = parts.stream().map(rows -> String.join(BETWEEN, rows)).toList();
        var plain = joined.stream().map(PlainWords::of).toList();
        var names = new ArrayList<String>();
        for (int i = 0; i < joined.size(); i++) {
            boolean repeated = Collections.frequency(plain, plain.get(i)) > 1;
            names.add(
                    joined.get(i).isEmpty()
                            ? "Column " + ColumnName.of(i)
                            : repeated ? joined.get(i) + " (column " + ColumnName.of(i) + ")" : joined.get(i));
        }
        return List.copyOf(names);
    }

    boolean isBlank(int column) {
        return parts.get(column).isEmpty();
    }

    /** True if another column is headed by the same words. */
    boolean isRepeated(int column) {
        return !isBlank(column)
                && Collections.frequency(parts.stream().map(Heading::plain).toList(), plain(parts.get(column))) > 1;
    }

    private static String plain(List<String> rows) {
        return PlainWords.of(String.join(BETWEEN, rows));
    }

    /** What may be meant by the heading of a column: all its rows, or the lower ones alone. */
    List<String> readings(int column) {
        var rows = parts.get(column);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> String.join(BETWEEN, rows.subList(i, rows.size())))
                .toList();
    }

    /** The column with this heading: letter by letter, else without regard to case, spaces and accents. */
    Optional<Integer> place(String heading) {
        var names = names();
        int exact = names.indexOf(PlainWords.trimmed(heading));
        if (exact >= 0) {
            return Optional.of(exact);
        }
        var plain = PlainWords.of(heading);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        return IntStream.range(0, names.size())
                .filter(i -> PlainWords.of(names.get(i)).equals(plain))
                .boxed()
                .findFirst()
                .or(() -> onlyOne(plain));
    }

    /** The one column of which the lower rows of the heading say this. */
    private Optional<Integer> onlyOne(String plain) {
        var found = IntStream.range(0, parts.size())
                .filter(i -> readings(i).stream().map(PlainWords::of).anyMatch(plain::equals))
                .boxed()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
