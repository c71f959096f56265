package org.comity.cases.view;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.comity.base.json.MustHold;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.sheet.text.TextKey;
import org.comity.base.time.InstantFormat;
import org.comity.base.time.Standpoint;
import org.comity.base.web.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A search by words that may be personal, which are therefore never in an address.
 *
 * @param reference own reference, former ones included, or a part of it, at least 2 characters
 * @param foreignReference reference of another office, or a part of it, at least 2 characters
 * @param text words of the summary or of the requester's name, at least 2 characters
 * @param on legal day at whose end state, standing, result and side processes are meant, in the zone of the authority;
 *     never in the future
 * @param asOf instant with offset as of which the whole record is meant, the words searched for too; never in the future
 * @param cursor value of {@code next} of the page before
 * @param limit number of lines of a page, 1 to 200; 50 unless given
 */
@Schema(description = "A search by words that may be personal")
record RequestSearch(
        @Size(min = 2, max = 120) @Nullable String reference,
        @Size(min = 2, max = 120) @Nullable String foreignReference,
        @Size(min = 2, max = 200) @Nullable String text,
        @Nullable LocalDate on,

        @Schema(format = "date-time") @Size(max = 60) @Nullable
        String asOf,

        @Size(max = 400) @Nullable String cursor,
        @Min(1) @Max(200) @Nullable Integer limit) {

    @Schema(hidden = true)
    @MustHold(message = "must name at least one of reference, foreignReference and text")
    boolean isSearchingForSomething() {
        return reference != null || foreignReference != null || text != null;
    }

    @Schema(hidden = true)
    @MustHold(message = "must have at least 2 visible characters in each of reference, foreignReference and text")
    boolean isSearchingForWords() {
        return Stream.of(reference, foreignReference, text)
                .flatMap(Stream::ofNullable)
                .allMatch(words -> words.length() < 2 || TextKey.of(words).length() >= 2);
    }

    /** The day and the instant that are meant; throws the faults of a day or an instant that is none or has not come. */
    Standpoint standpoint(Instant now, Supplier<LocalDate> today) {
        var faults = new ArrayList<Fault>();
        if (on != null && on.isAfter(today.get())) {
            faults.add(Fault.ofBody("on", "bad-value", QueryParameters.notCome(today.get())));
        }
        Instant at = null;
        try {
            at = asOf == null ? null : InstantFormat.parsePast(asOf, now);
        } catch (IllegalArgumentException e) {
            faults.add(Fault.ofBody("asOf", "bad-value", String.valueOf(e.getMessage())));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Standpoint(on, at);
    }

    @Schema(hidden = true)
    @MustHold(field = "cursor", message = "must be a cursor of this search")
    boolean isCursorOurs() {
        if (cursor == null) {
            return true;
        }
        try {
            RequestFilter.After.parse(cursor, RequestFilter.Order.NEWEST);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
