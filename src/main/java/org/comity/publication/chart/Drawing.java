package org.comity.publication.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;

/** The common parts of all drawings: frame, marks with their words, and places of numbers that are not published. */
abstract class Drawing {

    /** Space between a mark and its words. */
    static final double GAP = 6;

    /** The class of the ground of a period that was not over. */
    static final String INCOMPLETE = "incomplete";

    private static final double KEY = 12;

    final Chart chart;
    final Slice slice;
    final ChartSize size;
    final Phrases phrases;
    final Svg svg = new Svg();
    final double width;
    final double letter;
    final double line;

    Drawing(Chart chart, ChartSize size) {
        this.chart = chart;
        this.slice = chart.slice();
        this.size = size;
        this.phrases = Phrases.in(chart.language());
        this.width = size.width();
        this.letter = size.letter();
        this.line = Math.round(letter * 1.3);
    }

    abstract String draw();

    /** Begins the drawing with its names and the pattern of hidden numbers. */
    void begin(double height) {
        var own = chart.id() + "-" + size.name().charAt(0);
        svg.open(
                "svg",
                "class",
                "chart " + (size.isNarrow() ? "narrow" : "wide"),
                "viewBox",
                "0 0 " + Svg.number(width) + " " + Svg.number(height),
                "width",
                width,
                "height",
                height,
                "role",
                "img",
                "aria-label",
                chart.title(),
                "aria-describedby",
                own + "-desc",
                "data-chart",
                chart.id());
        svg.element("desc", own + "-desc", chart.description());
        hatch(own);
    }

