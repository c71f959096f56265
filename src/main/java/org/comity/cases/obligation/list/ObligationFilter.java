package org.comity.cases.obligation.list;

import java.time.LocalDate;
import java.util.UUID;
import org.comity.base.time.DayFormat;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.reference.authority.FilterCodes;
import org.comity.rules.obligation.ObligationKind;
import org.comity.rules.obligation.ObligedState;
import org.jspecify.annotations.Nullable;

/**
 * Which obligations a list asks for.
 *
 * @param binding true for those that bind on the day, false for those that do not any more; null for both
 */
record ObligationFilter(
        @Nullable String authority,
        @Nullable String counterpart,
        @Nullable ObligationKind kind,
        @Nullable ObligedState owedBy,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable Boolean binding,
        @Nullable After after,
        int limit) {

    /** The name of the list, for its cursors. */
    static final String LIST = "obligations";

    /** The day of those that are never due, behind every other. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** The last line of the page before. */
    record After(LocalDate dueOn, UUID requestId, int no) {

        static After parse(String cursor) {
            var parts = Page.key(LIST, cursor).split(" ", 3);
            if (parts.length < 3) {
                throw new IllegalArgumentException(cursor);
            }
            return new After(DayFormat.parse(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
        }

        static String key(ObligationLineView line) {
            return (line.dueOn() == null ? NEVER : line.dueOn()) + " " + line.requestId() + " " + line.no();
        }
    }

    static ObligationFilter of(QueryParameters query, FilterCodes codes) {
        var dueFrom = query.date("dueFrom").orElse(null);
        var dueTo = query.date("dueTo").orElse(null);
        query.range("dueFrom", dueFrom, "dueTo", dueTo);
        var filter = new ObligationFilter(
                codes.authority(query).orElse(null),
                codes.counterpart(query).orElse(null),
                query.oneOf("kind", ObligationKind.class).orElse(null),
                query.oneOf("owedBy", ObligedState.class).orElse(null),
                dueFrom,
                dueTo,
                query.flag("binding").orElse(null),
                query.read("cursor", After::parse, "must be a cursor of this list")
                        .orElse(null),
                query.number("limit", Page.USUAL, 1, Page.MOST));
        query.check();
        return filter;
    }
}
