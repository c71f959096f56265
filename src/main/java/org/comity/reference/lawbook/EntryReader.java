package org.comity.reference.lawbook;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.rules.deadline.CountingMethod;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.Effect;
import org.comity.rules.deadline.Length;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.deadline.Unit;
import org.comity.rules.deadline.WorkingCalendar;
import org.comity.rules.law.Validity;

/**
 * Binds entries that follow their schema to the records of the rules. A value that Java does not know is noted as a fault
 * and replaced by another value, so that all faults are found at once. A book with faults is never made.
 */
final class EntryReader {

    private static final String PLACE = "org.comity.place";

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addDeserializer(
                            Validity.class,
                            new ShapeReader<>(
                                    EntryShapes.Days.class,
                                    EntryShapes.Days::validity,
                                    Validity.class,
                                    Validity.ALWAYS))
                    .addDeserializer(
                            Trigger.class,
                            new ShapeReader<>(
                                    EntryShapes.Event.class,
                                    EntryShapes.Event::trigger,
                                    Trigger.class,
                                    new Trigger.ByHand()))
                    .addDeserializer(
                            Length.class,
                            new ShapeReader<>(
                                    EntryShapes.Amount.class,
                                    EntryShapes.Amount::length,
                                    Length.class,
                                    Length.asStated(),
                                    Map.of(Unit.WITHOUT_DELAY.name(), new Length(0, Unit.WITHOUT_DELAY))))
                    .addDeserializer(
                            WorkingCalendar.class,
                            new ShapeReader<>(
                                    EntryShapes.Calendar.class,
                                    EntryShapes.Calendar::calendar,
                                    WorkingCalendar.class,
                                    WorkingCalendar.weekendsOnly())))
            .addHandler(new FaultNoter())
            .withConfigOverride(Set.class, set -> set.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    /** Returns the entry as a record; nothing if it cannot be bound at all, which is then a fault. */
    <T> Optional<T> read(JsonNode entry, EntryPlace place, Class<T> type) {
        try {
            T value = mapper.readerFor(type)
                    .withAttribute(PLACE, place)
                    .readValue(type == DeadlineRule.class ? withDefaults(entry) : entry);
            return Optional.of(value);
        } catch (JsonProcessingException e) {
            place.fault("entry", Objects.requireNonNullElse(e.getOriginalMessage(), "The entry cannot be read."));
            return Optional.empty();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The content of an entry by key, in the form of the files. */
    Map<String, Object> written(JsonNode entry) {
        return mapper.convertValue(entry, new TypeReference<>() {});
    }

    private static JsonNode withDefaults(JsonNode rule) {
        var whole = rule.<ObjectNode>deepCopy();
        if (!rule.has("counting")) {
            whole.put("counting", CountingMethod.FOLLOWING_DAY.name());
        }
        if (rule.has("rolls")) {
            return whole;
        }
        var rolls = Arrays.stream(Effect.values())
                .filter(effect -> effect.name().equals(rule.path("effect").asText()))
                .allMatch(DeadlineRule::rollsByDefault);
        var canMove = Arrays.stream(CountingMethod.values())
                .filter(method -> method.name().equals(whole.path("counting").asText()))
                .allMatch(method -> rule.path("backwards").asBoolean() ? method.canMoveBackwards() : method.canMove());
        return whole.put("rolls", rolls && canMove);
    }

    /** Notes a fault at the place that the parser has reached. Numbers of list items are left out. */
    static void fault(DeserializationContext context, String sentence) {
        var pointer = context.getParser().getParsingContext().pathAsPointer().toString();
        var field = Arrays.stream(pointer.split("/"))
                .filter(step -> !step.isEmpty() && !step.matches("[0-9]+"))
                .collect(Collectors.joining("."));
        ((EntryPlace) context.getAttribute(PLACE)).fault(field.isEmpty() ? "entry" : field, sentence);
    }

    /** Notes words that name no constant and days that do not exist, and reads on. */
    private static final class FaultNoter extends DeserializationProblemHandler {

        @Override
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String value, String message) {
            if (type.isEnum()) {
                var constants = type.getEnumConstants();
                fault(context, "'" + value + "' is none of " + List.of(constants) + ".");
                return constants[0];
            }
            if (type == LocalDate.class) {
                fault(context, "'" + value + "' is no day of the calendar.");
                return LocalDate.EPOCH;
            }
            return NOT_HANDLED;
        }
    }
}
