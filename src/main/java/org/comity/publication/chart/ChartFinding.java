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
import org.comity.publication.table.Words;
import org.jspecify.annotations.Nullable;

/** The sentence that says what a chart shows, made from its numbers. It compares complete periods and uses published numbers only. */
public enum ChartFinding {
    /** The first and the last complete period of a series. */
    TREND,
    /** The category with the largest number. */
    LARGEST,
    /** The largest part of the last complete period. */
    PART,
    /** The slowest and the quickest category at the median. */
    SLOWEST,
    /** The three categories with the largest numbers in the last complete period. */
    FIRST_THREE;

    /**
     * The sentence.
     *
     * @param slice content of the chart
     * @param subject its subject, such as new requests
     * @param series the series that it is about; of a matrix the last complete one is used
     */
    public String of(Slice slice, Words subject, int series, Language language) {
        var phrases = Phrases.in(language);
        var found = switch (this) {
            case TREND -> trend(slice, series, phrases);
            case LARGEST -> largest(slice, phrases);
            case PART -> part(slice, phrases);
            case SLOWEST -> slowest(slice, phrases);
            case FIRST_THREE -> firstThree(slice, phrases);
        };
        if (found == null) {
            return phrases.say("finding.none", Map.of("subject", subject.in(language)));
        }
        var arguments = new HashMap<>(found);
        arguments.put("subject", subject.in(language));
        return phrases.say("finding." + name(), arguments);
    }

    private static @Nullable Map<String, Object> trend(Slice slice, int series, Phrases phrases) {
        var complete = IntStream.range(0, slice.places().size())
                .filter(place -> isComplete(slice, place, series))
                .boxed()
                .toList();
        if (complete.isEmpty()) {
            return null;
        }
        var from = value(slice, complete.getFirst(), series);
        var to = value(slice, complete.getLast(), series);
        var change = from.signum() == 0 ? 0 : to.subtract(from).doubleValue() / from.doubleValue();
        var steady = Math.abs(change) < 0.02 && from.signum() > 0 || from.compareTo(to) == 0;
        return Map.of(
                "course", complete.size() == 1 ? "one" : steady ? "steady" : to.compareTo(from) > 0 ? "up" : "down",
                "first", phrases.number(from, slice.measure(complete.getFirst(), series)),
                "last", phrases.number(to, slice.measure(complete.getLast(), series)),
                "firstPeriod", title(slice.places().get(complete.getFirst()), phrases),
                "lastPeriod", title(slice.places().get(complete.getLast()), phrases),
                "large", from.intValue() >= 20 ? "yes" : "no",
                "share", phrases.share(Math.abs(change)));
    }

    private static boolean isComplete(Slice slice, int place, int series) {
        var cell = slice.cell(place, series);
        return cell.value() != null && !cell.is(CellStatus.INCOMPLETE_PERIOD);
    }

    private static @Nullable Map<String, Object> largest(Slice slice, Phrases phrases) {
        var known = known(slice, 0);
        if (known.isEmpty() || value(slice, known.getFirst(), 0).signum() == 0) {
            return null;
        }
        return Map.of(
                "label", title(slice.places().get(known.getFirst()), phrases),
                "value", phrases.number(value(slice, known.getFirst(), 0), slice.measure(known.getFirst(), 0)),
                "others", known.size() == 1 ? "no" : "yes",
                "second", known.size() == 1 ? "" : title(slice.places().get(known.get(1)), phrases),
                "secondValue",
                        known.size() == 1
                                ? ""
                                : phrases.number(value(slice, known.get(1), 0), slice.measure(known.get(1), 0)));
    }

    private static @Nullable Map<String, Object> part(Slice slice, Phrases phrases) {
        var last = slice.places().size() - 1;
        while (last > 0 && !isComplete(slice, last, 0)) {
            last--;
        }
        var place = last;
        var known = IntStream.range(0, slice.width())
                .filter(series -> slice.cell(place, series).value() != null)
                .boxed()
                .max(Comparator.comparing(series -> value(slice, place, series)));
        if (known.isEmpty()) {
            return null;
        }
        var series = known.get();
        return Map.of(
                "period", title(slice.places().get(place), phrases),
                "label", slice.by() == null ? "" : title(slice.series().get(series), phrases),
                "value", phrases.number(value(slice, place, series), slice.measure(place, series)));
    }

    private static @Nullable Map<String, Object> slowest(Slice slice, Phrases phrases) {
        var median = slice.quantiles().isEmpty() ? 0 : slice.quantiles().getFirst();
        var known = known(slice, median);
        if (known.isEmpty()) {
            return null;
        }
        var measure = slice.measure(known.getFirst(), median);
        return Map.of(
                "label", title(slice.places().get(known.getFirst()), phrases),
                "value", phrases.number(value(slice, known.getFirst(), median), measure),
                "unit", phrases.unit(measure),
                "others", known.size() == 1 ? "no" : "yes",
                "last", title(slice.places().get(known.getLast()), phrases),
                "lastValue", phrases.number(value(slice, known.getLast(), median), measure));
    }

    private static @Nullable Map<String, Object> firstThree(Slice slice, Phrases phrases) {
        var parents = slice.along().categories().stream().map(Category::parent).toList();
        var series = lastComplete(slice);
        var first = known(slice, series).stream()
                .filter(place -> !parents.contains(slice.places().get(place).code()))
                .filter(place -> value(slice, place, series).signum() > 0)
                .limit(3)
                .map(place -> phrases.say(
                        "finding.item",
                        Map.of(
                                "label", title(slice.places().get(place), phrases),
                                "value", phrases.number(value(slice, place, series), slice.measure(place, series)))))
                .toList();
        if (first.isEmpty()) {
            return null;
        }
        var period = slice.by() == null ? "" : title(slice.series().get(series), phrases);
        return Map.of("items", phrases.list(first), "period", period, "hasPeriod", period.isEmpty() ? "no" : "yes");
    }

    private static int lastComplete(Slice slice) {
        for (var series = slice.width() - 1; series > 0; series--) {
            var each = series;
            if (IntStream.range(0, slice.places().size()).anyMatch(place -> isComplete(slice, place, each))) {
                return series;
            }
        }
        return 0;
    }

    /** Places with a published number, the largest first; sums of other places are left out. */
    private static List<Integer> known(Slice slice, int series) {
        var known = new ArrayList<>(IntStream.range(0, slice.places().size())
                .filter(place -> slice.cell(place, series).value() != null)
                .filter(place -> !slice.places().get(place).code().equals(Category.TOTAL))
                .boxed()
                .toList());
        known.sort(Comparator.comparing((Integer place) -> value(slice, place, series))
                .reversed());
        return known;
    }

    private static BigDecimal value(Slice slice, int place, int series) {
        var value = slice.cell(place, series).value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private static String title(Category category, Phrases phrases) {
        return category.title().in(phrases.language());
    }
}
