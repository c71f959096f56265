package org.comity.registers.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.comity.base.sheet.text.PlainWords;
import org.comity.registers.dates.DateColumn;
import org.comity.registers.layout.RecordPlaces;
import org.comity.registers.records.RecordField;
import org.comity.registers.words.CellList;
import org.comity.registers.words.Partner;
import org.comity.registers.words.ReferenceLists;
import org.jspecify.annotations.Nullable;

/** Reads the text of a cell as the value of a field of a record. */
final class RecordCells {

    /** The text between several values of a field of one record. */
    static final String BETWEEN_VALUES = "+";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,9})?");
    private static final Pattern COUNT = Pattern.compile("-?\\d{1,9}");
    private static final Pattern PART_OF_DAY = Pattern.compile("\\d{4}(-\\d{2})?");
    private static final Pattern TIMED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}(:\\d{2})?.*");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");

    private final ReferenceLists lists;
    private final Map<Integer, DateColumn> dates;
    private final ZoneId zone;

    RecordCells(ReferenceLists lists, Map<Integer, DateColumn> dates, ZoneId zone) {
        this.lists = lists;
        this.dates = dates;
        this.zone = zone;
    }

    /**
     * Returns the value of a text; empty if it has a fault, which is passed on.
     *
     * @param place the column of the cell; null for a constant of the mapping
     */
    Optional<JsonNode> read(
            RecordPlaces columns,
            RecordField field,
            String text,
            @Nullable Integer place,
            BiConsumer<String, String> faults) {
        return switch (field.form()) {
            case TEXT, REFERENCE -> Optional.of(TextNode.valueOf(text));
            case TEXTS, WORDS, COUNTRIES -> several(columns, field, text, faults);
            case WORD -> word(columns, field, text, faults);
            case COUNTRY -> country(columns, field, text, faults);
            case DAY -> day(text, place, faults).map(day -> TextNode.valueOf(day.toString()));
            case DAY_IN_PART ->
                PART_OF_DAY.matcher(text).matches()
                        ? Optional.of(TextNode.valueOf(text))
                        : day(text, place, faults).map(day -> TextNode.valueOf(day.toString()));
            case INSTANT -> instant(text, place, faults).map(at -> TextNode.valueOf(at.toString()));
            case NUMBER -> matching(NUMBER, text, faults).map(RecordCells::number);
            case COUNT -> matching(COUNT, text, faults).map(number -> IntNode.valueOf(Integer.parseInt(number)));
            case FLAG -> flag(columns, field, text, faults);
        };
    }

    private Optional<JsonNode> several(
            RecordPlaces columns, RecordField field, String text, BiConsumer<String, String> faults) {
        var values = JsonNodeFactory.instance.arrayNode();
        for (var one : CellList.read(text, BETWEEN_VALUES)) {
            var read = switch (field.form()) {
                case WORDS -> word(columns, field, one, faults);
                case COUNTRIES -> country(columns, field, one, faults);
                case TEXT, TEXTS, WORD, COUNTRY, DAY, DAY_IN_PART, INSTANT, NUMBER, COUNT, FLAG, REFERENCE ->
                    Optional.<JsonNode>of(TextNode.valueOf(one));
            };
            read.ifPresent(values::add);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    private static Optional<JsonNode> word(
            RecordPlaces columns, RecordField field, String text, BiConsumer<String, String> faults) {
        var meant = PlainWords.of(columns.meaning(field.name(), text));
        var code = field.codes().stream()
                .filter(one -> PlainWords.of(one).equals(meant))
                .findFirst();
        if (code.isEmpty()) {
            faults.accept("UNKNOWN_VALUE", "is none of " + String.join(", ", field.codes()) + ": map the word");
        }
        return code.map(TextNode::valueOf);
    }

    private Optional<JsonNode> country(
            RecordPlaces columns, RecordField field, String text, BiConsumer<String, String> faults) {
        var meant = columns.meaning(field.name(), text);
        var known = lists.partner(meant.toUpperCase(Locale.ROOT)).map(Partner::code);
        var named = lists.partnersMeantBy(meant);
        if (known.isEmpty() && named.size() != 1) {
            faults.accept("UNKNOWN_COUNTRY", "is the name of no single State or territory: map the word to a code");
        }
        return known.or(() -> named.size() == 1 ? Optional.of(named.getFirst().code()) : Optional.empty())
                .map(TextNode::valueOf);
    }

    private Optional<LocalDate> day(String text, @Nullable Integer place, BiConsumer<String, String> faults) {
        var column = place == null ? null : dates.get(place);
        try {
            if (column == null) {
                return Optional.of(LocalDate.parse(text));
            }
        } catch (DateTimeException e) {
            faults.accept("NOT_A_DATE", "is no date such as 2024-03-01");
            return Optional.empty();
        }
        var read = column.read(text);
        var fault = read.fault();
        if (fault != null) {
            faults.accept(fault.code(), fault.detail());
        }
        return Optional.ofNullable(read.day());
    }

    /** A day without a time of day is its noon: so the first and the last day count, and one custody may follow another on a day. */
    private Optional<Instant> instant(String text, @Nullable Integer place, BiConsumer<String, String> faults) {
        if (TIMED.matcher(text).matches()) {
            var form = text.replaceFirst(" ", "T");
            try {
                return Optional.of(
                        form.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                                ? OffsetDateTime.parse(form).toInstant()
                                : LocalDateTime.parse(form).atZone(zone).toInstant());
            } catch (DateTimeException e) {
                faults.accept("NOT_A_DATE", "is no time such as 2024-03-01 14:30");
                return Optional.empty();
            }
        }
        return day(text, place, faults)
                .map(day -> day.atTime(LocalTime.NOON).atZone(zone).toInstant());
    }

    /** Without zeros at its end, so that it means the same however it is written. */
    private static JsonNode number(String text) {
        var number = new BigDecimal(text).stripTrailingZeros();
        return DecimalNode.valueOf(number.scale() < 0 ? number.setScale(0) : number);
    }

    private static Optional<String> matching(Pattern form, String text, BiConsumer<String, String> faults) {
        if (form.matcher(text).matches()) {
            return Optional.of(text);
        }
        faults.accept("NOT_A_NUMBER", "is no number such as 1250.50, without other characters");
        return Optional.empty();
    }

    private static Optional<JsonNode> flag(
            RecordPlaces columns, RecordField field, String text, BiConsumer<String, String> faults) {
        var plain = PlainWords.of(columns.meaning(field.name(), text));
        if (!YES.contains(plain) && !NO.contains(plain)) {
            faults.accept("UNKNOWN_VALUE", "is neither yes nor no");
            return Optional.empty();
        }
        return Optional.of(JsonNodeFactory.instance.booleanNode(YES.contains(plain)));
    }
}
