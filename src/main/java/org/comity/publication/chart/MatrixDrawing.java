package org.comity.publication.chart;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.publication.table.Category;
import org.comity.publication.table.CellStatus;

/** A row for each category and a column for each series, with each number on a shade. A phone shows the last columns that fit. */
final class MatrixDrawing extends Drawing {

    private static final double ROW = 30;
    private static final double ROW_OF_TWO_LINES = 36;

    private final Shades shades;
    private final double names;
    private final int first;
    private final double column;
    private final double rowHeight;

    MatrixDrawing(Chart chart, ChartSize size) {
        super(chart, size);
        shades = Shades.of(slice);
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
        var top = line * 2 + 2;
        begin(top + rowHeight * slice.places().size() + 4);
        svg.words("axis", "start", 0, letter, phrases.unit(slice.measure(0, 0)));
        if (first > 0) {
            svg.words(
                    "remark", "end", width, letter, phrases.say("chart.last", Map.of("number", slice.width() - first)));
        }
        for (var series = first; series < slice.width(); series++) {
            shade(series, top);
            heading(series, top);
        }
        for (var place = 0; place < slice.places().size(); place++) {
            row(place, top + place * rowHeight);
        }
        return end();
    }

    private double x(int series) {
        return names + (series - first) * column;
    }

    /** The shade of a period that was not over. */
    private void shade(int series, double top) {
        var incomplete = IntStream.range(0, slice.places().size())
                .anyMatch(place -> slice.cell(place, series).is(CellStatus.INCOMPLETE_PERIOD));
        if (incomplete) {
            svg.leaf(
                    "rect",
                    "class",
                    "incomplete",
                    "x",
                    x(series),
                    "y",
                    line - 4,
                    "width",
                    column,
                    "height",
                    top - line + 4 + rowHeight * slice.places().size());
        }
    }

    private void heading(int series, double top) {
        var lines = Letters.lines(heading(series), column - 4, letter, 2);
        lines("axis", "middle", x(series) + column / 2, top - 7 - (lines.size() - 1) * line, lines);
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
            var shade = shades.isSum(place) ? "sum" : shades.of(cell.value());
            var open = cell.is(CellStatus.INCOMPLETE_PERIOD) ? " open" : "";
            ground(shade, x(series) + 1, y + 1);
            svg.words("on-" + shade + open, "middle", middle, y + rowHeight / 2 + letter * 0.36, number(place, series));
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
