package org.comity.cases.request.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.comity.base.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * When a request was received. It is read as a legal day ({@code 2026-11-22}) or as an instant with offset, and written as
 * the day. The first entry of the history has the instant.
 *
 * @param on the legal day; of an instant that no zone was applied to, the day of its own offset
 * @param at the instant, if it was given
 */
public record Receipt(LocalDate on, @Nullable Instant at) {

    /** Reads either form; throws IllegalArgumentException for anything else. */
    @JsonCreator
    public static Receipt parse(String text) {
        var moment = Moment.parse(text);
        return moment.instant() == null
                ? new Receipt(Objects.requireNonNull(moment.day()), null)
                : new Receipt(moment.instant().toLocalDate(), moment.instantOrNull());
    }

    /** A receipt of which only the day is known. */
    public static @Nullable Receipt ofDay(@Nullable LocalDate day) {
        return day == null ? null : new Receipt(day, null);
    }

    /** The same receipt with the legal day that it has in a zone. */
    public Receipt in(ZoneId zone) {
        return at == null ? this : new Receipt(at.atZone(zone).toLocalDate(), at);
    }

    @JsonValue
    @Override
    public String toString() {
        return on.toString();
    }
}
