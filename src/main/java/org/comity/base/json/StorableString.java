package org.comity.base.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a string that the database can store: without the character NUL and without unpaired surrogates. */
public class StorableString extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    StorableString() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getText();
        return isStorable(text) ? text : (String) context.handleWeirdStringValue(String.class, text, "not storable");
    }

    /** True if PostgreSQL can store the text unchanged. */
    public static boolean isStorable(String text) {
        return text.chars().noneMatch(c -> c == 0) && text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