    private void hatch(String own) {
        svg.open("defs")
                .open(
                        "pattern",
                        "id",
                        own + "-hatch",
                        "width",
                        6,
                        "height",
                        6,
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(45)")
                .leaf("rect", "class", "hatch-ground", "width", 6, "height", 6)
                .leaf("rect", "class", "hatch-line", "width", 2, "height", 6)
                .close("pattern")
                .close("defs");
    }

    String end() {
        return svg.close("svg").toString();
    }

    String title(Category category) {
        return category.title().in(chart.language());
    }

    /** The name of a series; that of the only one is the unit. */
    String seriesTitle(int series) {
        return slice.by() == null
                ? phrases.unit(slice.measure(0, 0))
                : title(slice.series().get(series));
    }

    String number(int place, int series) {
        var value = slice.cell(place, series).value();
        return value == null ? words(slice.cell(place, series)) : phrases.number(value, slice.measure(place, series));
    }

    /** The number beside the end of a series, which says whether its period was not over. */
    String latest(int place, int series) {
        var cell = slice.cell(place, series);
        return cell.value() != null && cell.is(CellStatus.INCOMPLETE_PERIOD)
                ? phrases.say("chart.soFar", Map.of("number", number(place, series)))
                : number(place, series);
    }

    /** The words for a cell without a number, such as hidden. */
    String words(Cell cell) {
        return cell.statuses().stream()
                .filter(CellStatus::isWithoutValue)
                .findFirst()
                .map(phrases::status)
                .orElse("");
    }

    /** The name of the status of a cell without a number. */
    String why(Cell cell) {
        return cell.statuses().stream()
                .filter(CellStatus::isWithoutValue)
                .findFirst()
                .map(CellStatus::name)
                .orElseThrow();
    }

    /** Opens a mark, which the script of the page shows with its words. */
    void mark(int place, int series) {
        svg.open("g", "class", "mark", "data-say", say(place, series));
    }

    void endMark() {
        svg.close("g");
    }

    private String say(int place, int series) {
        var parts = new ArrayList<>(List.of(title(slice.places().get(place))));
        if (slice.by() != null) {
            parts.add(title(slice.series().get(series)));
        }
        var remarks = slice.cell(place, series).statuses().stream()
                .filter(status -> !status.isWithoutValue())
                .map(phrases::status)
                .toList();
        return phrases.say(
                remarks.isEmpty() ? "say.value" : "say.remarked",
                Map.of(
                        "where", String.join(", ", parts),
                        "value", number(place, series),
                        "remarks", String.join(", ", remarks)));
    }

    /** True if a number of a place is of a period that was not over. */
    boolean isIncomplete(int place) {
        return IntStream.range(0, slice.width())
                .anyMatch(series -> slice.cell(place, series).is(CellStatus.INCOMPLETE_PERIOD));
    }

    /** The unit, with the remark that the only period was not over. */
    String unitOfOnePeriod() {
        var unit = phrases.unit(slice.measure(0, 0));
        var places = IntStream.range(0, slice.places().size());
        return slice.fixed().size() > 0 && places.anyMatch(this::isIncomplete)
                ? unit + " · " + phrases.say("chart.incomplete")
                : unit;
    }

    /** The place of a number that is not published: hatched if it is hidden, a dotted outline otherwise. */
    void gap(Cell cell, double x, double y, double breadth, double height) {
        if (cell.is(CellStatus.HIDDEN)) {
            svg.leaf(
                    "rect",
                    "class",
                    "gap",
                    "x",
                    x,
                    "y",
                    y,
                    "width",
                    breadth,
                    "height",
                    height,
                    "fill",
                    "url(#" + chart.id() + "-" + size.name().charAt(0) + "-hatch)");
        } else {
            svg.leaf("rect", "class", "void", "x", x, "y", y, "width", breadth, "height", height);
        }
    }

    /** Space below a drawing for the key of its shades. */
    double keyHeight(Shades shades, boolean open) {
        return keyLines(shades, open).size() * (line + 4) + 6;
    }

    /** The key of shades, with the numbers that have each, in as many lines as it needs. */
    void key(Shades shades, boolean open, double top) {
        var y = top + 6;
        for (var items : keyLines(shades, open)) {
            var x = 0.0;
            for (var item : items) {
                svg.leaf("rect", "class", item.style(), "x", x + 1, "y", y, "width", KEY, "height", KEY);
                svg.words("axis", "start", x + KEY + GAP, y + letter - 1, words(item));
                x += keyWidth(item);
            }
            y += line + 4;
        }
    }

    private List<List<Shades.Limits>> keyLines(Shades shades, boolean open) {
        var all = new ArrayList<>(shades.limits());
        if (open) {
            all.add(new Shades.Limits(INCOMPLETE, 0, 0));
        }
        var lines = new ArrayList<List<Shades.Limits>>(List.of(new ArrayList<>()));
        var x = 0.0;
        for (var item : all) {
            if (x + keyWidth(item) > width && x > 0) {
                lines.add(new ArrayList<>());
                x = 0;
            }
            lines.getLast().add(item);
            x += keyWidth(item);
        }
        return lines;
    }

    private double keyWidth(Shades.Limits item) {
        return KEY + 3 * GAP + Letters.width(words(item), letter);
    }

    private String words(Shades.Limits item) {
        if (item.style().equals(INCOMPLETE)) {
            return phrases.say("chart.open");
        }
        var from = phrases.number(BigDecimal.valueOf(item.from()), 0);
        return item.from() == item.to() ? from : from + "–" + phrases.number(BigDecimal.valueOf(item.to()), 0);
    }

    /** The class of the colour of a series: steps of one colour if they have an order. */
    String colour(int series) {
        return (chart.ordered() ? "step-" + stepOf(series) : "series-" + (series + 1));
    }

    /** Few steps are spread over the whole range. */
    private int stepOf(int series) {
        var most = slice.width() - 1;
        return most == 0 ? 4 : 1 + (int) Math.round(series * 5.0 / most);
    }

    /** Words in several lines, the first at y. */
    void lines(String style, String anchor, double x, double y, List<String> lines) {
        for (var i = 0; i < lines.size(); i++) {
            svg.words(style, anchor, x, y + i * line, lines.get(i));
        }
    }
}
