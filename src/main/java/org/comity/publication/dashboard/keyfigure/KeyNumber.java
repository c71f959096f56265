package org.comity.publication.dashboard.keyfigure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.publication.chart.Phrases;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.TableMeasure;
import org.jspecify.annotations.Nullable;

/**
 * A published cell, or the share of one in another. Nothing else is computed, so that a hidden number stays hidden.
 *
 * @param cell the cell
 * @param whole the cell of which it is a part; null for a number that is no share
 * @param measure measure of the cell; null in a table of counts
 * @param cases the cell with the number of cases of a quantile or mean; null for another number, or if the table has none
 */
record KeyNumber(
        Cell cell,
        @Nullable Cell whole,
        @Nullable TableMeasure measure,
        @Nullable Cell cases) {

    private static final String MEASURE = "measure";

    static KeyNumber of(PublishedTable table, Map<String, String> keys, @Nullable Map<String, String> of) {
        var measure = table.measureOf(table.placeOf(keys));
        if (of == null) {
            return new KeyNumber(table.cell(keys), null, measure, cases(table, keys, measure));
        }
        var all = new HashMap<>(keys);
        all.putAll(of);
        return new KeyNumber(table.cell(keys), table.cell(all), measure, null);
    }

    private static @Nullable Cell cases(
            PublishedTable table, Map<String, String> keys, @Nullable TableMeasure measure) {
        var axis = table.axis(MEASURE);
        if (axis == null || measure == null || measure.kind() != TableMeasure.Kind.DERIVED) {
            return null;
        }
        return axis.categories().stream()
                .filter(each -> measure.basedOn().contains(each.code()))
                .filter(each -> each.measure() != null && each.measure().kind() == TableMeasure.Kind.COUNT)
                .findFirst()
                .map(each -> {
                    var all = new HashMap<>(keys);
                    all.put(MEASURE, each.code());
                    return table.cell(all);
                })
                .orElse(null);
    }

    /** The number; null if a cell has none, or the share is one of nothing. */
    @Nullable
    BigDecimal value() {
        var part = cell.value();
        if (whole == null || part == null) {
            return part;
        }
        var all = whole.value();
        return all == null || all.signum() == 0 ? null : part.divide(all, MathContext.DECIMAL64);
    }

    boolean isShare() {
        return whole != null;
    }

    /** The number in words, or the word for its absence. */
    String words(Phrases phrases) {
        var value = value();
        if (value == null) {
            return phrases.status(why());
        }
        return isShare() ? phrases.share(value.doubleValue()) : phrases.number(value, measure);
    }

    private CellStatus why() {
        return cells().flatMap(each -> each.statuses().stream())
                .filter(CellStatus::isWithoutValue)
                .findFirst()
                .orElse(CellStatus.NOT_APPLICABLE);
    }

    /** The two numbers of a share, or the unit and the number of cases of a quantile; null for another number. */
    @Nullable
    String parts(Phrases phrases) {
        var known = cases == null ? null : cases.value();
        if (measure != null && known != null && cell.value() != null) {
            return phrases.say("key.cases", Map.of("unit", phrases.unit(measure), "number", known));
        }
        var part = cell.value();
        var all = whole == null ? null : whole.value();
        return part == null || all == null
                ? null
                : phrases.say(
                        "key.parts",
                        Map.of("part", phrases.number(part, measure), "whole", phrases.number(all, measure)));
    }

    /** The words for statuses of the number; empty if there is none. That of a period that was not over is beside the period. */
    String remarks(Phrases phrases) {
        return remarks(cells(), phrases);
    }

    static String remarks(Stream<Cell> cells, Phrases phrases) {
        return cells.flatMap(cell -> cell.statuses().stream())
                .filter(status -> !status.isWithoutValue() && status != CellStatus.INCOMPLETE_PERIOD)
                .distinct()
                .sorted()
                .map(phrases::status)
                .collect(Collectors.joining(", "));
    }

    boolean is(CellStatus status) {
        return cells().anyMatch(each -> each.is(status));
    }

    Stream<Cell> cells() {
        return Stream.concat(Stream.of(cell), Stream.ofNullable(whole));
    }
}
