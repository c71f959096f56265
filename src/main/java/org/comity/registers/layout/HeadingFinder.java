package org.comity.registers.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.base.sheet.text.MergedCells;
import org.comity.base.sheet.text.SheetRow;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.words.RegisterColumn;
import org.jspecify.annotations.Nullable;

/** Finds the heading of a register near its top: the rows with the most known columns. */
public final class HeadingFinder {

    private static final int MOST_ROWS = 3;
    private static final int UNDERSTOOD = 10;

    private final List<SheetRow> top;
    private final List<MergedCells> merges;
    private final Mapping mapping;

    /** Searches the first rows that are not empty. */
    public HeadingFinder(List<SheetRow> top, List<MergedCells> merges, Mapping mapping) {
        this.top = top;
        this.merges = merges;
        this.mapping = mapping;
    }

    /** Returns the heading; empty if the register does not have the row that the mapping names. */
    public Optional<RegisterHeading> find() {
        var fixedRow = mapping.headingRow();
        int rows = mapping.headingRows() == null ? MOST_ROWS : mapping.headingRows();
        RegisterHeading best = null;
        int most = -1;
        for (int height = mapping.headingRows() == null ? 1 : rows; height <= rows; height++) {
            for (int i = 0; i + height <= top.size(); i++) {
                boolean possible = fixedRow == null || top.get(i).row() == fixedRow;
                var heading = possible ? heading(top.subList(i, i + height)) : null;
                int worth = heading == null ? -1 : worth(heading);
                if (worth > most) {
                    best = heading;
                    most = worth;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private @Nullable RegisterHeading heading(List<SheetRow> rows) {
        int from = rows.getFirst().row();
        int to = rows.getLast().row();
        if (to - from != rows.size() - 1) {
            return null;
        }
        int width = rows.stream().mapToInt(SheetRow::width).max().orElse(0);
        var above = rows.stream().map(row -> texts(row, width, rows.getLast())).toList();
        var parts = new ArrayList<List<String>>();
        for (int column = 0; column < width; column++) {
            var texts = new ArrayList<String>();
            for (var row : above) {
                var text = row.get(column);
                if (!text.isEmpty() && (texts.isEmpty() || !texts.getLast().equals(text))) {
                    texts.add(text);
                }
            }
            parts.add(List.copyOf(texts));
        }
        return new RegisterHeading(from, to, List.copyOf(parts));
    }

    /** The text of a heading row for each column. A merged cell is the text of all its columns. */
    private List<String> texts(SheetRow row, int width, SheetRow lowest) {
        var own = IntStream.range(0, width)
                .mapToObj(column -> cut(row.cell(column)))
                .toList();
        if (row.row() == lowest.row()) {
            return own;
        }
        return row.typed() ? merged(row, own) : toTheRight(own, lowest);
    }

    /** The beginning of a cell, long enough to detect that it is too long for a heading. */
    private static String cut(String cell) {
        return cell.substring(0, Math.min(cell.length(), RowShape.LONGEST_HEADING + 1));
    }

    private List<String> merged(SheetRow row, List<String> own) {
        var texts = new ArrayList<>(own);
        var open = new BitSet();
        IntStream.range(0, own.size()).filter(i -> own.get(i).isEmpty()).forEach(open::set);
        for (var merge : merges) {
            if (merge.fromRow() == row.row() && merge.fromColumn() < own.size()) {
                int behind = Math.min(merge.toColumn() + 1, own.size());
                for (int i = open.nextSetBit(merge.fromColumn()); i >= 0 && i < behind; i = open.nextSetBit(i + 1)) {
                    texts.set(i, own.get(merge.fromColumn()));
                    open.clear(i);
                }
            }
        }
        return texts;
    }

    /** A CSV file does not show merged cells. A cell with empty cells below it has no other columns. */
    private static List<String> toTheRight(List<String> own, SheetRow lowest) {
        var texts = new ArrayList<>(own);
        int left = 0;
        for (int i = 0; i < own.size(); i++) {
            left = own.get(i).isEmpty() ? left : i;
            boolean across = !lowest.cell(left).isEmpty() && !lowest.cell(i).isEmpty();
            texts.set(i, left == i || across ? own.get(left) : "");
        }
        return texts;
    }

    /**
     * Compares candidates: more known fields, then fewer columns with the same heading, then fewer rows, then further
     * up.
     */
    private int worth(RegisterHeading heading) {
        var understood = EnumSet.noneOf(RegisterColumn.class);
        for (int i = 0; i < heading.width(); i++) {
            heading.readings(i).forEach(plain -> addMeant(plain, understood));
        }
        long mapped = Stream.concat(mapping.columns().values().stream(), mapping.milestones().keySet().stream())
                .filter(name -> heading.place(name).isPresent())
                .count();
        long repeated = IntStream.range(0, heading.width())
                .filter(heading::isRepeated)
                .limit(UNDERSTOOD - 1)
                .count();
        long all = understood.size() + mapped;
        return Math.toIntExact(UNDERSTOOD * all - (all == 0 ? 0 : repeated));
    }

    private static void addMeant(String plain, Set<RegisterColumn> understood) {
        for (var field : RegisterColumn.values()) {
            if (field.isCalled(plain) || field.isMeantBy(plain)) {
                understood.add(field);
            }
        }
    }
}
