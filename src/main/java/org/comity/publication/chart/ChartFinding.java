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
import org.comity.rules.indicator.Heading;
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
    FIRST_THREE,
    /** The part of the largest category in all of the last complete period; the three largest ones if all are not published. */
    SHARE;

    /** A list of more equal categories says nothing. */
    private static final int MOST_EQUAL = 3;

    /**
     * The words that a finding is made of.
     *
     * @param subject its subject, such as requests received
     * @param part the verb of a part of the subject, in which {@code {label}} is the category, and {@code {inside}} is it within a
     *     sentence; null if the category is named alone
     */
    public record About(Words subject, @Nullable Words part) {}

    /**
     * The sentence.
     *
     * @param slice content of the chart
     * @param about its words
     * @param series the series that it is about; of a matrix the last complete one is used
     */
    public String of(Slice slice, About about, int series, Language language) {
        var phrases = Phrases.in(language);
        var subject = about.subject().in(language);
        var share = this == SHARE || this == PART && about.part() != null
                ? share(this == PART ? slice.turned() : slice, about, phrases)
                : null;
        var found = share != null
                ? share
                : switch (this) {
                    case TREND -> trend(slice, series, phrases);
                    case LARGEST -> largest(slice, phrases);
                    case PART -> part(slice, phrases);
                    case SLOWEST -> slowest(slice, phrases);
                    case FIRST_THREE, SHARE -> firstThree(slice, phrases);
                };
        if (found == null) {
            return phrases.say("finding.none", Map.of("subject", subject));
        }
        var arguments = new HashMap<>(found);
        arguments.put("subject", subject);
        var sentence = share != null ? SHARE : this == SHARE ? FIRST_THREE : this;
        return phrases.say("finding." + sentence.name(), arguments);
    }

    /** The largest part, or equal ones, of the numbers of a series. */
    private record LargestPart(int series, List<Integer> equal, BigDecimal whole) {

        boolean isNotRecorded(Slice slice) {
            return equal.stream()
                    .anyMatch(place -> slice.places().get(place).code().equals(Heading.NOT_RECORDED));
        }
    }

    /** None if the largest part is that of requests without the fact: they share nothing but that. */
    private static @Nullable Map<String, Object> share(Slice slice, About about, Phrases phrases) {
        var series = lastComplete(slice);
        var whole = slice.wholeOfPlaces(series);
        var first = parts(slice, series);
        var all = whole == null ? null : whole.value();
        if (first.isEmpty() || all == null) {
            return null;
        }
        var largest = new LargestPart(series, equal(slice, first, 0, series), all);
        return largest.isNotRecorded(slice) ? null : share(slice, about, largest, phrases);
    }

    private static Map<String, Object> share(Slice slice, About about, LargestPart largest, Phrases phrases) {
        var place = largest.equal().getFirst();
        var measure = slice.measure(place, largest.series());
        var label = labels(slice, largest.equal(), phrases, false);
        var period = slice.by() == null ? "" : title(slice.series().get(largest.series()), phrases);
        return Map.of(
                "value",
                phrases.number(value(slice, place, largest.series()), measure),
                "whole",
                phrases.number(largest.whole(), measure),
                "inside",
                inside(about.subject().in(phrases.language())),
                "period",
                period,
                "hasPeriod",
                period.isEmpty() ? "no" : "yes",
                "equal",
                largest.equal().size() > 1 ? "yes" : "no",
                "part",
                part(about, label, phrases),
                "label",
                label);
    }

    /** The verb of a part, with the category. */
    private static String part(About about, String label, Phrases phrases) {
        return about.part() == null
                ? phrases.say("finding.part", Map.of("label", label))
                : about.part().in(phrases.language()).replace("{label}", label).replace("{inside}", inside(label));
    }

    /** Words within a sentence. */
    private static String inside(String words) {
        return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /** The places that have the same number as the one at an index, from it on. */
    private static List<Integer> equal(Slice slice, List<Integer> sorted, int from, int series) {
        var number = value(slice, sorted.get(from), series);
        return sorted.subList(from, sorted.size()).stream()
                .takeWhile(place -> value(slice, place, series).compareTo(number) == 0)
                .toList();
    }

    private static String labels(Slice slice, List<Integer> places, Phrases phrases, boolean quoted) {
        var many = places.size() > MOST_EQUAL;
        var labels = new ArrayList<String>();
        places.stream()
                .limit(many ? MOST_EQUAL - 1 : MOST_EQUAL)
                .map(place -> title(slice.places().get(place), phrases))
                .map(label -> quoted ? phrases.say("finding.quoted", Map.of("label", label)) : label)
                .forEach(labels::add);
        if (many) {
            labels.add(phrases.say("describe.more", Map.of("number", places.size() - MOST_EQUAL + 1)));
        }
        return phrases.list(labels);
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
        var first = equal(slice, known, 0, 0);
        var others = known.size() > first.size()
                && value(slice, known.get(first.size()), 0).signum() > 0;
        var second = others ? equal(slice, known, first.size(), 0) : List.<Integer>of();
        return Map.of(
                "label", labels(slice, first, phrases, true),
                "value", number(slice, first.getFirst(), phrases),
                "equal", first.size() > 1 ? "yes" : "no",
                "others", others ? "yes" : "no",
                "second", others ? labels(slice, second, phrases, true) : "",
                "secondEqual", second.size() > 1 ? "yes" : "no",
                "secondValue", others ? number(slice, second.getFirst(), phrases) : "");
    }

    private static String number(Slice slice, int place, Phrases phrases) {
        return phrases.number(value(slice, place, 0), slice.measure(place, 0));
    }

    private static @Nullable Map<String, Object> part(Slice slice, Phrases phrases) {
        var last = slice.places().size() - 1;
        while (last > 0 && !isComplete(slice, last, 0)) {
            last--;
        }
        var place = last;
        var turned = slice.turned();
        var known = slice.by() == null ? List.<Integer>of() : known(turned, place);
        if (known.isEmpty()) {
            return null;
        }
        var largest = equal(turned, known, 0, place);
        var series = known.getFirst();
        return Map.of(
                "period", title(slice.places().get(place), phrases),
                "label", labels(turned, largest, phrases, true),
                "equal", largest.size() > 1 ? "yes" : "no",
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
        var series = lastComplete(slice);
        var first = parts(slice, series).stream()
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

    /** Places with a number above 0 that are no sum of others, the largest first. */
    private static List<Integer> parts(Slice slice, int series) {
        var parents = slice.along().categories().stream().map(Category::parent).toList();
        return known(slice, series).stream()
                .filter(place -> !parents.contains(slice.places().get(place).code()))
                .filter(place -> value(slice, place, series).signum() > 0)
                .toList();
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
