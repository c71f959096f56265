package org.comity.cases.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.base.time.DayFormat;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.reference.authority.FilterCodes;
import org.comity.reference.reminder.ReminderMoment;
import org.jspecify.annotations.Nullable;

/**
 * Which reminders a list asks for.
 *
 * @param caller the caller, whose own ones are in the list
 * @param supervised own authorities of which all are in the list
 * @param current whether the deadline still runs with the end that is reminded of; null for both
 */
record ReminderFilter(
        @Nullable String authority,
        String caller,
        List<String> supervised,
        @Nullable ReminderMoment moment,
        @Nullable Boolean current,
        @Nullable After after,
        int limit) {

    /** The name of the list, for its cursors. */
    static final String LIST = "reminders";

    /** The last line of the page before. */
    record After(LocalDate day, UUID id) {

        static After parse(String cursor) {
            var parts = Page.key(LIST, cursor).split(" ", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException(cursor);
            }
            return new After(DayFormat.parse(parts[0]), UUID.fromString(parts[1]));
        }

        static String key(ReminderView line) {
            return line.day() + " " + line.id();
        }
    }

    /** A supervisor sees those of all people of the office, unless {@code mine} asks for own ones alone. */
    static ReminderFilter of(QueryParameters query, FilterCodes codes, CurrentCaller current) {
        var mine = query.flag("mine").orElse(false);
        var supervised = current.sight().authorities().stream()
                .filter(authority -> !mine && current.get().in(authority).has(Role.SUPERVISOR))
                .toList();
        var filter = new ReminderFilter(
                codes.authority(query).orElse(null),
                current.get().id(),
                supervised,
                query.oneOf("moment", ReminderMoment.class).orElse(null),
                query.flag("current").orElse(null),
                query.read("cursor", After::parse, "must be a cursor of this list")
                        .orElse(null),
                query.number("limit", Page.USUAL, 1, Page.MOST));
        query.check();
        return filter;
    }
}
