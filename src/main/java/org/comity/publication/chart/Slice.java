package org.comity.publication.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.publication.table.Axis;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.Footnote;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.TableMeasure;
import org.jspecify.annotations.Nullable;

/**
 * The part of a table that a chart shows: at most two axes, the other ones fixed.
 *
 * @param table the table
 * @param along the axis whose categories are the places of the chart, such as periods or bars
 * @param places the categories of it that are shown, in the order of the chart
 * @param by the axis whose categories are the series; null if there is one series
 * @param series the categories of it that are shown; empty if there is one series
 * @param fixed category of each other axis
 */
public record Slice(
        PublishedTable table,
        Axis along,
        List<Category> places,
        @Nullable Axis by,
        List<Category> series,
        Map<String, String> fixed) {

    public Slice {
        places = List.copyOf(places);
        series = List.copyOf(series);
        fixed = Map.copyOf(fixed);
        if (places.isEmpty() || (by != null && series.isEmpty())) {
            throw new IllegalArgumentException("a chart of " + table.code() + " would show nothing");
        }
    }

    /**
     * A slice with all categories of its axes.
     *
     * @param along code of the axis of places
     * @param by code of the axis of series; null if there is one series
     * @param fixed category of each other axis
     */
    public static Slice of(PublishedTable table, String along, @Nullable String by, Map<String, String> fixed) {
        var places = axis(table, along);
        var series = by == null ? null : axis(table, by);
        return new Slice(
                table, places, places.categories(), series, series == null ? List.of() : series.categories(), fixed);
    }

    private static Axis axis(PublishedTable table, String code) {
        var axis = table.axis(code);
        if (axis == null) {
            throw new IllegalArgumentException("no axis " + code + " in " + table.code());
        }
        return axis;
    }

    /** The same slice with other places. */
    public Slice withPlaces(List<Category> others) {
        return new Slice(table, along, others, by, series, fixed);
    }

    /** The same slice with other series. */
    public Slice withSeries(List<Category> others) {
        return new Slice(table, along, places, by, others, fixed);
    }

    /** The same slice with its two axes exchanged; the same one if it has one series. */
    public Slice turned() {
        return by == null ? this : new Slice(table, by, series, along, places, fixed);
    }

    /** The places with the largest numbers of the series, the largest first; numbers that are not published come last. */
    public Slice largest(int most, int ofSeries) {
        var sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparing(place -> known(cell(place, ofSeries)), Comparator.reverseOrder()));
        return withPlaces(sorted.subList(0, Math.min(most, sorted.size())));
    }

    private static BigDecimal known(Cell cell) {
        return cell.value() == null ? BigDecimal.ONE.negate() : cell.value();
    }

    /** The number of series, at least 1. */
    int width() {
        return Math.max(1, series.size());
    }

    /** The cell of a place and a series. */
    public Cell cell(int place, int ofSeries) {
        return cell(places.get(place), ofSeries);
    }

    Cell cell(Category place, int ofSeries) {
        return table.cell(keys(place, ofSeries));
    }

    /** The published cell of all series together; null if the table has none. */
    @Nullable
    Cell whole(int place) {
        if (by == null || by.categories().stream().noneMatch(each -> each.code().equals(Category.TOTAL))) {
            return null;
        }
        var keys = new HashMap<>(fixed);
        keys.put(along.code(), places.get(place).code());
        keys.put(by.code(), Category.TOTAL);
        return table.cell(keys);
    }

    /** The published cell of all places together; null if the table has none. */
    @Nullable
    Cell wholeOfPlaces(int ofSeries) {
        return along.categories().stream()
                .filter(each -> each.code().equals(Category.TOTAL))
                .findFirst()
                .map(each -> cell(each, ofSeries))
                .orElse(null);
    }

    private Map<String, String> keys(Category place, int ofSeries) {
        var keys = new HashMap<>(fixed);
        keys.put(along.code(), place.code());
        if (by != null) {
            keys.put(by.code(), series.get(ofSeries).code());
        }
        return keys;
    }

    /** The measure of a cell; null in a table of counts without an axis of measures. */
    public @Nullable TableMeasure measure(int place, int ofSeries) {
        return table.measureOf(table.placeOf(keys(places.get(place), ofSeries)));
    }

    /** The notes about a cell. */
    public List<Footnote> notes(int place, int ofSeries) {
        return table.notesOf(table.placeOf(keys(places.get(place), ofSeries)));
    }

    /** The places of the series that are quantiles or other numbers that do not add up; in the order of the chart. */
    public List<Integer> quantiles() {
        return IntStream.range(0, series.size())
                .filter(each -> kind(each) == TableMeasure.Kind.DERIVED)
                .boxed()
                .toList();
    }

    /** The place of the series that is a number of cases; -1 if none is. */
    int cases() {
        return IntStream.range(0, series.size())
                .filter(each -> kind(each) == TableMeasure.Kind.COUNT)
                .findFirst()
                .orElse(-1);
    }

    private TableMeasure.@Nullable Kind kind(int ofSeries) {
        var measure = series.get(ofSeries).measure();
        return measure == null ? null : measure.kind();
    }

    /** The same slice without places that are sums of others. */
    public Slice parts() {
        var parents = along.categories().stream().map(Category::parent).toList();
        var parts = places.stream()
                .filter(place ->
                        !parents.contains(place.code()) && !place.code().equals(Category.TOTAL))
                .toList();
        return parts.isEmpty() ? this : withPlaces(parts);
    }
}
