package org.comity.publication.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.comity.publication.chart.Phrases;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;
import org.jspecify.annotations.Nullable;

/**
 * A table of a paper: one row of headings and one column of them.
 *
 * @param caption what the table shows; empty if the heading above it says so
 * @param corner heading of the column of headings
 * @param columns headings of the columns of numbers
 * @param lines lines
 */
public record PaperTable(String caption, String corner, List<Head> columns, List<Line> lines) {

    public PaperTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * A status of a number.
     *
     * @param sign its sign in a cell
     * @param word its word in a heading and in the key of the table
     */
    public record Remark(String sign, String word) {

        /** Statuses of numbers in a language, without those that say why there is no number. */
        public static List<Remark> of(Set<CellStatus> statuses, Language language) {
            var phrases = Phrases.in(language);
            return statuses.stream()
                    .filter(status -> !status.isWithoutValue())
                    .map(status -> new Remark(phrases.say("remark." + status.name()), phrases.status(status)))
                    .toList();
        }
    }

    /**
     * A heading.
     *
     * @param title heading
     * @param remarks statuses that all numbers of the column have
     */
    public record Head(String title, List<Remark> remarks) {

        public Head {
            remarks = List.copyOf(remarks);
        }

        /** A heading of a column whose statuses are not known. */
        public Head(String title) {
            this(title, List.of());
        }
    }

    /**
     * A line.
     *
     * @param title heading
     * @param depth how far below another line it is, from 0 to 3
     * @param heading true if it heads the lines below and has no cells
     * @param marks numbers of its notes; empty if there is none
     * @param reason why it has no numbers; null if it has
     * @param cells a cell for each column; empty for a heading and for a line with a reason
     */
    public record Line(
            String title,
            int depth,
            boolean heading,
            String marks,
            @Nullable String reason,
            List<Number> cells) {

        public Line {
            depth = Math.min(3, depth);
            cells = List.copyOf(cells);
        }

        private Line withCells(List<Number> others) {
            return new Line(title, depth, heading, marks, reason, others);
        }
    }

    /**
     * A cell.
     *
     * @param text number, or the word for its absence
     * @param missing true if there is no number
     * @param remarks its further statuses
     * @param marks numbers of its notes; empty if there is none
     */
    public record Number(String text, boolean missing, List<Remark> remarks, String marks) {

        public Number {
            remarks = List.copyOf(remarks);
        }

        private Number without(List<Remark> some) {
            var others =
                    remarks.stream().filter(remark -> !some.contains(remark)).toList();
            return new Number(text, missing, others, marks);
        }
    }

    /** True if the table needs a page in landscape. */
    public boolean isWide() {
        return columns.size() > Orientation.PORTRAIT.mostColumns();
    }

    /** The width of the column of headings, in per cent of the table: the more columns of numbers there are, the less. */
    public int widthOfHeadings() {
        int numbers = columns.size();
        return numbers <= 1 ? 70 : numbers < 5 ? 45 : numbers < 7 ? 34 : 26;
    }

    /** The width of a column of numbers, in per cent of the table: they share the rest equally, for any length of their remarks. */
    public int widthOfNumbers() {
        return (100 - widthOfHeadings()) / Math.max(1, columns.size());
    }

    /** The table with the statuses that all numbers of a column have in its heading, and the others beside the numbers. */
    public PaperTable withRemarksInHeads() {
        var common = IntStream.range(0, columns.size()).mapToObj(this::common).toList();
        var heads = IntStream.range(0, columns.size())
                .mapToObj(i -> new Head(columns.get(i).title(), common.get(i)))
                .toList();
        var shorter = lines.stream()
                .map(line -> line.withCells(IntStream.range(0, line.cells().size())
                        .mapToObj(i -> line.cells().get(i).without(common.get(i)))
                        .toList()))
                .toList();
        return new PaperTable(caption, corner, heads, shorter);
    }

    private List<Remark> common(int column) {
        var each = lines.stream()
                .filter(line -> !line.cells().isEmpty())
                .map(line -> line.cells().get(column))
                .filter(cell -> !cell.missing())
                .map(Number::remarks)
                .toList();
        return each.isEmpty()
                ? List.of()
                : each.getFirst().stream()
                        .filter(remark -> each.stream().allMatch(remarks -> remarks.contains(remark)))
                        .toList();
    }

    /** The signs in cells with their words, each once. */
    public List<Remark> key() {
        return lines.stream()
                .flatMap(line -> line.cells().stream())
                .flatMap(cell -> cell.remarks().stream())
                .distinct()
                .sorted(Comparator.comparing(Remark::word))
                .toList();
    }

    /** The parts of the table that fit on a page, one below the other, each with some of the columns and all lines. */
    public List<PaperTable> parts(Orientation orientation) {
        int mostColumns = orientation.mostColumns();
        if (columns.size() <= mostColumns) {
            return List.of(this);
        }
        int number = (columns.size() + mostColumns - 1) / mostColumns;
        int most = (columns.size() + number - 1) / number;
        var parts = new ArrayList<PaperTable>();
        for (int i = 0; i < number; i++) {
            int from = i * most;
            int to = Math.min(columns.size(), from + most);
            var part = (caption + " (" + (i + 1) + "/" + number + ")").strip();
            parts.add(new PaperTable(part, corner, columns.subList(from, to), lines(from, to)));
        }
        return parts;
    }

    private List<Line> lines(int from, int to) {
        return lines.stream()
                .map(line -> line.withCells(
                        line.cells().isEmpty() ? List.of() : line.cells().subList(from, to)))
                .toList();
    }
}
