package org.comity.registers.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A place in a list that has the newest first.
 *
 * @param at instant of the entry
 * @param id the entry
 */
public record PlaceInTime(Instant at, UUID id) {

    /** The place before every entry. */
    public static final PlaceInTime BEFORE_ALL =
            new PlaceInTime(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /** The place that a key of a cursor names. Throws an exception if it names none. */
    public static PlaceInTime parse(String text) {
        var parts = text.split("\\|", 2);
        return new PlaceInTime(Instant.parse(parts[0]), UUID.fromString(parts.length < 2 ? "" : parts[1]));
    }

    /** The key of a cursor. */
    public String key() {
        return at + "|" + id;
    }
}
