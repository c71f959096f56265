package org.comity.publication.chart;

import java.util.ArrayList;
import org.comity.publication.chart.TimeFrame.Label;
import org.comity.publication.table.CellStatus;

/** Lines over periods. A line has a gap where a number is not published. */
final class LineDrawing extends Drawing {

    private final TimeFrame frame;

    LineDrawing(Chart chart, ChartSize size) {
        super(chart, size);
        var most = 0.0;
        for (var place = 0; place < slice.places().size(); place++) {
            for (var series = 0; series < slice.width(); series++) {
                var value = slice.cell(place, series).value();
                most = Math.max(most, value == null ? 0 : value.doubleValue());
            }
        }
        frame = new TimeFrame(this, most);
    }

    @Override
    String draw() {
        gaps();
        frame.ground();
        var labels = new ArrayList<Label>();
        for (var series = 0; series < slice.width(); series++) {
            line(series);
            labels.add(label(series));
        }
        for (var series = 0; series < slice.width(); series++) {
            points(series);
        }
        frame.labels(labels);
        return end();
    }

    /** A band for each period in which a number is not published, with the word for it below the top. */
    private void gaps() {
        for (var place = 0; place < slice.places().size(); place++) {
            var lines = 0;
            for (var series = 0; series < slice.width(); series++) {
                var cell = slice.cell(place, series);
                if (cell.value() == null) {
                    var x = frame.middle(place) - frame.breadth() / 2;
                    if (lines == 0) {
                        gap(cell, x, frame.top(), frame.breadth(), frame.bottom() - frame.top());
                    }
                    words(place, series, x, lines++);
                }
            }
        }
    }

    private void words(int place, int series, double x, int row) {
        mark(place, series);
        svg.leaf(
                "circle",
                "class",
                colour(series) + " dot",
                "cx",
                x + 7,
                "cy",
                frame.bottom() - 10 - row * line,
                "r",
                3);
        svg.words("onhatch", "start", x + 13, frame.bottom() - 6 - row * line, words(slice.cell(place, series)));
        endMark();
    }

    private void line(int series) {
        for (var place = 1; place < slice.places().size(); place++) {
            var from = slice.cell(place - 1, series);
            var to = slice.cell(place, series);
            if (from.value() != null && to.value() != null && !to.is(CellStatus.BREAK)) {
                svg.leaf(
                        "line",
                        "class",
                        "line " + colour(series) + (to.is(CellStatus.INCOMPLETE_PERIOD) ? " open" : ""),
                        "x1",
                        frame.middle(place - 1),
                        "y1",
                        frame.at(from.value()),
                        "x2",
                        frame.middle(place),
                        "y2",
                        frame.at(to.value()));
            }
        }
    }

    private void points(int series) {
        for (var place = 0; place < slice.places().size(); place++) {
            var value = slice.cell(place, series).value();
            if (value != null) {
                mark(place, series);
                svg.leaf(
                        "circle",
                        "class",
                        colour(series) + " dot",
                        "cx",
                        frame.middle(place),
                        "cy",
                        frame.at(value),
                        "r",
                        size.isNarrow() ? 3 : 3.5);
                endMark();
            }
        }
    }

    private Label label(int series) {
        for (var place = slice.places().size() - 1; place >= 0; place--) {
            var value = slice.cell(place, series).value();
            if (value != null) {
                return new Label(series, frame.at(value), frame.words(number(place, series), series));
            }
        }
        return new Label(
                series, frame.bottom(), frame.words(number(slice.places().size() - 1, series), series));
    }
}
