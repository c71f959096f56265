package org.comity.cases.event;

import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.web.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * The place behind which a reader asks for events.
 *
 * @param in where the call names it: query or header
 * @param name the parameter or header
 * @param position the place; 0 for the beginning
 */
record EventPlace(String in, String name, long position) {

    /** The header with the last event that a reader of a stream received. */
    static final String LAST_EVENT_ID = "Last-Event-ID";

    private static final String AFTER = "after";
    private static final String EXPECTED = "must be the id of an event, which is a number; leave it out to begin";
    private static final int LONGEST = 18;

    /** The place in the query. */
    static EventPlace of(QueryParameters query) {
        return new EventPlace(
                "query", AFTER, query.read(AFTER, EventPlace::parse, EXPECTED).orElse(0L));
    }

    /** The place in the header, which a reader sends when it connects again; otherwise that in the query. */
    static EventPlace of(QueryParameters query, @Nullable String lastEventId) {
        var asked = of(query);
        if (lastEventId == null || lastEventId.isBlank()) {
            return asked;
        }
        try {
            return new EventPlace("header", LAST_EVENT_ID, parse(lastEventId.strip()));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(List.of(new Fault("header", LAST_EVENT_ID, "bad-value", EXPECTED)));
        }
    }

    private static Long parse(String text) {
        if (text.length() > LONGEST || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(text);
        }
        return Long.valueOf(text);
    }
}
