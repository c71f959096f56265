package org.comity.publication.format.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.publication.format.CellWalk;
import org.comity.publication.format.StatusWords;
import org.comity.publication.table.Category;
import org.comity.publication.table.Footnote;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedTable;
import org.jspecify.annotations.Nullable;

/**
 * The columns of long tables: code and title for each axis of the tables, then unit, value, statuses and notes.
 *
 * @param axes codes of the axes, in the order of their first tables
 */
public record LongColumns(List<String> axes) {

    /** The ending of the column of titles of an axis. */
    public static final String TITLE = "-title";

    /** The columns after those of the axes. */
    public static final List<String> AFTER = List.of("unit", "value", "statuses", "notes");

    private static final Set<String> FIXED =
            Set.of("release", "edition", "table", "unit", "value", "statuses", "notes");

    public LongColumns {
        axes = List.copyOf(axes);
        axes.stream().filter(FIXED::contains).findFirst().ifPresent(axis -> {
            throw new IllegalArgumentException("an axis must not be called like a column: " + axis);
        });
    }

    /** The columns for some tables. */
    public static LongColumns of(List<PublishedTable> tables) {
        var codes = new LinkedHashSet<String>();
        tables.forEach(table -> table.axes().forEach(axis -> codes.add(axis.code())));
        return new LongColumns(List.copyOf(codes));
    }

    /** The names of the columns. */
    public List<String> names() {
        var names = new ArrayList<String>();
        axes.forEach(axis -> names.addAll(List.of(axis, axis + TITLE)));
        names.addAll(AFTER);
        return names;
    }

    /** The lines of a table, before the first one. */
    public Lines lines(PublishedTable table, Language language) {
        var places = axes.stream()
                .map(code ->
                        table.axes().stream().map(axis -> axis.code()).toList().indexOf(code))
                .toList();
        return new Lines(CellWalk.of(table), places, table.axes().size(), language);
    }

    /** Lines of a table, one after the other. */
    public static final class Lines {

        private final CellWalk walk;
        private final List<Integer> places;
        private final int axes;
        private final Language language;

        private Lines(CellWalk walk, List<Integer> places, int axes, Language language) {
            this.walk = walk;
            this.places = places;
            this.axes = axes;
            this.language = language;
        }

        /** Moves to the next line; false if there is none. */
        public boolean next() {
            return walk.next();
        }

        /** The cells of the line: texts, except for the value, which is a number or null. */
        public List<@Nullable Object> line() {
            var line = new ArrayList<@Nullable Object>(2 * places.size() + AFTER.size());
            for (int place : places) {
                line.add(place < 0 ? null : walk.category(place).code());
                line.add(place < 0 ? null : walk.category(place).title().in(language));
            }
            var cell = walk.cell();
            line.add(unit());
            line.add(cell.value());
            line.add(StatusWords.codes(cell.statuses()));
            line.add(walk.notes().stream().map(Footnote::code).collect(Collectors.joining(StatusWords.SEPARATOR)));
            return line;
        }

        private @Nullable String unit() {
            for (var i = 0; i < axes; i++) {
                Category category = walk.category(i);
                var measure = category.measure();
                if (measure != null) {
                    return measure.unit().in(language);
                }
            }
            return null;
        }
    }
}
