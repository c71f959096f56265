package org.comity.base.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
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
                .addDeserializer(BigDecimal.class, new ShortNumber())
                .addDeserializer(LocalDate.class, new Written<>(LocalDate.class, DayFormat::parse))
                .addDeserializer(Instant.class, new Written<>(Instant.class, InstantFormat::parse));
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

    /**
     * A number that can be computed with and stored. One with an exponent without measure overflows the arithmetic, and no database stores
     * it.
     */
    private static final class ShortNumber extends StdScalarDeserializer<BigDecimal> {

        private static final long serialVersionUID = 1L;
        private static final long MOST_DIGITS = 40;

        ShortNumber() {
            super(BigDecimal.class);
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
            }
            var number = parser.getDecimalValue();
            if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
                return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, number, "another length");
            }
            return number;
        }
    }

    /** A text in a form that is narrower than that of Jackson, such as a day of the years that every database can store. */
    private static final class Written<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        /** The parser throws IllegalArgumentException for another form. */
        Written(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            try {
                return parse.apply(parser.getText());
            } catch (IllegalArgumentException e) {
                return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "another form");
            }
        }
    }
}
