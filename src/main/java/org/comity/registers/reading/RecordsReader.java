package org.comity.registers.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.base.sheet.text.PlainWords;
import org.comity.registers.course.RowRecord;
import org.comity.registers.layout.RecordPlaces;
import org.comity.registers.layout.RegisterLine;
import org.comity.registers.reading.RecordAnchors.Place;
import org.comity.registers.records.RecordField;
import org.comity.registers.records.RecordField.Form;
import org.comity.registers.records.RecordFields;
import org.comity.registers.words.CellList;
import org.comity.registers.words.CellPlace;

/** Reads the records of a row: one of each group of columns, or several in cells with lists. */
final class RecordsReader {

    /** The largest number of records in one cell. */
    private static final int MOST_IN_A_CELL = 100;

    private final List<RecordPlaces> records;
    private final Map<String, RecordFields> known;
    private final RecordCells cells;

    RecordsReader(List<RecordPlaces> records, Map<String, RecordFields> known, RecordCells cells) {
        this.records = records;
        this.known = known;
        this.cells = cells;
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /** Returns the records of a row. Those of other rows of its request may have what they belong to. */
    List<RowRecord> read(RegisterLine line, RecordAnchors anchors) {
        var read = new ArrayList<RowRecord>();
        for (var columns : records) {
            var texts = texts(line, columns);
            int size = texts.values().stream().mapToInt(List::size).max().orElse(0);
            if (isEven(line, columns, texts, size)) {
                for (int i = 0; i < size; i++) {
                    new OneRecord(line, columns, anchors, i).read(texts).ifPresent(read::add);
                }
            }
        }
        return read;
    }

    private static Map<String, List<String>> texts(RegisterLine line, RecordPlaces columns) {
        var between = columns.group().between();
        var texts = new LinkedHashMap<String, List<String>>();
        columns.places().forEach((field, place) -> {
            var text = line.text(place);
            if (text != null) {
                texts.put(field, between == null ? List.of(text) : CellList.read(text, between));
            }
        });
        return texts;
    }

    /** One value holds for all records of the row. */
    private static boolean isEven(RegisterLine line, RecordPlaces columns, Map<String, List<String>> texts, int size) {
        var uneven = texts.entrySet().stream()
                .filter(text -> text.getValue().size() > 1 && text.getValue().size() < size)
                .map(Map.Entry::getKey)
                .toList();
        uneven.forEach(field -> line.fault(
                Objects.requireNonNull(columns.places().get(field)),
                "UNEVEN_LIST",
                "has another number of values than the other cells of these records, which have " + size
                        + ": write - for an empty one"));
        if (size > MOST_IN_A_CELL) {
            line.fault("TOO_MANY", "names more than " + MOST_IN_A_CELL + " records in one cell");
        }
        return uneven.isEmpty() && size <= MOST_IN_A_CELL;
    }

    /** One record, at a place of the lists of its cells. */
    private final class OneRecord {

        private final RegisterLine line;
        private final RecordPlaces columns;
        private final RecordAnchors anchors;
        private final int at;
        private final ObjectNode values = JsonNodeFactory.instance.objectNode();
        private final Map<String, Map<String, String>> names = new LinkedHashMap<>();
        private final Map<String, CellPlace> places = new LinkedHashMap<>();
        private boolean isFaulty;

        OneRecord(RegisterLine line, RecordPlaces columns, RecordAnchors anchors, int at) {
            this.line = line;
            this.columns = columns;
            this.anchors = anchors;
            this.at = at;
        }

        Optional<RowRecord> read(Map<String, List<String>> texts) {
            var said = new LinkedHashMap<String, String>();
            texts.forEach((field, all) -> {
                var text = all.size() == 1 ? all.getFirst() : all.get(at);
                if (!PlainWords.standsForNothing(text)) {
                    said.put(field, text);
                }
            });
            if (said.isEmpty()) {
                return Optional.empty();
            }
            for (var field : columns.fields().fields().values()) {
                var text = said.get(field.name());
                var constant = columns.group().constants().get(field.name());
                if (text != null || constant != null) {
                    value(field, text == null ? Objects.requireNonNull(constant) : text, text != null);
                } else if (field.form() == Form.REFERENCE && field.isNeeded()) {
                    belongs(field);
                }
            }
            anchors.put(new Place(columns.fields().part(), columns.group().number(), at), name());
            return isFaulty
                    ? Optional.empty()
                    : Optional.of(
                            new RowRecord(columns.fields().part(), line.number(), values.toString(), names, places));
        }

        private void value(RecordField field, String text, boolean isOfCell) {
            var place = columns.places().get(field.name());
            if (isOfCell && place != null) {
                places.put(field.name(), line.spot(place));
            }
            if (field.form() == Form.REFERENCE) {
                var target = Objects.requireNonNull(known.get(String.valueOf(field.target())));
                names.put(field.name(), Map.of(target.naming(), text));
                return;
            }
            cells.read(columns, field, text, isOfCell ? place : null, (code, detail) -> {
                        isFaulty = true;
                        if (place == null) {
                            line.fault(code, field.name() + " " + detail);
                        } else {
                            line.fault(place, code, detail);
                        }
                    })
                    .ifPresent(value -> put(field, value));
        }

        private void put(RecordField field, JsonNode value) {
            var steps = field.name().split("\\.");
            if (steps.length == 1) {
                values.set(steps[0], value);
            } else if (field.isInList()) {
                var list = values.withArrayProperty(steps[0]);
                ((ObjectNode) (list.isEmpty() ? list.addObject() : list.get(0))).set(steps[1], value);
            } else {
                values.withObjectProperty(steps[0]).set(steps[1], value);
            }
        }

        private void belongs(RecordField field) {
            var target = String.valueOf(field.target());
            var name = anchors.of(new Place(target, columns.group().number(), at));
            if (name.isEmpty()) {
                isFaulty = true;
                line.fault(
                        "NOTHING_TO_BELONG_TO",
                        "has a " + columns.fields().part() + " and no " + target + " number "
                                + columns.group().number() + ", in this row or above it in the same request");
            } else {
                names.put(field.name(), name.get());
            }
        }

        /** The fields by which other records of the row name this one. */
        private Map<String, String> name() {
            var name = new HashMap<String, String>();
            for (var field : columns.fields().sameBy()) {
                var value = values.get(field);
                if (value != null && value.isTextual()) {
                    name.put(field, value.textValue());
                }
            }
            return name;
        }
    }
}
