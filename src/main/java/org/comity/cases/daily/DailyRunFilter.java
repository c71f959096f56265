package org.comity.cases.daily;

import java.time.LocalDate;
import java.util.Collection;
import org.comity.base.time.DayFormat;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.reference.authority.FilterCodes;
import org.jspecify.annotations.Nullable;

/**
 * Which work of days a list asks for.
 *
 * @param done whether the work is done; null for both
 */
record DailyRunFilter(
        @Nullable String authority,
        @Nullable String work,
        @Nullable Boolean done,
        @Nullable After after,
        int limit) {

    /** The name of the list, for its cursors. */
    static final String LIST = "daily-runs";

    /** The last line of the page before. */
    record After(LocalDate day, String authority, String work) {

        static After parse(String cursor) {
            var parts = Page.key(LIST, cursor).split(" ", 3);
            if (parts.length < 3) {
                throw new IllegalArgumentException(cursor);
            }
            return new After(DayFormat.parse(parts[0]), parts[2], parts[1]);
        }

        static String key(DailyRunView line) {
            return line.day() + " " + line.work() + " " + line.authority();
        }
    }

    static DailyRunFilter of(QueryParameters query, FilterCodes codes, Collection<String> works) {
        var filter = new DailyRunFilter(
                codes.authority(query).orElse(null),
                query.known("work", works, "must be the name of the work of a day")
                        .orElse(null),
                query.flag("done").orElse(null),
                query.read("cursor", After::parse, "must be a cursor of this list")
                        .orElse(null),
                query.number("limit", Page.USUAL, 1, Page.MOST));
        query.check();
        return filter;
    }
}
