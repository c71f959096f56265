package org.comity.publication.protection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.TableMeasure;
import org.comity.publication.table.Words;

/** Tables for tests, computed from their inner cells. */
final class SampleTables {

    private SampleTables() {}

    /** The value of a key that is there. */
    static <V> V at(Map<String, V> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    /** An axis from pairs of a code and its parent, such as {@code "FRA<150"}; a parent comes first. */
    static Axis axis(String code, AxisRole role, boolean additive, String... categories) {
        return new Axis(
                code,
                Words.same(code),
                role,
                additive,
                Arrays.stream(categories)
                        .map(category -> {
                            var parts = category.split("<", 2);
                            return Category.of(parts[0], Words.same(parts[0]), parts.length > 1 ? parts[1] : null);
                        })
                        .toList());
    }

    /** A table of counts; totals are summed over the inner cells, which are those without parts. */
    static PublishedTable counts(
            String code, String indicator, List<Axis> axes, ToLongFunction<Map<String, String>> inner) {
        return table(code, indicator, axes, keys -> Cell.of(BigDecimal.valueOf(sum(axes, keys, inner))));
    }

    static PublishedTable table(
            String code,
            String indicator,
            List<Axis> axes,
            java.util.function.Function<Map<String, String>, Cell> cell) {
        var size = axes.stream().mapToInt(axis -> axis.categories().size()).reduce(1, Math::multiplyExact);
        var cells = new ArrayList<Cell>();
        for (var place = 0; place < size; place++) {
            var keys = new HashMap<String, String>();
            var rest = place;
            for (var i = axes.size() - 1; i >= 0; i--) {
                var categories = axes.get(i).categories();
                keys.put(
                        axes.get(i).code(),
                        categories.get(rest % categories.size()).code());
                rest /= categories.size();
            }
            cells.add(cell.apply(keys));
        }
        return new PublishedTable(code, Words.same(code), Words.same(code), indicator, 1, axes, cells, List.of());
    }

    static long sum(List<Axis> axes, Map<String, String> keys, ToLongFunction<Map<String, String>> inner) {
        for (var axis : axes) {
            var parts = axis.categories().stream()
                    .filter(category -> at(keys, axis.code()).equals(category.parent()))
                    .toList();
            if (!parts.isEmpty()) {
                return parts.stream()
                        .mapToLong(part -> {
                            var narrower = new HashMap<>(keys);
                            narrower.put(axis.code(), part.code());
                            return sum(axes, narrower, inner);
                        })
                        .sum();
            }
        }
        return inner.applyAsLong(keys);
    }

    /** An axis of measures from codes; a count each, unless the code says {@code amount}, or {@code mean}, which are based on the first. */
    static Axis measures(String... codes) {
        return new Axis(
                "measure",
                Words.same("measure"),
                AxisRole.MEASURE,
                false,
                Arrays.stream(codes)
                        .map(code -> new Category(code, Words.same(code), null, null, measure(code, codes[0])))
                        .toList());
    }

    private static TableMeasure measure(String code, String cases) {
        if (code.startsWith("amount")) {
            return new TableMeasure(TableMeasure.Kind.AMOUNT, Words.same("EUR"), 2, List.of(cases));
        }
        return code.startsWith("mean")
                ? new TableMeasure(TableMeasure.Kind.DERIVED, Words.same("days"), 1, List.of(cases))
                : TableMeasure.count(Words.same("requests"));
    }

    /** Partner States of the regions of the world: {@code regions × subregions × partners}. */
    static Axis partners(int regions, int subregions, int partners) {
        var wide = List.of("150", "019", "142", "002", "009");
        var codes = new ArrayList<String>();
        codes.add("TOTAL");
        for (var i = 0; i < regions; i++) {
            codes.add(wide.get(i) + "<TOTAL");
            for (var j = 0; j < subregions; j++) {
                codes.add("S" + i + j + "<" + wide.get(i));
                for (var k = 0; k < partners; k++) {
                    codes.add("" + (char) ('A' + i) + (char) ('A' + j) + (char) ('A' + k) + "<S" + i + j);
                }
            }
        }
        return axis("partner", AxisRole.AREA, true, codes.toArray(String[]::new));
    }

    static Axis offences(int families, int offences) {
        var codes = new ArrayList<String>();
        codes.add("TOTAL");
        for (var i = 0; i < families; i++) {
            codes.add("F" + i + "<TOTAL");
            for (var j = 0; j < offences; j++) {
                codes.add("o" + i + j + "<F" + i);
            }
        }
        return axis("offence", AxisRole.CLASS, true, codes.toArray(String[]::new));
    }
}
