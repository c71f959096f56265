package org.comity.publication.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.comity.publication.chart.TimeFrame.Label;
import org.comity.publication.table.CellStatus;

/** A column for each period, with a part for each series. A part that is not published is a hatched end of a fixed height. */
final class StackedBarDrawing extends Drawing {

    private static final double GAP_HEIGHT = 14;
    private static final double BETWEEN = 2;

    private final TimeFrame frame;

    StackedBarDrawing(Chart chart, ChartSize size) {
        super(chart, size);
        var most = 0.0;
        for (var place = 0; place < slice.places().size(); place++) {
            most = Math.max(most, known(place).doubleValue());
        }
        frame = new TimeFrame(this, most);
    }

    private BigDecimal known(int place) {
        var sum = BigDecimal.ZERO;
        for (var series = 0; series < slice.width(); series++) {
            var value = slice.cell(place, series).value();
            sum = value == null ? sum : sum.add(value);
        }
        return sum;
    }

    @Override
    String draw() {
        frame.ground();
        for (var place = 0; place < slice.places().size(); place++) {
            column(place);
        }
        frame.labels(labels());
        return end();
    }

    private void column(int place) {
        var breadth = Math.min(frame.breadth() * 0.72, 64);
        var x = frame.middle(place) - breadth / 2;
        var y = frame.bottom();
        var hidden = 0;
        for (var series = 0; series < slice.width(); series++) {
            var value = slice.cell(place, series).value();
            if (value != null && value.signum() > 0) {
                var height = frame.height(value);
                y -= height;
                mark(place, series);
                part(series, x, y, breadth, height);
                endMark();
            } else if (value == null) {
                hidden++;
            }
        }
        if (hidden == 0) {
            whole(place, y);
        } else {
            missing(place, x, y, breadth);
        }
    }

    /** The published number of all parts, above the column; without one, their sum. */
    private void whole(int place, double y) {
        var cell = slice.whole(place);
        var number = cell == null ? known(place) : cell.value();
        if (number != null) {
            var isOver = !slice.cell(place, 0).is(CellStatus.INCOMPLETE_PERIOD);
            svg.words(isOver ? "value" : "remark", "middle", frame.middle(place), y - 5, phrases.number(number, 0));
        }
    }

    /** The parts are apart, so that each is beside the paper and not beside another colour. */
    private void part(int series, double x, double y, double breadth, double height) {
        svg.leaf(
                "rect",
                "class",
                colour(series),
                "x",
                x,
                "y",
                y + BETWEEN / 2,
                "width",
                breadth,
                "height",
                Math.max(height - BETWEEN, 1));
    }

    private void missing(int place, double x, double y, double breadth) {
        var top = y;
        for (var series = 0; series < slice.width(); series++) {
            var cell = slice.cell(place, series);
            if (cell.value() == null) {
                top -= GAP_HEIGHT;
                mark(place, series);
                gap(cell, x, top + BETWEEN / 2, breadth, GAP_HEIGHT - BETWEEN);
                endMark();
            }
        }
        svg.words("remark small", "middle", frame.middle(place), top - 5, why(place));
    }

    /** The word for the first part that is not published. */
    private String why(int place) {
        for (var series = 0; series < slice.width(); series++) {
            if (slice.cell(place, series).value() == null) {
                return words(slice.cell(place, series));
            }
        }
        return "";
    }

    private ArrayList<Label> labels() {
        var labels = new ArrayList<Label>();
        var last = slice.places().size() - 1;
        var y = frame.bottom();
        for (var series = 0; series < slice.width(); series++) {
            var value = slice.cell(last, series).value();
            var height = value == null ? GAP_HEIGHT : frame.height(value);
            labels.add(new Label(series, y - height / 2, frame.words(latest(last, series), series)));
            y -= height;
        }
        return labels;
    }
}
