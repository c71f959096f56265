package org.comity.cases.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.cases.request.AccessLevel;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A matter, with those of its requests that the caller may see.
 *
 * @param id identifier
 * @param authority own authority
 * @param title title of the affair; absent if all its requests are sealed and the call states no purpose
 * @param description the affair in words; absent as the title is
 * @param vastQuantitiesOfAssets true for corruption that involves vast quantities of assets, Conference resolution 7/2; absent as the
 *     title is
 * @param openedAt instant at which it was opened, in UTC
 * @param openedByName display name of the person who opened it
 * @param requestCount number of its requests that the caller may see
 * @param requests the last 100 of them that were added; all are at GET /api/v1/requests?matter=
 */
@Schema(description = "A matter, with those of its requests that the caller may see")
record MatterView(
        UUID id,
        String authority,
        @Nullable String title,
        @Nullable String description,
        @Nullable Boolean vastQuantitiesOfAssets,
        Instant openedAt,
        String openedByName,
        int requestCount,
        List<MatterRequest> requests) {

    /**
     * A request of a matter.
     *
     * @param id identifier of the request
     * @param authority own authority
     * @param reference own reference
     * @param direction side that asks
     * @param kind form of cooperation
     * @param counterpart other State, by its alpha-3 code
     * @param state present state
     * @param level how many people of the office may see it
     * @param no number of the record of the request that says so
     * @param day legal day, in the zone of the authority, from which the request belongs to the matter
     */
    @Schema(name = "MatterRequest", description = "A request of a matter")
    record MatterRequest(
            UUID id,
            String authority,
            String reference,
            Direction direction,
            Kind kind,
            String counterpart,
            State state,
            AccessLevel level,
            int no,
            LocalDate day) {}

    /** For the API document: a page of matters. */
    @Schema(name = "MatterPage")
    record MatterPage(List<MatterView> items, @Nullable String next) {}
}
