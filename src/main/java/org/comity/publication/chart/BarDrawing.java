package org.comity.publication.chart;

import java.util.List;
import org.comity.publication.table.Category;

/** A horizontal bar for each category. The names are beside the bars, and on a phone above them. */
final class BarDrawing extends Drawing {

    private static final double THICK = 20;

    private final double names;
    private final double most;
    private final double values;

    BarDrawing(Chart chart, ChartSize size) {
        super(chart, size);
        names = size.isNarrow() ? 0 : nameWidth();
        var highest = 0.0;
        var widest = 0.0;
        for (var place = 0; place < slice.places().size(); place++) {
            var value = slice.cell(place, 0).value();
            highest = Math.max(highest, value == null ? 0 : value.doubleValue());
            widest = Math.max(widest, value == null ? 0 : Letters.width(number(place, 0), letter * 1.1));
        }
        most = Math.max(highest, 1);
        values = widest + 2 * GAP;
    }

    private double nameWidth() {
        var widest = slice.places().stream()
                .mapToDouble(place -> Letters.width(title(place), letter))
                .max()
                .orElse(0);
        return Math.min(widest + 10, width * 0.38);
    }

    private List<String> name(Category place) {
        return Letters.lines(title(place), size.isNarrow() ? width : names - 10, letter, 2);
    }

    private double rowHeight(Category place) {
        var lines = name(place).size();
        return size.isNarrow() ? lines * line + THICK + 14 : Math.max(THICK + 10, lines * line + 8);
    }

    @Override
    String draw() {
        var y = line + 6;
        begin(y + slice.places().stream().mapToDouble(this::rowHeight).sum() + 4);
        svg.words("axis", "start", names, letter, unitOfOnePeriod());
        for (var i = 0; i < slice.places().size(); i++) {
            row(i, y);
            y += rowHeight(slice.places().get(i));
        }
        svg.leaf("line", "class", "base", "x1", names, "x2", names, "y1", line + 4, "y2", y);
        return end();
    }

    private void row(int place, double top) {
        var height = rowHeight(slice.places().get(place));
        var lines = name(slice.places().get(place));
        var bar = size.isNarrow() ? top + lines.size() * line + 4 : top + (height - THICK) / 2;
        if (size.isNarrow()) {
            lines("label", "start", GAP, top + letter, lines);
        } else {
            var first = top + (height - lines.size() * line) / 2 + letter;
            lines("label", "end", names - 10, first, lines);
        }
        mark(place, 0);
        bar(place, bar);
        endMark();
    }

    private void bar(int place, double y) {
        var cell = slice.cell(place, 0);
        var end = names + 1;
        if (cell.value() == null) {
            gap(cell, end, y, 56, THICK);
            svg.words("remark", "start", end + 56 + GAP, y + THICK - 6, words(cell));
            return;
        }
        var length = cell.value().doubleValue() / most * (width - names - values - 4);
        svg.leaf("rect", "class", "series-1", "x", end, "y", y, "width", length, "height", THICK);
        svg.words("value", "start", end + length + GAP, y + THICK - 5.5, number(place, 0));
    }
}
