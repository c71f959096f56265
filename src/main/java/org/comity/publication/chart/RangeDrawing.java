package org.comity.publication.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.publication.table.Category;

/**
 * A line for each category from the first to the last of its series, which are quantiles, with their numbers at the ends. A series that is
 * a count is the number of cases and is written at the right.
 */
final class RangeDrawing extends Drawing {

    private static final double THICK = 38;

    private final int cases;
    private final int low;
    private final int high;
    private final double names;
    private final double right;
    private final Scale scale;

    RangeDrawing(Chart chart, ChartSize size) {
        super(chart, size);
        var quantiles = slice.quantiles();
        if (quantiles.size() < 2) {
            throw new IllegalArgumentException("a range has two quantiles: " + chart.id());
        }
        cases = slice.cases();
        low = quantiles.getFirst();
        high = quantiles.getLast();
        var widest = slice.places().stream()
                .mapToDouble(place -> Letters.width(title(place), letter))
                .max()
                .orElse(0);
        names = size.isNarrow() ? 0 : Math.min(Math.max(widest, letter * 6.5) + 14, width * 0.34);
        right = width - (cases < 0 ? 34 : 76);
        var most = 1.0;
        for (var place = 0; place < slice.places().size(); place++) {
            for (var series : List.of(low, high)) {
                var value = slice.cell(place, series).value();
                most = Math.max(most, value == null ? 0 : value.doubleValue());
            }
        }
        scale = Scale.upTo(most, size.isNarrow() ? 3 : 5);
    }

    private double x(double share) {
        return names + 14 + share * (right - names - 28);
    }

    /** The name of a category; that of a period that was not over says so. */
    private List<String> name(Category place) {
        var lines = new ArrayList<>(Letters.lines(title(place), size.isNarrow() ? width : names - 12, letter, 2));
        if (place.days() != null && isIncomplete(slice.places().indexOf(place))) {
            lines.add(phrases.say("chart.incomplete"));
        }
        return lines;
    }

    private double rowHeight(Category place) {
        return size.isNarrow()
                ? name(place).size() * line + THICK + 12
                : Math.max(THICK + 4, name(place).size() * line + 8);
    }

    @Override
    String draw() {
        var top = 2 * line + 6;
        var bottom = top + slice.places().stream().mapToDouble(this::rowHeight).sum();
        begin(bottom + line + 8);
        key();
        for (var mark : scale.marks()) {
            var x = x(scale.at(mark));
            svg.leaf("line", "class", "grid", "x1", x, "x2", x, "y1", top - 2, "y2", bottom);
            svg.words("axis", "middle", x, bottom + line, phrases.number(mark, 0));
        }
        var y = top;
        for (var i = 0; i < slice.places().size(); i++) {
            row(i, y);
            y += rowHeight(slice.places().get(i));
        }
        return end();
    }

    /** The marks and their meaning, above the first row. */
    private void key() {
        var x = size.isNarrow() ? GAP : names + 14;
        svg.leaf("circle", "class", "series-1", "cx", x, "cy", letter - 4, "r", 5);
        var first = title(slice.series().get(low));
        svg.words("axis", "start", x + 10, letter, first);
        var second = x + 10 + Letters.width(first, letter) + 24;
        svg.leaf("circle", "class", "ring", "cx", second, "cy", letter - 4, "r", 4.5);
        var last = title(slice.series().get(high)) + ", " + phrases.unit(slice.measure(0, high));
        svg.words("axis", "start", second + 10, letter, last);
        if (cases >= 0) {
            svg.words("axis", "end", width, 2 * line, title(slice.series().get(cases)));
        }
    }

    private void row(int place, double top) {
        var lines = name(slice.places().get(place));
        var middle = top + rowHeight(slice.places().get(place)) / 2 + 7;
        if (size.isNarrow()) {
            lines("label", "start", GAP, top + letter + 2, lines);
            middle = top + lines.size() * line + 8 + THICK / 2;
        } else {
            lines("label", "end", names - 8, middle + letter * 0.35 - (lines.size() - 1) * line / 2, lines);
        }
        range(place, middle);
        if (cases >= 0) {
            mark(place, cases);
            svg.words("label", "end", width, middle + letter * 0.35, number(place, cases));
            endMark();
        }
    }

    private void range(int place, double y) {
        var from = slice.cell(place, low).value();
        var to = slice.cell(place, high).value();
        if (from != null && to != null) {
            svg.leaf("line", "class", "range", "x1", x(scale.at(from)), "x2", x(scale.at(to)), "y1", y, "y2", y);
        }
        if (from == null || to == null) {
            missing(place, from == null ? low : high, y);
        }
        var near = from != null && to != null && x(scale.at(to)) - x(scale.at(from)) < 44;
        if (from != null) {
            end(place, low, y, near ? -12 : 0);
        }
        if (to != null) {
            end(place, high, y, near ? 12 : 0);
        }
    }

    private void end(int place, int series, double y, double aside) {
        var value = slice.cell(place, series).value();
        if (value == null) {
            return;
        }
        var x = x(scale.at(value));
        mark(place, series);
        svg.leaf("circle", "class", series == low ? "series-1" : "ring", "cx", x, "cy", y, "r", series == low ? 6 : 5);
        svg.words(series == low ? "value" : "label", "middle", x + aside, y - 11, number(place, series));
        endMark();
    }

    private void missing(int place, int series, double y) {
        var cell = slice.cell(place, series);
        var known = slice.cell(place, series == low ? high : low).value();
        var x = known == null ? x(0) : x(scale.at(known)) + 14;
        mark(place, series);
        gap(cell, x, y - 7, 56, 14);
        svg.words(
                "remark",
                "start",
                x + 56 + GAP,
                y + letter * 0.35,
                phrases.say("chart.missing", Map.of("what", title(slice.series().get(series)), "why", words(cell))));
        endMark();
    }
}
