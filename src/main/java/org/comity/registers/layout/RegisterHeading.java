package org.comity.registers.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.base.sheet.text.ColumnName;
import org.comity.base.sheet.text.PlainWords;

/** The heading of a register, which may have up to three rows. Frequent look-ups are computed once. */
public final class RegisterHeading {

    private static final String BETWEEN = " / ";
    private static final int SEVERAL = -1;

    private final int from;
    private final int to;
    private final List<List<String>> parts;
    private final List<String> words;
    private final List<String> plain;
    private final Map<String, Long> times;
    private final List<Set<String>> readings;
    private final List<String> names;

    /** For each name in plain form, the first column that has it. */
    private final Map<String, Integer> places = new HashMap<>();

    /** For each form of a heading, its only column; SEVERAL if there are more. */
    private final Map<String, Integer> meant = new HashMap<>();

    /**
     * A heading.
     *
     * @param from its first row
     * @param to its last row
     * @param parts for each column the texts of its rows, from above
     */
    RegisterHeading(int from, int to, List<List<String>> parts) {
        this.from = from;
        this.to = to;
        this.parts = parts;
        this.words = parts.stream().map(rows -> String.join(BETWEEN, rows)).toList();
        this.plain = words.stream().map(PlainWords::of).toList();
        this.times = plain.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        this.readings =
                IntStream.range(0, parts.size()).mapToObj(this::plainReadings).toList();
        this.names = IntStream.range(0, parts.size()).mapToObj(this::nameOf).toList();
        for (int i = 0; i < parts.size(); i++) {
            places.putIfAbsent(PlainWords.of(names.get(i)), i);
            for (var reading : readings.get(i)) {
                meant.merge(reading, i, (one, other) -> SEVERAL);
            }
        }
    }

    private Set<String> plainReadings(int column) {
        var rows = parts.get(column);
        var found = new HashSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            found.add(i == 0 ? plain.get(column) : PlainWords.of(String.join(BETWEEN, rows.subList(i, rows.size()))));
        }
        found.remove("");
        return found;
    }

    private String nameOf(int column) {
        if (isBlank(column)) {
            return "Column " + ColumnName.of(column);
        }
        return isRepeated(column) ? words.get(column) + " (column " + ColumnName.of(column) + ")" : words.get(column);
    }

    /** Its first row. */
    public int from() {
        return from;
    }

    /** Its last row. */
    public int to() {
        return to;
    }

    /** The number of columns. */
    public int width() {
        return parts.size();
    }

    /** The text of all heading rows of a column. */
    public String words(int column) {
        return words.get(column);
    }

    /** The unique names of the columns. */
    List<String> names() {
        return names;
    }

    public boolean isBlank(int column) {
        return parts.get(column).isEmpty();
    }

    /** True if another column has the same heading. */
    boolean isRepeated(int column) {
        return !isBlank(column) && times.getOrDefault(plain.get(column), 0L) > 1;
    }

    /** The possible forms of the heading of a column, in plain form: all its rows, or only the lower ones. */
    Set<String> readings(int column) {
        return readings.get(column);
    }

    /** Returns the column with this heading. An exact match comes before one that ignores case, spaces and accents. */
    Optional<Integer> place(String heading) {
        int exact = names.indexOf(PlainWords.trimmed(heading));
        if (exact >= 0) {
            return Optional.of(exact);
        }
        var sought = PlainWords.of(heading);
        if (sought.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(places.get(sought))
                .or(() -> Optional.ofNullable(meant.get(sought)))
                .filter(place -> place != SEVERAL);
    }
}
