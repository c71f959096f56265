package org.comity.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.sheet.Merge;
import org.comity.sheet.PlainWords;
import org.comity.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Finds the heading of a register near its top: the rows of which most is understood. */
final class HeadingFinder {

    private static final int MOST_ROWS = 3;
    private static final int UNDERSTOOD = 10;

    private final List<SheetRow> top;
    private final List<Merge> merges;
    private final NewMapping mapping;

    /** Looks through the first rows of a register that are not empty. */
    HeadingFinder(List<SheetRow> top, List<Merge> merges, NewMapping mapping) {
        this.top = top;
        this.merges = merges;
        this.mapping = mapping;
    }

    /** The heading; nothing if the row the mapping names is not there. */
    Optional<Heading> find() {
        var told = mapping.headingRow();
        int rows = mapping.headingRows() == null ? MOST_ROWS : mapping.headingRows();
        Heading best = null;
        int most = -1;
        for (int height = mapping.headingRows() == null ? 1 : rows; height <= rows; height++) {
            for (int i = 0; i + height <= top.size(); i++) {
                boolean wanted = told == null || top.get(i).row() == told;
                var heading = wanted ? heading(top.subList(i, i + height)) : null;
                int worth = heading == null ? -1 : worth(heading);
                if (worth > most) {
                    best = heading;
                    most = worth;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private @Nullable Heading heading(List<SheetRow> rows) {
        int from = rows.getFirst().row();
        int to = rows.getLast().row();
        if (to - from != rows.size() - 1) {
            return null;
        }
        int width = rows.stream().mapToInt(SheetRow::width).max().orElse(0);
        var parts = new ArrayList<List<String>>();
        for (int column = 0; column < width; column++) {
            var said = new ArrayList<String>();
            for (var row : rows) {
                var text = text(row, column, rows.getLast());
                if (!text.isEmpty() && (said.isEmpty() || !said.getLast().equals(text))) {
                    said.add(text);
                }
            }
            parts.add(List.copyOf(said));
        }
        return new Heading(from, to, List.copyOf(parts));
    }

    /** What a row of the heading says of a column; a cell that is shown across several columns says it of all. */
    private String text(SheetRow row, int column, SheetRow lowest) {
        var own = row.cell(column);
        if (!own.isEmpty() || row.equals(lowest)) {
            return own;
        }
        if (row.typed()) {
            return merges.stream()
                    .filter(merge -> merge.covers(row.row(), column) && merge.fromRow() == row.row())
                    .map(merge -> row.cell(merge.fromColumn()))
                    .findFirst()
                    .orElse("");
        }
        return toTheLeft(row, column, lowest);
    }

    /** In a text nothing tells that cells were merged; but what has nothing below it stands for itself alone. */
    private static String toTheLeft(SheetRow row, int column, SheetRow lowest) {
        int left = column;
        while (left > 0 && row.cell(left).isEmpty()) {
            left--;
        }
        return lowest.cell(left).isEmpty() || lowest.cell(column).isEmpty() ? "" : row.cell(left);
    }

    /** More fields understood are better, then fewer columns that are headed alike, then fewer rows further up. */
    private int worth(Heading heading) {
        int width = heading.parts().size();
        long fields = Arrays.stream(Field.values())
                .filter(field -> IntStream.range(0, width).anyMatch(i -> means(heading, i, field)))
                .count();
        long said = Stream.concat(mapping.columns().values().stream(), mapping.milestones().keySet().stream())
                .filter(name -> heading.place(name).isPresent())
                .count();
        long repeated = IntStream.range(0, width)
                .filter(heading::isRepeated)
                .limit(UNDERSTOOD - 1)
                .count();
        return Math.toIntExact(UNDERSTOOD * (fields + said) - (fields + said == 0 ? 0 : repeated));
    }

    private static boolean means(Heading heading, int column, Field field) {
        return heading.readings(column).stream()
                .filter(words -> !PlainWords.of(words).isEmpty())
                .anyMatch(words -> field.isCalled(words) || field.isMeantBy(words));
    }
}
