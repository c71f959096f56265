package org.comity.publication.protection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Cell;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.TableMeasure;
import org.jspecify.annotations.Nullable;

/** The places of the cells of a table: lines of parents and children, measures, keys. */
final class TableGrid {

    private final PublishedTable table;
    private final int[] strides;
    private final int measureAxis;
    private final List<Map<Integer, List<Integer>>> children = new ArrayList<>();

    TableGrid(PublishedTable table) {
        this.table = table;
        var axes = table.axes();
        strides = table.strides();
        measureAxis = IntStream.range(0, axes.size())
                .filter(axis -> axes.get(axis).role() == AxisRole.MEASURE)
                .findFirst()
                .orElse(-1);
        axes.forEach(axis -> children.add(children(axis)));
    }

    private static Map<Integer, List<Integer>> children(Axis axis) {
        var found = new TreeMap<Integer, List<Integer>>();
        for (var i = 0; i < axis.categories().size(); i++) {
            var parent = axis.categories().get(i).parent();
            if (parent != null) {
                found.computeIfAbsent(axis.placeOf(parent), one -> new ArrayList<>())
                        .add(i);
            }
        }
        return found;
    }

    PublishedTable table() {
        return table;
    }

    int size() {
        return table.cells().size();
    }

    Cell cell(int place) {
        return table.cells().get(place);
    }

    /** The number of the category of a cell on an axis. */
    int category(int place, int axis) {
        return place / strides[axis] % table.axes().get(axis).categories().size();
    }

    String code(int place, int axis) {
        return table.axes().get(axis).categories().get(category(place, axis)).code();
    }

    /** The measure of a cell; null if the table has no axis of measures and counts cases. */
    @Nullable
    TableMeasure measure(int place) {
        return measureAxis < 0
                ? null
                : table.axes()
                        .get(measureAxis)
                        .categories()
                        .get(category(place, measureAxis))
                        .measure();
    }

    TableMeasure.Kind kind(int place) {
        var measure = measure(place);
        return measure == null ? TableMeasure.Kind.COUNT : measure.kind();
    }

    /** The place of another measure of the same cell. */
    int withMeasure(int place, String code) {
        var other = table.axes().get(measureAxis).placeOf(code);
        return place + (other - category(place, measureAxis)) * strides[measureAxis];
    }

    /** The places of the parts of a cell on an axis; empty if it has none. */
    List<Integer> parts(int place, int axis) {
        var category = category(place, axis);
        return children.get(axis).getOrDefault(category, List.of()).stream()
                .map(child -> place + (child - category) * strides[axis])
                .toList();
    }

    /** How many categories contain that of a cell, over all axes. */
    int depth(int place) {
        var depth = 0;
        for (var i = 0; i < strides.length; i++) {
            var axis = table.axes().get(i);
            for (var parent = axis.categories().get(category(place, i)).parent(); parent != null; depth++) {
                parent = axis.categories().get(axis.placeOf(parent)).parent();
            }
        }
        return depth;
    }

    /** The categories of a cell by the codes of their axes. */
    Map<String, String> keys(int place) {
        var keys = new HashMap<String, String>();
        for (var i = 0; i < strides.length; i++) {
            keys.put(table.axes().get(i).code(), code(place, i));
        }
        return keys;
    }

    /** The place of the cell of these categories; -1 if an axis or a category is missing. */
    int placeOf(Map<String, String> keys) {
        if (keys.size() != strides.length) {
            return -1;
        }
        var place = 0;
        for (var i = 0; i < strides.length; i++) {
            var wanted = keys.get(table.axes().get(i).code());
            var found = -1;
            var categories = table.axes().get(i).categories();
            for (var j = 0; j < categories.size() && found < 0; j++) {
                found = categories.get(j).code().equals(wanted) ? j : -1;
            }
            if (found < 0) {
                return -1;
            }
            place += found * strides[i];
        }
        return place;
    }
}
