package org.comity.registers.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.comity.registers.mapping.RecordGroup;
import org.comity.registers.records.RecordField;
import org.comity.registers.records.RecordField.Form;
import org.comity.registers.records.RecordFields;
import org.comity.registers.words.CellList;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one request in which its records have cells. A record that belongs to another one is in a row of that one, or directly below
 * it, so that an import finds them together again.
 */
final class RecordLines {

    private static final String BETWEEN_VALUES = "+";
    private static final int DAY_LENGTH = 10;

    private final List<RecordGroup> groups;
    private final Map<String, RecordFields> known;
    private final Map<String, List<Shown>> records;
    private final ZoneId zone;

    /** The rows, in blocks: the first one of a block has the record, and the others have what belongs to it. */
    private final List<List<Map<String, Object>>> blocks = new ArrayList<>();

    private final Map<String, Place> places = new HashMap<>();

    /** The next free place of the columns of a group: a block, or a further row of a block. */
    private final Map<String, Integer> next = new HashMap<>();

    RecordLines(
            List<RecordGroup> groups, Map<String, RecordFields> known, Map<String, List<Shown>> records, ZoneId zone) {
        this.groups = groups;
        this.known = known;
        this.records = records;
        this.zone = zone;
    }

    /** A record, with the body that would add it. */
    record Shown(int no, ObjectNode values) {}

    /** The block of a record, and the number of its columns. */
    private record Place(int block, int no) {}

    /** The cells of each row by heading; a day is a day. */
    List<Map<String, Object>> all() {
        return blocks.stream().flatMap(List::stream).toList();
    }

    /** Gives each record of a part a row; one that no columns of the mapping fit is left out. */
    void place(String part) {
        var fields = Objects.requireNonNull(known.get(part));
        for (var record : records.getOrDefault(part, List.of())) {
            var fitting = groups.stream()
                    .filter(group -> group.part().equals(part) && fits(group, fields, record))
                    .toList();
            var owner = owner(fields, record);
            if (owner.isEmpty()) {
                free(fitting, null).ifPresent(spot -> put(spot, fields, record));
            } else {
                var place = places.get(owner.get());
                var here = fitting.stream()
                        .filter(group -> named(group, fields) || place != null && group.number() == place.no())
                        .toList();
                int block = place == null ? 0 : place.block();
                free(here, block).ifPresent(spot -> put(spot, fields, record));
            }
        }
    }

    private record Spot(RecordGroup group, int block, int line, String place) {}

    /** The first free columns of some groups: in a block of its own, or in further rows of one block. */
    private Optional<Spot> free(List<RecordGroup> fitting, @Nullable Integer block) {
        return fitting.stream()
                .map(group -> {
                    var place = key(group, block);
                    int first = next.getOrDefault(place, 0);
                    return block == null ? new Spot(group, first, 0, place) : new Spot(group, block, first, place);
                })
                .min(Comparator.comparingInt(block == null ? Spot::block : Spot::line));
    }

    private String key(RecordGroup group, @Nullable Integer block) {
        return groups.indexOf(group) + " " + block;
    }

    private void put(Spot spot, RecordFields fields, Shown record) {
        next.merge(spot.place(), 1, Integer::sum);
        while (blocks.size() <= spot.block()) {
            blocks.add(new ArrayList<>(List.of(new LinkedHashMap<>())));
        }
        var lines = blocks.get(spot.block());
        while (lines.size() <= spot.line()) {
            lines.add(new LinkedHashMap<>());
        }
        var cells = lines.get(spot.line());
        spot.group()
                .columns()
                .forEach((name, heading) -> fields.field(name)
                        .flatMap(field -> cell(spot.group(), field, record))
                        .ifPresent(cell -> cells.put(heading, cell)));
        places.put(
                fields.part() + " " + record.no(),
                new Place(spot.block(), spot.group().number()));
    }

    /** The record that a record belongs to. */
    private static Optional<String> owner(RecordFields fields, Shown record) {
        return fields.fields().values().stream()
                .filter(field -> field.form() == Form.REFERENCE && field.isNeeded())
                .map(field -> field.target() + " "
                        + record.values().path(field.name()).asInt())
                .findFirst();
    }

    /** True if a column names the record that others belong to. */
    private static boolean named(RecordGroup group, RecordFields fields) {
        return fields.fields().values().stream()
                .filter(field -> field.form() == Form.REFERENCE && field.isNeeded())
                .allMatch(field -> group.columns().containsKey(field.name()));
    }

    private boolean fits(RecordGroup group, RecordFields fields, Shown record) {
        return group.constants().entrySet().stream()
                .filter(constant -> !group.columns().containsKey(constant.getKey()))
                .allMatch(constant -> fields.field(constant.getKey())
                        .flatMap(field -> cell(group, field, record))
                        .map(Object::toString)
                        .filter(cell -> cell.equals(group.word(constant.getKey(), constant.getValue())))
                        .isPresent());
    }

    private Optional<Object> cell(RecordGroup group, RecordField field, Shown record) {
        var value = value(record.values(), field);
        if (value.isNull() || value.isMissingNode() || value.isArray() && value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (field.form()) {
                    case TEXT -> inList(group, value.asText());
                    case WORD, COUNTRY -> inList(group, group.word(field.name(), value.asText()));
                    case TEXTS, WORDS, COUNTRIES -> inList(group, several(group, field, value));
                    case DAY, DAY_IN_PART -> day(value.asText());
                    case INSTANT -> instant(Instant.parse(value.asText()));
                    case NUMBER -> value.decimalValue().toPlainString();
                    case COUNT -> value.asText();
                    case FLAG -> value.asBoolean() ? "yes" : "no";
                    case REFERENCE -> inList(group, name(field, value.asInt()));
                });
    }

    private static JsonNode value(ObjectNode values, RecordField field) {
        var steps = field.name().split("\\.");
        var value = values.path(steps[0]);
        return steps.length == 1 ? value : (field.isInList() ? value.path(0) : value).path(steps[1]);
    }

    private static String several(RecordGroup group, RecordField field, JsonNode values) {
        var words = StreamSupport.stream(values.spliterator(), false)
                .map(value -> group.word(field.name(), value.asText()))
                .toList();
        return String.valueOf(CellList.write(words, BETWEEN_VALUES));
    }

    private static String inList(RecordGroup group, String text) {
        return group.between() == null ? text : String.valueOf(CellList.write(List.of(text), group.between()));
    }

    private static Object day(String text) {
        return text.length() == DAY_LENGTH ? LocalDate.parse(text) : text;
    }

    /** An import reads a day without a time of day as its noon. */
    private Object instant(Instant at) {
        var there = at.atZone(zone);
        return there.toLocalTime().equals(LocalTime.NOON)
                ? there.toLocalDate()
                : there.toOffsetDateTime().toString();
    }

    private String name(RecordField field, int no) {
        var target = String.valueOf(field.target());
        var naming = Objects.requireNonNull(known.get(target)).naming();
        return records.getOrDefault(target, List.of()).stream()
                .filter(record -> record.no() == no)
                .map(record -> record.values().path(naming).asText())
                .findFirst()
                .orElse("");
    }
}
