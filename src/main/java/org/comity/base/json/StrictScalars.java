package org.comity.base.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.comity.base.time.DayFormat;
import org.comity.base.time.InstantFormat;
import org.jspecify.annotations.Nullable;

/** Reads scalars without conversion. Another type is a fault of its field, and reading continues. */
final class StrictScalars {

    private StrictScalars() {}

    static SimpleModule module() {
        return new SimpleModule()
                .addDeserializer(String.class, new StorableString())
                .addDeserializer(Boolean.class, new TrueOrFalse())
                .addDeserializer(Integer.class, new WholeNumber())
                .addDeserializer(LocalDate.class, new Day())
                .addDeserializer(Instant.class, new Point());
    }

    private static final class TrueOrFalse extends StdScalarDeserializer<Boolean> {

        private static final long serialVersionUID = 1L;

        TrueOrFalse() {
            super(Boolean.class);
        }

        @Override
        public @Nullable Boolean deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken().isBoolean()) {
                return parser.getBooleanValue();
            }
            return (Boolean) context.handleUnexpectedToken(Boolean.class, parser);
        }
    }

    private static final class WholeNumber extends StdScalarDeserializer<Integer> {

        private static final long serialVersionUID = 1L;

        WholeNumber() {
            super(Integer.class);
        }

        @Override
        public @Nullable Integer deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_NUMBER_INT) && parser.getNumberType() == JsonParser.NumberType.INT) {
                return parser.getIntValue();
            }
            return (Integer) context.handleUnexpectedToken(Integer.class, parser);
        }
    }

    /** A day of the years 1 to 9999, which every database and every other system can store. */
    private static final class Day extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            try {
                return DayFormat.parse(parser.getText());
            } catch (IllegalArgumentException e) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "no day");
            }
        }
    }

    /** An instant of the years 1 to 9999, with its offset. */
    private static final class Point extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        Point() {
            super(Instant.class);
        }

        @Override
        public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            try {
                return InstantFormat.parse(parser.getText());
            } catch (IllegalArgumentException e) {
                return (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), "no instant");
            }
        }
    }
}
