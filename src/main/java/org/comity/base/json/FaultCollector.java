package org.comity.base.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.base.problem.NearestWords;
import org.comity.base.time.DayFormat;
import org.comity.base.time.InstantFormat;
import org.jspecify.annotations.Nullable;

/** Collects each fault that Jackson reports and lets it continue, so that a caller gets all of them at once. */
class FaultCollector extends DeserializationProblemHandler {

    static final String FAULTS = "org.comity.faults";

    /** Reading stops after this number of faults. */
    static final int MOST = 100;

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        note(
                context,
                pointer(context, parser, name),
                "unknown-field",
                "there is no such field" + NearestWords.hint(name, fields(context, deserializer)));
        parser.skipChildren();
        return true;
    }

    private static List<String> fields(DeserializationContext context, JsonDeserializer<?> deserializer) {
        var fields = new ArrayList<String>();
        if (deserializer.getKnownPropertyNames() != null) {
            deserializer.getKnownPropertyNames().forEach(name -> fields.add(String.valueOf(name)));
        }
        if (context.getAttribute(UnwrappedPart.ATTRIBUTE) instanceof UnwrappedPart part
                && part.type().equals(deserializer.handledType())) {
            fields.addAll(part.others());
        }
        return fields;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String message) {
        if (type == String.class) {
            note(context, "not-storable", "contains a character that cannot be stored");
        } else {
            note(context, "bad-value", NearestWords.before(expected(type), value, values(type)));
        }
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String message) {
        note(context, "bad-value", expected(type));
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
            throws IOException {
        note(context, "bad-type", expected(type.getRawClass()));
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, Object argument, Throwable problem) {
        var cause = problem.getCause() == null ? problem : problem.getCause();
        note(context, "bad-value", cause instanceof IllegalArgumentException ? messageOf(cause) : expected(type));
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            ValueInstantiator instantiator,
            JsonParser parser,
            String message)
            throws IOException {
        note(context, "bad-type", expected(type));
        parser.skipChildren();
        return null;
    }

    private static String messageOf(Throwable problem) {
        return problem.getMessage() == null ? "not a possible value" : problem.getMessage();
    }

    private static List<String> values(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList()
                : List.of();
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "must be one of " + String.join(", ", values(type));
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> DayFormat.EXPECTED;
            case "Instant" -> InstantFormat.EXPECTED;
            case "Integer", "int", "Long", "long" -> "must be a whole number";
            case "BigDecimal" -> "must be a number of at most 40 digits";
            case "Boolean", "boolean" -> "must be true or false";
            case "String" -> "must be a string";
            case "UUID" -> "must be a UUID";
            case "List", "Set", "ArrayList" -> "must be a list";
            default -> "does not have the expected form";
        };
    }

    /** Jackson reports unknown fields of records after the parser has moved on. The name must then be added. */
    private static String pointer(DeserializationContext context, JsonParser parser, String name) {
        var main = context.getParser();
        var here = main.getParsingContext().pathAsPointer();
        if (parser.equals(main)) {
            return here.toString();
        }
        var object = main.currentToken() == JsonToken.FIELD_NAME ? here.head() : here;
        return object.appendProperty(name).toString();
    }

    private static void note(DeserializationContext context, String code, String detail) {
        note(context, context.getParser().getParsingContext().pathAsPointer().toString(), code, detail);
    }

    @SuppressWarnings("unchecked")
    private static void note(DeserializationContext context, String pointer, String code, String detail) {
        if (context.getAttribute(FAULTS) instanceof List<?> faults) {
            ((List<Fault>) faults).add(new Fault("body", pointer, code, detail));
            if (faults.size() >= MOST) {
                throw new IllegalStateException("enough faults for one answer");
            }
        }
    }
}
