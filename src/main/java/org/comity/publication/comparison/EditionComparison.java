package org.comity.publication.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.publication.comparison.CellChange.Change;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a later edition against an earlier one.
 *
 * @param level how large the change is for a program that reads editions
 * @param removed tables, axes and categories that are gone, by code
 * @param added tables, axes and categories that are new, by code
 * @param renamed titles, definitions and notes that are new or other, by code
 * @param cells cells that the editions show differently
 */
@Schema(name = "EditionComparison")
public record EditionComparison(
        Level level, List<String> removed, List<String> added, List<String> renamed, List<CellChange> cells) {

    /** How large a change is. */
    @Schema(name = "ChangeLevel")
    public enum Level {
        /** A table, axis or category is gone, or a definition has another version. */
        MAJOR,
        /** Something was added or renamed. */
        MINOR,
        /** Numbers alone differ. */
        CORRECTION,
        /** Nothing differs. */
        NONE
    }

    /** The comparison of the tables of two editions. */
    public static EditionComparison of(List<PublishedTable> was, List<PublishedTable> is) {
        var before = elements(was);
        var after = elements(is);
        var removed = new TreeSet<>(before.keySet());
        removed.removeAll(after.keySet());
        var added = new TreeSet<>(after.keySet());
        added.removeAll(before.keySet());
        var renamed = before.entrySet().stream()
                .filter(one ->
                        after.containsKey(one.getKey()) && !Objects.equals(after.get(one.getKey()), one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        var cells = cells(was, is);
        var level = level(removed, added, renamed, cells);
        return new EditionComparison(level, List.copyOf(removed), List.copyOf(added), renamed, cells);
    }

    private static Level level(Set<String> removed, Set<String> added, List<String> renamed, List<CellChange> cells) {
        var versions = renamed.stream().anyMatch(code -> code.endsWith("@version"));
        if (!removed.isEmpty() || versions) {
            return Level.MAJOR;
        }
        if (!added.isEmpty() || !renamed.isEmpty()) {
            return Level.MINOR;
        }
        return cells.isEmpty() ? Level.NONE : Level.CORRECTION;
    }

    /** Everything with a code, and what it says. */
    private static Map<String, Object> elements(List<PublishedTable> tables) {
        var elements = new LinkedHashMap<String, Object>();
        for (var table : tables) {
            elements.put(table.code(), List.of(table.title(), table.definition()));
            elements.put(table.code() + "@version", table.indicator() + " " + table.version());
            table.notes().forEach(note -> elements.put(table.code() + "/notes/" + note.code(), note));
            for (var axis : table.axes()) {
                elements.put(table.code() + "/" + axis.code(), axis.title());
                axis.categories()
                        .forEach(one -> elements.put(
                                table.code() + "/" + axis.code() + "/" + one.code(),
                                List.of(one.title(), String.valueOf(one.parent()))));
            }
        }
        return elements;
    }

    private static List<CellChange> cells(List<PublishedTable> was, List<PublishedTable> is) {
        var changes = new ArrayList<CellChange>();
        var before = was.stream().collect(Collectors.toMap(PublishedTable::code, table -> table));
        for (var table : is) {
            changes.addAll(cells(table.code(), byKeys(before.get(table.code())), byKeys(table)));
            before.remove(table.code());
        }
        before.forEach((code, table) -> changes.addAll(cells(code, byKeys(table), Map.of())));
        return changes;
    }

    private static Map<Map<String, String>, Cell> byKeys(@Nullable PublishedTable table) {
        var cells = new LinkedHashMap<Map<String, String>, Cell>();
        if (table != null) {
            for (var place = 0; place < table.cells().size(); place++) {
                cells.put(table.keysOf(place), table.cells().get(place));
            }
        }
        return cells;
    }

    private static List<CellChange> cells(
            String table, Map<Map<String, String>, Cell> was, Map<Map<String, String>, Cell> is) {
        var changes = new ArrayList<CellChange>();
        var gone = new HashMap<>(was);
        is.forEach((keys, cell) -> {
            var former = gone.remove(keys);
            if (former == null) {
                changes.add(change(table, keys, Change.ADDED, null, cell));
            } else if (differ(former, cell)) {
                changes.add(change(table, keys, Change.CHANGED, former, cell));
            }
        });
        was.forEach((keys, cell) -> {
            if (gone.containsKey(keys)) {
                changes.add(change(table, keys, Change.REMOVED, cell, null));
            }
        });
        return changes;
    }

    /** That a number is no longer provisional, or is revised, is no change of the number. */
    private static boolean differ(Cell was, Cell is) {
        var same = was.value() == null
                ? is.value() == null
                : is.value() != null && was.value().compareTo(is.value()) == 0;
        return !same || !essential(was).equals(essential(is));
    }

    private static Set<CellStatus> essential(Cell cell) {
        var statuses = EnumSet.noneOf(CellStatus.class);
        statuses.addAll(cell.statuses());
        statuses.removeAll(EnumSet.of(CellStatus.PROVISIONAL, CellStatus.REVISED, CellStatus.INCOMPLETE_PERIOD));
        return statuses;
    }

    private static CellChange change(
            String table, Map<String, String> keys, Change change, @Nullable Cell was, @Nullable Cell is) {
        return new CellChange(
                table,
                keys,
                change,
                was == null ? null : was.value(),
                is == null ? null : is.value(),
                was == null ? Set.of() : was.statuses(),
                is == null ? Set.of() : is.statuses());
    }

    /** The same without cells that one of the editions hides: what the public may read. */
    public EditionComparison withoutHidden() {
        var shown = cells.stream().filter(cell -> !cell.touchesHidden()).toList();
        return new EditionComparison(level, removed, added, renamed, shown);
    }
}
