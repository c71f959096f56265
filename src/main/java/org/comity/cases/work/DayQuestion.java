package org.comity.cases.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.base.time.DayFormat;
import org.comity.base.web.Page;
import org.comity.reference.service.ServiceLevelsView;
import org.jspecify.annotations.Nullable;

/**
 * Whose work is asked for, and which page of it.
 *
 * @param offices own authorities that are asked, each with its day
 * @param officers names of the officers whose requests are asked for
 * @param caller issuer and subject of the caller, who does not decide on the caller's own proposals
 * @param at the present instant
 */
record DayQuestion(
        List<OfficeAsked> offices,
        List<OfficerAsked> officers,
        String caller,
        Instant at,
        @Nullable After after,
        int limit) {

    /** The name of the list, for its cursors. */
    static final String LIST = "my-day";

    /**
     * An own authority.
     *
     * @param today the present day in its zone
     * @param conventionFirst true if requests based on the Convention come first among lines of one kind and priority
     * @param decides true if the caller sees all that waits for a decision there
     * @param unassigned true if requests without an officer are asked for
     */
    record OfficeAsked(
            String authority,
            LocalDate today,
            ServiceLevelsView levels,
            boolean conventionFirst,
            boolean decides,
            boolean unassigned) {}

    /** A name of an officer in the requests of an own authority. */
    record OfficerAsked(String authority, String name) {}

    /**
     * The last line of the page before.
     *
     * @param kind the number of its kind
     * @param rank the number that goes before the day among those of a kind
     * @param at the instant at which a limit in hours runs out; far ahead for all else
     */
    record After(int kind, int rank, LocalDate day, Instant at, UUID id) {

        static After parse(String cursor) {
            var parts = Page.key(LIST, cursor).split(" ", 5);
            if (parts.length < 5) {
                throw new IllegalArgumentException(cursor);
            }
            return new After(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    DayFormat.parse(parts[2]),
                    Instant.parse(parts[3]),
                    UUID.fromString(parts[4]));
        }

        String key() {
            return kind + " " + rank + " " + day + " " + at + " " + id;
        }
    }
}
