package org.comity.imports;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The heading of a file and the column of each field.
 *
 * @param row the row of the heading
 * @param headings the headings, trimmed; those behind the last one that is not empty are left out
 * @param places for each field the number of its column, from 0
 */
record Columns(int row, List<String> headings, Map<Field, Integer> places) {

    static Columns of(CsvRow heading, NewMapping mapping, Findings findings) {
        var headings = heading.cells().stream()
                .limit(heading.width())
                .map(PlainWords::trimmed)
                .toList();
        checkHeadings(heading.row(), headings, findings);
        var places = new EnumMap<Field, Integer>(Field.class);
        mapping.columns()
                .forEach((key, column) -> Field.named(key)
                        .ifPresent(field -> place(headings, column).ifPresent(place -> places.put(field, place))));
        var columns = new Columns(heading.row(), headings, places);
        columns.guessTheOthers(findings);
        columns.tellUnused(findings);
        return columns;
    }

    /** The column with this heading: letter by letter, else without regard to case, spaces and accents. */
    static Optional<Integer> place(List<String> headings, String column) {
        int exact = headings.indexOf(PlainWords.trimmed(column));
        if (exact >= 0) {
            return Optional.of(exact);
        }
        var plain = PlainWords.of(column);
        return IntStream.range(0, headings.size())
                .filter(i -> !plain.isEmpty() && PlainWords.of(headings.get(i)).equals(plain))
                .boxed()
                .findFirst();
    }

    private static void checkHeadings(int row, List<String> headings, Findings findings) {
        var seen = new HashSet<String>();
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            if (heading.isEmpty()) {
                findings.fault(Spot.of(row), "EMPTY_HEADING", "column " + (i + 1) + " has no heading");
            } else if (!seen.add(PlainWords.of(heading))) {
                findings.fault(
                        new Spot(row, heading, heading), "DUPLICATE_HEADING", "more than one column is headed so");
            }
        }
    }

    private void guessTheOthers(Findings findings) {
        var taken = new HashSet<>(places.values());
        for (var field : Field.values()) {
            if (!places.containsKey(field)) {
                find(field, taken, true).ifPresent(place -> {
                    places.put(field, place);
                    taken.add(place);
                });
            }
        }
        for (var field : Field.values()) {
            if (!places.containsKey(field)) {
                find(field, taken, false).ifPresent(place -> {
                    places.put(field, place);
                    taken.add(place);
                    findings.guess(
                            new Spot(row, headings.get(place), null), "HEADING_TAKEN", "taken for " + field.key());
                });
            }
        }
    }

    /** Where several columns may be meant, the first one is taken, and the others are told to be unused. */
    private Optional<Integer> find(Field field, HashSet<Integer> taken, boolean byName) {
        return IntStream.range(0, headings.size())
                .filter(i -> !taken.contains(i))
                .filter(i -> byName ? field.isCalled(headings.get(i)) : field.isMeantBy(headings.get(i)))
                .boxed()
                .findFirst();
    }

    private void tellUnused(Findings findings) {
        var used = new TreeSet<>(places.values());
        for (int i = 0; i < headings.size(); i++) {
            if (!used.contains(i) && !headings.get(i).isEmpty()) {
                findings.guess(
                        new Spot(row, headings.get(i), null),
                        "COLUMN_UNUSED",
                        "means no field: it is kept with the row and has no effect");
            }
        }
    }

    /** True if no heading at all was understood: then the first row is hardly a heading. */
    boolean understandsNothing() {
        return places.isEmpty();
    }

    Optional<String> heading(Field field) {
        return Optional.ofNullable(places.get(field)).map(headings::get);
    }

    /** The heading of each field, for the report. */
    Map<String, String> byField() {
        return Arrays.stream(Field.values())
                .filter(places::containsKey)
                .collect(Collectors.toMap(
                        Field::key,
                        field -> heading(field).orElseThrow(),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }
}
