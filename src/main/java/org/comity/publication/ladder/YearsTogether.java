package org.comity.publication.ladder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Category.Days;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.TableMeasure;
import org.comity.publication.table.Words;
import org.jspecify.annotations.Nullable;

/** A table of counts by years, with several whole years in the place of each. */
final class YearsTogether {

    private final PublishedTable table;
    private final int time;
    private final int years;

    private YearsTogether(PublishedTable table, int time, int years) {
        this.table = table;
        this.time = time;
        this.years = years;
    }

    /**
     * The table with several years in the place of each.
     *
     * @param first number of the year with which the first of them begins, from 0
     * @return null if it has no whole years, too few of them, or numbers that cannot be added
     */
    static @Nullable PublishedTable of(PublishedTable table, String axis, int years, int first) {
        for (var i = 0; i < table.axes().size(); i++) {
            var found = table.axes().get(i);
            if (found.code().equals(axis) && found.role() == AxisRole.TIME && countsAlone(table)) {
                return new YearsTogether(table, i, years).from(first);
            }
        }
        return null;
    }

    private static boolean isYear(@Nullable Days days) {
        return days != null && days.from().plusYears(1).minusDays(1).equals(days.to());
    }

    private static boolean countsAlone(PublishedTable table) {
        return table.axes().stream()
                .flatMap(axis -> axis.categories().stream())
                .map(Category::measure)
                .filter(Objects::nonNull)
                .allMatch(measure -> measure.kind() == TableMeasure.Kind.COUNT);
    }

    private @Nullable PublishedTable from(int first) {
        var all = table.axes().get(time).categories();
        var places = new ArrayList<List<Integer>>();
        var periods = new ArrayList<Category>();
        for (var from = first; from + years <= all.size(); from += years) {
            var last = from + years - 1;
            var some = IntStream.rangeClosed(from, last).boxed().toList();
            if (some.stream().allMatch(one -> isYear(all.get(one).days()))) {
                periods.add(together(all.get(from), all.get(last)));
                places.add(some);
            }
        }
        return periods.isEmpty() ? null : with(periods, cells(places));
    }

    private PublishedTable with(List<Category> periods, List<Cell> cells) {
        var old = table.axes().get(time);
        var axes = new ArrayList<>(table.axes());
        axes.set(time, new Axis(old.code(), old.title(), old.role(), old.additive(), periods));
        return new PublishedTable(
                table.code(),
                table.title(),
                table.definition(),
                table.indicator(),
                table.version(),
                axes,
                cells,
                table.notes());
    }

    private static Category together(Category first, Category last) {
        var from = Objects.requireNonNull(first.days()).from();
        var to = Objects.requireNonNull(last.days()).to();
        var label = label(first.code(), last.code());
        return new Category(label, Words.same(label), null, new Days(from, to), null);
    }

    /** The label of several years. */
    static String label(String first, String last) {
        return first + "/" + last;
    }

    /** The cells, the last axis running fastest. */
    private List<Cell> cells(List<List<Integer>> places) {
        var stride = table.strides()[time];
        var size = table.axes().get(time).categories().size();
        var cells = new ArrayList<Cell>();
        for (var block = 0; block < table.cells().size(); block += stride * size) {
            for (var period : places) {
                for (var rest = 0; rest < stride; rest++) {
                    var start = block + rest;
                    cells.add(sum(period.stream()
                            .map(year -> table.cells().get(start + year * stride))
                            .toList()));
                }
            }
        }
        return cells;
    }

    private static Cell sum(List<Cell> cells) {
        var statuses = EnumSet.noneOf(CellStatus.class);
        var sum = BigDecimal.ZERO;
        var without = 0;
        for (var cell : cells) {
            statuses.addAll(cell.statuses());
            without += cell.value() == null ? 1 : 0;
            sum = cell.value() == null ? sum : sum.add(cell.value());
        }
        if (without > 0 && without < cells.size()) {
            statuses.removeIf(CellStatus::isWithoutValue);
            statuses.add(CellStatus.NOT_AVAILABLE);
        }
        return new Cell(without > 0 ? null : sum, statuses);
    }
}
