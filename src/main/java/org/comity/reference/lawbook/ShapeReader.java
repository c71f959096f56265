package org.comity.reference.lawbook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Reads a value whose form in the file differs from its record.
 *
 * @param <S> the form in the file
 * @param <T> the record
 */
final class ShapeReader<S, T> extends StdDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final Class<S> shape;
    private final transient Function<S, T> convert;
    private final transient T fallback;
    private final transient Map<String, T> words;

    /** A reader with the value for a missing field, for the single word of the schema, and for a faulty entry. */
    ShapeReader(Class<S> shape, Function<S, T> convert, Class<T> type, T fallback) {
        this(shape, convert, type, fallback, Map.of());
    }

    /** The same with further words of the schema and their values. */
    ShapeReader(Class<S> shape, Function<S, T> convert, Class<T> type, T fallback, Map<String, T> words) {
        super(type);
        this.words = words;
        this.shape = shape;
        this.convert = convert;
        this.fallback = fallback;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            return words.getOrDefault(parser.getText(), fallback);
        }
        try {
            return convert.apply(context.readValue(parser, shape));
        } catch (IllegalArgumentException e) {
            EntryReader.fault(context, Objects.requireNonNullElse(e.getMessage(), "The value is not possible."));
            return fallback;
        }
    }

    @Override
    public T getNullValue(DeserializationContext context) {
        return fallback;
    }
}
