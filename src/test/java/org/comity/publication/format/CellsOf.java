package org.comity.publication.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.jspecify.annotations.Nullable;

/** All cells by table and categories, for comparison of an edition with what a reader of a format found. */
public final class CellsOf {

    private final Map<String, Cell> cells = new TreeMap<>();

    /** Adds a cell, which must not be there. */
    public void add(String table, Map<String, String> keys, @Nullable BigDecimal value, String statuses) {
        var set = EnumSet.noneOf(CellStatus.class);
        Arrays.stream(statuses.split(";"))
                .filter(code -> !code.isEmpty())
                .map(CellStatus::valueOf)
                .forEach(set::add);
        var name = table + new TreeMap<>(keys);
        if (cells.put(name, new Cell(value == null ? null : plain(value), set)) != null) {
            throw new IllegalStateException("twice: " + name);
        }
    }

    /** The number of 12.50 and 12.5 is the same. */
    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** The cells. */
    public Map<String, Cell> all() {
        return cells;
    }

    /** The cells of an edition. */
    public static Map<String, Cell> of(PublishedEdition edition) {
        var found = new CellsOf();
        for (var table : edition.tables()) {
            for (var place = 0; place < table.cells().size(); place++) {
                var categories = table.categoriesOf(place);
                var keys = new TreeMap<String, String>();
                for (var i = 0; i < categories.size(); i++) {
                    keys.put(table.axes().get(i).code(), categories.get(i).code());
                }
                var cell = table.cells().get(place);
                var statuses = cell.statuses().stream().map(Enum::name).collect(Collectors.joining(";"));
                found.add(table.code(), keys, cell.value(), statuses);
            }
        }
        return found.all();
    }

    /** The bytes that a writer makes. */
    public static byte[] bytes(EditionWriter writer, PublishedEdition edition, Language language) {
        var out = new ByteArrayOutputStream();
        try {
            writer.write(edition, language, out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Pairs of keys and values as a map. */
    public static Map<String, String> keys(List<String> axes, List<String> codes) {
        var keys = new TreeMap<String, String>();
        for (var i = 0; i < axes.size(); i++) {
            keys.put(axes.get(i), codes.get(i));
        }
        return keys;
    }
}
