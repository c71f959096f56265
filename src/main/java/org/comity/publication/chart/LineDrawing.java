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
        point(series, x + 7, frame.bottom() - 10 - row * line, 3);
        svg.words("onhatch", "start", x + 13, frame.bottom() - 6 - row * line, words(slice.cell(place, series)));
        endMark();
    }

    private void line(int series) {
        for (var place = 1; place < slice.places().size(); place++) {
            var from = slice.cell(place - 1, series);
            var to = slice.cell(place, series);
            // A line into a period that is not over would always fall.
            var joined = !to.is(CellStatus.BREAK) && !to.is(CellStatus.INCOMPLETE_PERIOD);
            if (from.value() != null && to.value() != null && joined) {
                svg.leaf(
                        "line",
                        "class",
                        "line " + colour(series),
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
                point(series, frame.middle(place), frame.at(value), size.isNarrow() ? 3 : 3.5);
                endMark();
            }
        }
    }

    /** A circle, a square or a diamond, by series: three lines differ without their colours. */
    private void point(int series, double x, double y, double radius) {
        var shape = colour(series) + " dot";
        var r = Svg.number(radius + 1);
        switch (series % 3) {
            case 0 -> svg.leaf("circle", "class", shape, "cx", x, "cy", y, "r", radius);
            case 1 ->
                svg.leaf(
                        "rect",
                        "class",
                        shape,
                        "x",
                        x - radius,
                        "y",
                        y - radius,
                        "width",
                        radius * 2,
                        "height",
                        radius * 2);
            default ->
                svg.leaf(
                        "path",
                        "class",
                        shape,
                        "d",
                        "M%s %sl%s %sl-%s %sl-%s -%sz"
                                .formatted(Svg.number(x), Svg.number(y - radius - 1), r, r, r, r, r, r));
        }
    }

    private Label label(int series) {
        for (var place = slice.places().size() - 1; place >= 0; place--) {
            var value = slice.cell(place, series).value();
            if (value != null) {
                return new Label(series, frame.at(value), frame.words(latest(place, series), series));
            }
        }
        return new Label(
                series, frame.bottom(), frame.words(number(slice.places().size() - 1, series), series));
    }
}
