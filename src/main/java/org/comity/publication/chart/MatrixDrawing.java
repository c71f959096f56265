package org.comity.publication.chart;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.publication.table.Category;
import org.comity.publication.table.CellStatus;

/**
 * A row for each category and a column for each series, with each number on a shade. A phone shows the last columns that fit. Numbers of a
 * period that was not over have no shade: they would look small beside those of whole periods.
 */
final class MatrixDrawing extends Drawing {

    private static final double ROW = 30;
    private static final double ROW_OF_TWO_LINES = 36;

    /** Statuses that the heading of a column has a sign for. */
    private static final List<CellStatus> SIGNED = List.of(CellStatus.PROVISIONAL, CellStatus.REVISED);

    private final Shades shades;
    private final double names;
    private final int first;
    private final double column;
    private final double rowHeight;

    MatrixDrawing(Chart chart, ChartSize size) {
        super(chart, size);
        shades = Shades.ofWholePeriods(slice);
        var widest = slice.places().stream()
                .mapToDouble(place -> Letters.width(title(place), letter) + indent(place))
                .max()
                .orElse(0);
        names = Math.min(widest + 12, width * (size.isNarrow() ? 0.36 : 0.32));
        var fitting = (int) Math.floor((width - names) / leastColumn());
        first = Math.max(0, slice.width() - fitting);
        column = Math.min((width - names) / (slice.width() - first), 110);
        rowHeight = slice.places().stream().anyMatch(place -> name(place).size() > 1) ? ROW_OF_TWO_LINES : ROW;
    }

    private double leastColumn() {
        var widest = 0.0;
        for (var series = 0; series < slice.width(); series++) {
            widest = Math.max(widest, Letters.width(heading(series), letter));
        }
        return Math.max(Math.min(widest + 8, 90), size.isNarrow() ? 34 : 40);
    }

    private String heading(int series) {
        return slice.by() == null ? "" : title(slice.series().get(series));
    }

    private double indent(Category place) {
        return isInside(place) ? 12 : 0;
    }

    private boolean isInside(Category place) {
        return place.parent() != null
                && slice.places().stream().anyMatch(other -> other.code().equals(place.parent()))
                && !place.parent().equals(Category.TOTAL);
    }

    private List<String> name(Category place) {
        return Letters.lines(title(place), names - 10 - indent(place), letter, 2);
    }

    @Override
    String draw() {
        var above = first > 0 ? line + 4 : 0;
        var top = above + line * 2 + 2;
        var bottom = top + rowHeight * slice.places().size();
        var open = IntStream.range(first, slice.width()).anyMatch(this::isOpen);
        var marks = signs();
        begin(bottom + keyHeight(shades, open) + (marks.isEmpty() ? 0 : line) + 4);
        if (first > 0) {
            svg.words("remark", "start", 0, letter, phrases.say("chart.last", Map.of("number", slice.width() - first)));
        }
        svg.words("axis", "start", 0, above + letter, phrases.unit(slice.measure(0, 0)));
        for (var series = first; series < slice.width(); series++) {
            shade(series, above, bottom);
            heading(series, top);
        }
        for (var place = 0; place < slice.places().size(); place++) {
            row(place, top + place * rowHeight);
        }
        key(shades, open, bottom);
        svg.words("axis", "start", 0, bottom + keyHeight(shades, open) + letter, marks);
        return end();
    }

    private boolean isOpen(int series) {
        return IntStream.range(0, slice.places().size())
                .anyMatch(place -> slice.cell(place, series).is(CellStatus.INCOMPLETE_PERIOD));
    }

    private boolean has(int series, CellStatus status) {
        return IntStream.range(0, slice.places().size())
                .anyMatch(place -> slice.cell(place, series).value() != null
                        && slice.cell(place, series).is(status));
    }

    /** The meaning of the signs in the headings; empty if there is none. */
    private String signs() {
        return SIGNED.stream()
                .filter(status -> IntStream.range(first, slice.width()).anyMatch(series -> has(series, status)))
                .map(status -> phrases.say("sign." + status.name()) + " " + phrases.status(status))
                .collect(Collectors.joining(" · "));
    }

    private double x(int series) {
        return names + (series - first) * column;
    }

    /** The shade of a period that was not over. */
    private void shade(int series, double above, double bottom) {
        if (isOpen(series)) {
            svg.leaf(
                    "rect",
                    "class",
                    INCOMPLETE,
                    "x",
                    x(series) + 1,
                    "y",
                    above,
                    "width",
                    column - 2,
                    "height",
                    bottom - above);
        }
    }

    /** The name of a column, and below it the signs of its numbers. */
    private void heading(int series, double top) {
        var middle = x(series) + column / 2;
        var signs = SIGNED.stream()
                .filter(status -> has(series, status))
                .map(status -> phrases.say("sign." + status.name()))
                .collect(Collectors.joining(", "));
        var signed = !signs().isEmpty();
        var lines = Letters.lines(heading(series), column - 4, letter, signed ? 1 : 2);
        lines("axis", "middle", middle, top - 7 - (signed ? 1 : lines.size() - 1) * line, lines);
        svg.words("remark small", "middle", middle, top - 7, signs);
    }

    private void row(int place, double y) {
        var category = slice.places().get(place);
        var lines = name(category);
        var begin = y + rowHeight / 2 + letter * 0.35 - (lines.size() - 1) * line / 2;
        lines(shades.isSum(place) ? "strong" : "label", "start", indent(category), begin, lines);
        for (var series = first; series < slice.width(); series++) {
            cell(place, series, y);
        }
    }

    private void cell(int place, int series, double y) {
        var cell = slice.cell(place, series);
        var middle = x(series) + column / 2;
        mark(place, series);
        if (cell.value() == null) {
            gap(cell, x(series) + 1, y + 1, column - 2, rowHeight - 2);
            svg.words("onhatch small", "middle", middle, y + rowHeight / 2 + letter * 0.3, sign(place, series));
        } else {
            var open = cell.is(CellStatus.INCOMPLETE_PERIOD);
            var shade = open || shades.isSum(place) ? "sum" : shades.of(cell.value());
            ground(shade, x(series) + 1, y + 1);
            var style = open ? (shades.isSum(place) ? "on-sum open" : "open") : "on-" + shade;
            svg.words(style, "middle", middle, y + rowHeight / 2 + letter * 0.36, number(place, series));
        }
        endMark();
    }

    private void ground(String shade, double x, double y) {
        svg.leaf("rect", "class", shade, "x", x, "y", y, "width", column - 2, "height", rowHeight - 2);
    }

    /** The word for a missing number if it fits, otherwise its sign, which the legend of the page explains. */
    private String sign(int place, int series) {
        var words = words(slice.cell(place, series));
        return Letters.width(words, letter - 2) <= column - 4
                ? words
                : phrases.say("sign." + why(slice.cell(place, series)));
    }
}
