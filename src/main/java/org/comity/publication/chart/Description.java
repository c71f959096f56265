package org.comity.publication.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.publication.table.Category;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;

/**
 * The text that has the same purpose as a drawing, made from its numbers: shape, axes, and of each series the first, the last, the lowest and
 * the highest number; which numbers are not published; which periods were not over.
 */
public final class Description {

    private static final int MOST_SERIES = 6;
    private static final int MOST_NAMES = 6;

    private final ChartKind kind;
    private final Slice slice;
    private final Phrases phrases;

    private Description(ChartKind kind, Slice slice, Language language) {
        this.kind = kind;
        this.slice = slice;
        this.phrases = Phrases.in(language);
    }

    /** The text. */
    public static String of(ChartKind kind, Slice slice, Language language) {
        return new Description(kind, slice, language).text();
    }

    private String text() {
        var sentences = new ArrayList<String>();
        sentences.add(phrases.say("describe.kind." + kind.name()));
        sentences.add(phrases.say(
                "describe.axis",
                Map.of(
                        "axis", slice.along().title().in(phrases.language()),
                        "number", slice.places().size(),
                        "first", title(slice.places().getFirst()),
                        "last", title(slice.places().getLast()))));
        if (kind == ChartKind.MATRIX && slice.by() != null) {
            sentences.add(phrases.say(
                    "describe.axis",
                    Map.of(
                            "axis", slice.by().title().in(phrases.language()),
                            "number", slice.width(),
                            "first", title(slice.series().getFirst()),
                            "last", title(slice.series().getLast()))));
        }
        sentences.add(phrases.say("describe.unit", Map.of("unit", phrases.unit(slice.measure(0, 0)))));
        numbers(sentences);
        missing(sentences);
        incomplete(sentences);
        return String.join(" ", sentences);
    }

    private void numbers(List<String> sentences) {
        var series = kind == ChartKind.MATRIX ? List.of(slice.width() - 1) : first(slice.width());
        series.forEach(each -> sentences.add(series(each)));
    }

    private static List<Integer> first(int width) {
        return IntStream.range(0, Math.min(width, MOST_SERIES)).boxed().toList();
    }

    private String series(int series) {
        var known = IntStream.range(0, slice.places().size())
                .filter(place -> slice.cell(place, series).value() != null)
                .boxed()
                .toList();
        var name = slice.by() == null ? "" : title(slice.series().get(series));
        if (known.isEmpty()) {
            return phrases.say("describe.nothing", Map.of("name", name, "named", name.isEmpty() ? "no" : "yes"));
        }
        Comparator<Integer> byValue = Comparator.comparing(place -> value(place, series));
        var arguments = new HashMap<String, Object>(Map.of("name", name, "named", name.isEmpty() ? "no" : "yes"));
        arguments.put("first", point(known.getFirst(), series));
        arguments.put("last", point(known.getLast(), series));
        arguments.put("low", point(known.stream().min(byValue).orElseThrow(), series));
        arguments.put("high", point(known.stream().max(byValue).orElseThrow(), series));
        return phrases.say("describe.series", arguments);
    }

    private BigDecimal value(int place, int series) {
        var value = slice.cell(place, series).value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private String point(int place, int series) {
        return phrases.say(
                "describe.point",
                Map.of(
                        "value", phrases.number(value(place, series), slice.measure(place, series)),
                        "where", title(slice.places().get(place))));
    }

    private void missing(List<String> sentences) {
        for (var status : CellStatus.values()) {
            if (status.isWithoutValue()) {
                var names = names(status);
                if (!names.isEmpty()) {
                    sentences.add(phrases.say(
                            "describe.missing",
                            Map.of(
                                    "why", phrases.status(status),
                                    "number", names.size(),
                                    "names", phrases.list(shortened(names)))));
                }
            }
        }
    }

    private List<String> names(CellStatus status) {
        var names = new ArrayList<String>();
        for (var place = 0; place < slice.places().size(); place++) {
            for (var series = 0; series < slice.width(); series++) {
                if (slice.cell(place, series).is(status)) {
                    var name = title(slice.places().get(place));
                    names.add(
                            slice.by() == null
                                    ? name
                                    : name + " (" + title(slice.series().get(series)) + ")");
                }
            }
        }
        return names;
    }

    private List<String> shortened(List<String> names) {
        if (names.size() <= MOST_NAMES) {
            return names;
        }
        var few = new ArrayList<>(names.subList(0, MOST_NAMES));
        few.add(phrases.say("describe.more", Map.of("number", names.size() - MOST_NAMES)));
        return few;
    }

    private void incomplete(List<String> sentences) {
        var names = new ArrayList<String>();
        var onPlaces = slice.places().stream().anyMatch(place -> place.days() != null);
        for (var i = 0; i < (onPlaces ? slice.places().size() : slice.width()); i++) {
            var cell = onPlaces ? slice.cell(i, 0) : slice.cell(0, i);
            if (cell.is(CellStatus.INCOMPLETE_PERIOD)) {
                names.add(title(
                        onPlaces || slice.by() == null
                                ? slice.places().get(onPlaces ? i : 0)
                                : slice.series().get(i)));
            }
        }
        if (!names.isEmpty()) {
            sentences.add(phrases.say("describe.incomplete", Map.of("names", phrases.list(names))));
        }
    }

    private String title(Category category) {
        return category.title().in(phrases.language());
    }
}
