package org.comity.publication.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.publication.table.Axis;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.Footnote;
import org.comity.publication.table.PublishedTable;

/** Goes through the cells of a table, or through those of some of its axes, in their order. It starts before the first one. */
public final class CellWalk {

    private final PublishedTable table;
    private final int[] walked;
    private final int[] strides;
    private final int[] at;
    private final List<int[]> selectors = new ArrayList<>();
    private boolean started;

    private CellWalk(PublishedTable table, int[] walked) {
        this.table = table;
        this.walked = walked;
        this.at = new int[table.axes().size()];
        this.strides = table.strides();
        table.notes().forEach(note -> selectors.add(selector(note)));
    }

    /** All cells, the last axis running fastest. */
    public static CellWalk of(PublishedTable table) {
        return new CellWalk(table, axesWithout(table, -1));
    }

    /** All combinations of the axes but one, which stays at its first category; of all axes if there is none at that place. */
    public static CellWalk without(PublishedTable table, int axis) {
        return new CellWalk(table, axesWithout(table, axis));
    }

    private static int[] axesWithout(PublishedTable table, int left) {
        return java.util.stream.IntStream.range(0, table.axes().size())
                .filter(axis -> axis != left)
                .toArray();
    }

    private int[] selector(Footnote note) {
        var places = new int[at.length];
        for (var i = 0; i < at.length; i++) {
            var wanted = note.about().get(table.axes().get(i).code());
            places[i] = wanted == null ? -1 : placeOf(table.axes().get(i), wanted);
        }
        return places;
    }

    /** A note about a category that a filter left out is about none of the cells. */
    private static int placeOf(Axis axis, String category) {
        var known = axis.categories().stream().anyMatch(one -> one.code().equals(category));
        return known ? axis.placeOf(category) : Integer.MAX_VALUE;
    }

    /** Moves to the next cell; false if there is none. */
    public boolean next() {
        if (!started) {
            started = true;
            return !table.cells().isEmpty();
        }
        for (var i = walked.length - 1; i >= 0; i--) {
            var axis = walked[i];
            if (++at[axis] < table.axes().get(axis).categories().size()) {
                return true;
            }
            at[axis] = 0;
        }
        return false;
    }

    /** The category on an axis, by the place of the axis. */
    public Category category(int axis) {
        return table.axes().get(axis).categories().get(at[axis]);
    }

    /** The place of the category on an axis. */
    public int placeOn(int axis) {
        return at[axis];
    }

    /** The cell. */
    public Cell cell() {
        return table.cells().get(place());
    }

    /** The cell of another category on one axis. */
    public Cell cell(int axis, int category) {
        return table.cells().get(place() + (category - at[axis]) * strides[axis]);
    }

    /** The notes about the cell, in their order. */
    public List<Footnote> notes() {
        return notes(-1, 0);
    }

    /** The notes about the cell of another category on one axis. */
    public List<Footnote> notes(int axis, int category) {
        var found = new ArrayList<Footnote>();
        for (var i = 0; i < selectors.size(); i++) {
            if (isAbout(selectors.get(i), axis, category)) {
                found.add(table.notes().get(i));
            }
        }
        return found;
    }

    private boolean isAbout(int[] selector, int axis, int category) {
        for (var i = 0; i < at.length; i++) {
            if (selector[i] >= 0 && selector[i] != (i == axis ? category : at[i])) {
                return false;
            }
        }
        return true;
    }

    private int place() {
        var place = 0;
        for (var i = 0; i < at.length; i++) {
            place += at[i] * strides[i];
        }
        return place;
    }

    /** The codes of categories and axes that a note is about, in the order of the axes; the first is the axis. */
    public static List<Map.Entry<String, String>> aboutOf(PublishedTable table, Footnote note) {
        return table.axes().stream()
                .filter(axis -> note.about().containsKey(axis.code()))
                .map(axis -> Map.entry(axis.code(), note.about().getOrDefault(axis.code(), "")))
                .toList();
    }
}
