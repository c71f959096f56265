package org.comity.publication.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of an edition.
 *
 * @param code stable code, in small letters with hyphens, unique in its edition
 * @param title title in words: what, where, when
 * @param definition what the numbers are, for a reader who does not know the program
 * @param indicator code of the indicator in the catalogue; {@code statement} for the statement of stock and flow
 * @param version version of the definition
 * @param axes the axes
 * @param cells a cell for each combination of categories, the last axis running fastest
 * @param notes the footnotes in their order
 */
public record PublishedTable(
        String code,
        Words title,
        Words definition,
        String indicator,
        int version,
        List<Axis> axes,
        List<Cell> cells,
        List<Footnote> notes) {

    public PublishedTable {
        axes = List.copyOf(axes);
        cells = List.copyOf(cells);
        notes = List.copyOf(notes);
        var size = axes.stream().mapToInt(axis -> axis.categories().size()).reduce(1, Math::multiplyExact);
        if (size != cells.size()) {
            throw new IllegalArgumentException(code + " has " + cells.size() + " cells instead of " + size);
        }
    }

    /** How many places the next category of each axis is away; the last axis runs fastest. */
    public int[] strides() {
        var strides = new int[axes.size()];
        var stride = 1;
        for (var i = strides.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= axes.get(i).categories().size();
        }
        return strides;
    }

    /** The categories of the cell at a place, in the order of the axes. */
    public List<Category> categoriesOf(int place) {
        var found = new ArrayList<Category>(axes.size());
        var rest = place;
        for (var i = axes.size() - 1; i >= 0; i--) {
            var categories = axes.get(i).categories();
            found.addFirst(categories.get(rest % categories.size()));
            rest /= categories.size();
        }
        return found;
    }

    /** The measure of a cell, from 0; null in a table of counts without an axis of measures. */
    public @Nullable TableMeasure measureOf(int place) {
        return categoriesOf(place).stream()
                .map(Category::measure)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The code of the category of each axis, for the cell at a place. */
    public Map<String, String> keysOf(int place) {
        var categories = categoriesOf(place);
        var keys = new LinkedHashMap<String, String>();
        for (var i = 0; i < axes.size(); i++) {
            keys.put(axes.get(i).code(), categories.get(i).code());
        }
        return keys;
    }

    /** The place of the cell of these categories, one for each axis. */
    public int placeOf(Map<String, String> keys) {
        var place = 0;
        for (var axis : axes) {
            var key = keys.get(axis.code());
            if (key == null) {
                throw new IllegalArgumentException("no category of the axis " + axis.code());
            }
            place = place * axis.categories().size() + axis.placeOf(key);
        }
        return place;
    }

    /** The cell of these categories. */
    public Cell cell(Map<String, String> keys) {
        return cells.get(placeOf(keys));
    }

    /** The axis of this code; null if there is none. */
    public @Nullable Axis axis(String axisCode) {
        return axes.stream()
                .filter(axis -> axis.code().equals(axisCode))
                .findFirst()
                .orElse(null);
    }

    /** The same table with other cells. */
    public PublishedTable withCells(List<Cell> others) {
        return new PublishedTable(code, title, definition, indicator, version, axes, others, notes);
    }

    /** The same table with further notes behind its own. */
    public PublishedTable withNotes(List<Footnote> further) {
        if (further.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(notes);
        all.addAll(further);
        return new PublishedTable(code, title, definition, indicator, version, axes, cells, all);
    }

    /**
     * The same table with some categories of some axes. A category has its parent only if the parent stays.
     *
     * @param wanted codes of the categories that stay, by the code of the axis; an axis that is not there stays as it is
     */
    public PublishedTable only(Map<String, Set<String>> wanted) {
        if (axes.stream().noneMatch(axis -> wanted.containsKey(axis.code()))) {
            return this;
        }
        var shown = new ArrayList<Cell>();
        for (var place = 0; place < cells.size(); place++) {
            if (isAmong(place, wanted)) {
                shown.add(cells.get(place));
            }
        }
        var fewer =
                axes.stream().map(axis -> axis.only(wanted.get(axis.code()))).toList();
        return new PublishedTable(code, title, definition, indicator, version, fewer, shown, notes);
    }

    private boolean isAmong(int place, Map<String, Set<String>> wanted) {
        var categories = categoriesOf(place);
        for (var i = 0; i < axes.size(); i++) {
            var some = wanted.get(axes.get(i).code());
            if (some != null && !some.contains(categories.get(i).code())) {
                return false;
            }
        }
        return true;
    }

    /** The notes about a cell. */
    public List<Footnote> notesOf(int place) {
        var categories = categoriesOf(place);
        return notes.stream()
                .filter(note -> {
                    for (var i = 0; i < axes.size(); i++) {
                        var wanted = note.about().get(axes.get(i).code());
                        if (wanted != null && !wanted.equals(categories.get(i).code())) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
    }
}
