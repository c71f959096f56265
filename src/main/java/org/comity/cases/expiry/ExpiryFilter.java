package org.comity.cases.expiry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.OfficerFilter;
import org.comity.reference.authority.FilterCodes;
import org.comity.rules.deadline.Effect;
import org.jspecify.annotations.Nullable;

/**
 * Which expiries a list asks for.
 *
 * @param officers names of the officer; none if every officer is meant
 * @param inForce whether the deadline still has the end that passed; null for both
 * @param ended whether the deadline has ended since; null for both
 */
record ExpiryFilter(
        @Nullable String authority,
        List<String> officers,
        @Nullable Effect effect,
        @Nullable Boolean inForce,
        @Nullable Boolean ended,
        @Nullable After after,
        int limit) {

    /** The name of the list, for its cursors. */
    static final String LIST = "expiries";

    /** The last line of the page before. */
    record After(Instant passedAt, UUID deadlineId) {

        static After parse(String cursor) {
            var parts = Page.key(LIST, cursor).split(" ", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException(cursor);
            }
            return new After(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        static String key(ExpiryView line) {
            return line.passedAt() + " " + line.deadlineId();
        }
    }

    static ExpiryFilter of(QueryParameters query, FilterCodes codes, OfficerFilter officers) {
        var filter = new ExpiryFilter(
                codes.authority(query).orElse(null),
                officers.read(query, false),
                query.oneOf("effect", Effect.class).orElse(null),
                query.flag("inForce").orElse(null),
                query.flag("ended").orElse(null),
                query.read("cursor", After::parse, "must be a cursor of this list")
                        .orElse(null),
                query.number("limit", Page.USUAL, 1, Page.MOST));
        query.check();
        return filter;
    }
}
