package org.comity.publication.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.comity.base.bulk.BulkInsert;
import org.comity.base.json.JsonText;
import org.comity.publication.table.Axis;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Footnote;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Words;

/** The tables of editions as rows. */
@ApplicationScoped
public class EditionContent {

    private static final int AT_ONCE = 2000;

    private final EntityManager entities;
    private final BulkInsert bulk;
    private final JsonText json;

    EditionContent(EntityManager entities, BulkInsert bulk, JsonText json) {
        this.entities = entities;
        this.bulk = bulk;
        this.json = json;
    }

    private record Head(
            String code,
            Words title,
            Words definition,
            String indicator,
            int version,
            List<Axis> axes,
            List<Footnote> notes) {

        static Head of(PublishedTable table) {
            return new Head(
                    table.code(),
                    table.title(),
                    table.definition(),
                    table.indicator(),
                    table.version(),
                    table.axes(),
                    table.notes());
        }

        PublishedTable with(List<Cell> cells) {
            return new PublishedTable(code, title, definition, indicator, version, axes, cells, notes);
        }
    }

    /** The hash of each table, by its code: of its head and each cell with its statuses. */
    public Map<String, String> hashes(List<PublishedTable> tables) {
        var hashes = new LinkedHashMap<String, String>();
        tables.forEach(table -> hashes.put(table.code(), hash(table)));
        return hashes;
    }

    private String hash(PublishedTable table) {
        var digest = DigestUtils.getSha256Digest();
        digest.update(json.write(Head.of(table)).getBytes(StandardCharsets.UTF_8));
        for (var cell : table.cells()) {
            var value = cell.value();
            var line = "\n" + (value == null ? "" : value.toPlainString()) + "|"
                    + cell.statuses().stream().map(Enum::name).collect(Collectors.joining(","));
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return Hex.encodeHexString(digest.digest());
    }

    /** The hash of an edition, from those of its tables in their order. */
    public static String hash(Map<String, String> hashes) {
        return DigestUtils.sha256Hex(hashes.entrySet().stream()
                .map(table -> table.getKey() + " " + table.getValue())
                .collect(Collectors.joining("\n")));
    }

    /**
     * Stores the tables of a draft.
     *
     * @param published the tables as published
     * @param exact the same tables with all numbers
     * @param hashes hash of each table
     */
    public void store(
            Edition draft, List<PublishedTable> published, List<PublishedTable> exact, Map<String, String> hashes) {
        for (var i = 0; i < published.size(); i++) {
            var table = published.get(i);
            var hash = hashes.getOrDefault(table.code(), "");
            entities.persist(new EditionTable(draft, i + 1, table.code(), json.write(Head.of(table)), hash));
            entities.flush();
            var cells = new ArrayList<Object>();
            var hidden = new ArrayList<Object>();
            for (var place = 0; place < table.cells().size(); place++) {
                var cell = table.cells().get(place);
                cells.add(new EditionCell(draft, table, place));
                if (cell.is(CellStatus.HIDDEN)) {
                    var value = exact.get(i).cells().get(place).value();
                    hidden.add(new EditionExact(draft, table.code(), place, value));
                }
            }
            inParts(cells);
            inParts(hidden);
        }
    }

    private void inParts(List<Object> rows) {
        for (var from = 0; from < rows.size(); from += AT_ONCE) {
            bulk.insert(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
        }
    }

    /** The tables of an edition as published. */
    public List<PublishedTable> tables(Edition edition) {
        var cells = entities.createQuery(
                        "from EditionCell c where c.edition = :edition order by c.table, c.place", EditionCell.class)
                .setParameter("edition", edition.id())
                .setHint("org.hibernate.readOnly", true)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        EditionCell::table, Collectors.mapping(EditionCell::cell, Collectors.toList())));
        return entities.createQuery("from EditionTable t where t.edition = :edition order by t.ord", EditionTable.class)
                .setParameter("edition", edition.id())
                .getResultStream()
                .map(table -> json.read(table.head(), Head.class).with(cells.getOrDefault(table.code(), List.of())))
                .toList();
    }

    /** The tables of an edition with the numbers of hidden cells, for the disclosure control alone. */
    public List<PublishedTable> exact(Edition edition, List<PublishedTable> published) {
        Map<String, Map<Integer, EditionExact>> hidden = new HashMap<>();
        entities.createQuery("from EditionExact x where x.edition = :edition", EditionExact.class)
                .setParameter("edition", edition.id())
                .getResultStream()
                .forEach(one -> hidden.computeIfAbsent(one.table(), code -> new HashMap<>())
                        .put(one.place(), one));
        return published.stream()
                .map(table -> exact(table, hidden.getOrDefault(table.code(), Map.of())))
                .toList();
    }

    private static PublishedTable exact(PublishedTable table, Map<Integer, EditionExact> hidden) {
        var cells = new ArrayList<Cell>(table.cells());
        hidden.forEach((place, one) -> {
            var value = one.value();
            cells.set(place, value == null ? Cell.without(CellStatus.NOT_AVAILABLE) : Cell.of(value));
        });
        return table.withCells(cells);
    }
}
