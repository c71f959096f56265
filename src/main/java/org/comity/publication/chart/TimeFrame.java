package org.comity.publication.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.comity.publication.table.CellStatus;

/**
 * The frame of a chart over periods: a scale of numbers at the left, the periods below, the names of the series at the right, and the
 * shades of periods that were not over.
 */
final class TimeFrame {

    private static final double BELOW = 30;

    private final Drawing drawing;
    private final Scale scale;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    TimeFrame(Drawing drawing, double most) {
        this.drawing = drawing;
        var narrow = drawing.size.isNarrow();
        var height = narrow ? 280 : 340;
        scale = Scale.upTo(most, narrow ? 4 : 5);
        var marks = scale.marks().stream().map(mark -> drawing.phrases.number(mark, 0));
        left = Math.ceil(marks.mapToDouble(mark -> Letters.width(mark, drawing.letter))
                        .max()
                        .orElse(0))
                + 10;
        right = drawing.width - labelWidth() - 2 * Drawing.GAP;
        top = drawing.line * incomplete().size() + 14;
        bottom = height - BELOW;
        drawing.begin(height);
    }

    /** The word for a period that was not over, in lines that fit above its band. */
    private List<String> incomplete() {
        return Letters.lines(drawing.phrases.say("chart.incomplete"), breadth() + 4, drawing.letter, 3);
    }

    /** The names of the series beside the drawing take at most a third of it. */
    private double labelWidth() {
        var widest = 0.0;
        for (var i = 0; i < drawing.slice.width(); i++) {
            widest = Math.max(widest, Letters.width(drawing.seriesTitle(i), drawing.letter * 1.05));
        }
        return Math.min(widest + 8, drawing.width * (drawing.size.isNarrow() ? 0.27 : 0.24));
    }

    double bottom() {
        return bottom;
    }

    double top() {
        return top;
    }

    /** The breadth of a period. */
    double breadth() {
        return (right - left) / drawing.slice.places().size();
    }

    /** The middle of a period. */
    double middle(int place) {
        return left + breadth() * (place + 0.5);
    }

    double height(java.math.BigDecimal value) {
        return scale.at(value) * (bottom - top);
    }

    double at(java.math.BigDecimal value) {
        return bottom - height(value);
    }

    void ground() {
        var svg = drawing.svg;
        shades();
        svg.words("axis", "start", 0, drawing.letter, drawing.phrases.unit(drawing.slice.measure(0, 0)));
        for (var mark : scale.marks()) {
            var y = at(mark);
            svg.leaf("line", "class", mark.signum() == 0 ? "base" : "grid", "x1", left, "x2", right, "y1", y, "y2", y);
            svg.words("axis", "end", left - GAP_OF_MARKS, y + drawing.letter * 0.35, drawing.phrases.number(mark, 0));
        }
        periods();
        breaks();
    }

    private static final double GAP_OF_MARKS = 6;

    private void periods() {
        var places = drawing.slice.places();
        var widest = places.stream()
                .mapToDouble(place -> Letters.width(drawing.title(place), drawing.letter))
                .max()
                .orElse(0);
        var every = (int) Math.max(1, Math.ceil((widest + 8) / breadth()));
        for (var i = 0; i < places.size(); i++) {
            if ((places.size() - 1 - i) % every == 0) {
                drawing.svg.words("axis", "middle", middle(i), bottom + drawing.line + 2, drawing.title(places.get(i)));
            }
        }
    }

    private void shades() {
        for (var i = 0; i < drawing.slice.places().size(); i++) {
            if (anyIs(i, CellStatus.INCOMPLETE_PERIOD)) {
                var x = middle(i) - breadth() / 2;
                drawing.svg.leaf(
                        "rect",
                        "class",
                        "incomplete",
                        "x",
                        x,
                        "y",
                        top - 4,
                        "width",
                        breadth(),
                        "height",
                        bottom - top + 4);
                var lines = incomplete();
                drawing.lines("remark", "middle", middle(i), top - 8 - (lines.size() - 1) * drawing.line, lines);
            }
        }
    }

    private void breaks() {
        for (var i = 1; i < drawing.slice.places().size(); i++) {
            if (anyIs(i, CellStatus.BREAK)) {
                var x = middle(i) - breadth() / 2;
                drawing.svg.leaf("line", "class", "break", "x1", x, "x2", x, "y1", top, "y2", bottom);
                drawing.svg.words("remark", "start", x + 4, top + drawing.letter, drawing.phrases.say("chart.break"));
            }
        }
    }

    private boolean anyIs(int place, CellStatus status) {
        for (var series = 0; series < drawing.slice.width(); series++) {
            if (drawing.slice.cell(place, series).is(status)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A name beside the end of a series.
     *
     * @param series place of the series
     * @param y height of its end
     */
    record Label(int series, double y, List<String> words) {}

    /** Writes names beside their ends, moved apart so that none is over another. */
    void labels(List<Label> wanted) {
        var sorted = new ArrayList<>(wanted);
        sorted.sort(Comparator.comparingDouble(Label::y));
        var free = 0.0;
        var places = new double[sorted.size()];
        for (var i = 0; i < places.length; i++) {
            var height = sorted.get(i).words().size() * drawing.line;
            places[i] = Math.max(sorted.get(i).y() - height / 2, free);
            free = places[i] + height + 3;
        }
        var limit = bottom + BELOW - 4;
        for (var i = places.length - 1; i >= 0; i--) {
            var height = sorted.get(i).words().size() * drawing.line;
            places[i] = Math.min(places[i], limit - height);
            limit = places[i] - 3;
            write(sorted.get(i), places[i]);
        }
    }

    private void write(Label label, double y) {
        drawing.svg.leaf(
                "rect",
                "class",
                drawing.colour(label.series()),
                "x",
                right + 5,
                "y",
                y + 3,
                "width",
                4,
                "height",
                label.words().size() * drawing.line - 4);
        for (var i = 0; i < label.words().size(); i++) {
            drawing.svg.words(
                    i == 0 ? "value" : "label",
                    "start",
                    right + 13,
                    y + drawing.letter + i * drawing.line,
                    label.words().get(i));
        }
    }

    /** The last number and the name of a series, as lines beside the drawing. */
    List<String> words(String value, int series) {
        var words = new ArrayList<String>();
        words.add(value);
        words.addAll(Letters.lines(drawing.seriesTitle(series), drawing.width - right - 14, drawing.letter, 3));
        return words;
    }
}
