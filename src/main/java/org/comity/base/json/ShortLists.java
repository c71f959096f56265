package org.comity.base.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.List;
import org.comity.base.problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Stops reading at a list that is longer than any list of the API. The validation of a list needs time that grows with the square of its
 * length, and its limit of length does not stop it.
 */
final class ShortLists extends JsonParserDelegate {

    /** The longest list that is read. */
    static final int MOST = 1000;

    private final List<Fault> faults;

    ShortLists(JsonParser parser, List<Fault> faults) {
        super(parser);
        this.faults = faults;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        var token = super.nextToken();
        check(getParsingContext());
        return token;
    }

    private void check(@Nullable JsonStreamContext context) throws IOException {
        if (context != null && context.inArray() && context.getCurrentIndex() >= MOST) {
            var list = context.getParent() == null
                    ? ""
                    : context.getParent().pathAsPointer().toString();
            faults.add(new Fault("body", list, "too-long", "a list has at most " + MOST + " entries"));
            throw new JsonParseException(this, "A list is too long");
        }
    }
}
