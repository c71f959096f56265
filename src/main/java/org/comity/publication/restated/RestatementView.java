package org.comity.publication.restated;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comity.cases.history.EntryKind;
import org.comity.publication.comparison.CellChange;
import org.comity.rules.workflow.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A restated cell with the requests behind it, among those that the caller sees.
 *
 * @param cell the cell with its former and its present number
 * @param wasCountedAt instant at which the earlier edition was counted, in UTC
 * @param isCountedAt instant at which the later one was counted, in UTC
 * @param items requests that count otherwise, by reference
 * @param next absent
 * @param complete false if there are more than the list shows, or if the number counts no requests: an unexplained difference of the
 *     statement follows from its other rows
 */
@Schema(name = "RestatedCell")
record RestatementView(
        CellChange cell,
        Instant wasCountedAt,
        Instant isCountedAt,
        List<RestatedRequestView> items,
        @Nullable String next,
        boolean complete) {

    /**
     * A request that counts otherwise.
     *
     * @param id identifier of the request
     * @param reference own reference
     * @param was number with which it counted in the earlier edition: its amount in a cell of amounts, its cases in any other one
     * @param is number with which it counts in the later one
     * @param causes why, as far as the history says it
     * @param entries entries of its history that were recorded between both countings
     */
    @Schema(name = "RestatedRequest")
    record RestatedRequestView(
            UUID id,
            String reference,
            BigDecimal was,
            BigDecimal is,
            Set<RestatementCause> causes,
            List<RestatingEntryView> entries) {}

    /**
     * An entry that was recorded between both countings.
     *
     * @param seq number of the entry in the history
     * @param kind kind of the entry
     * @param step step, if it is a move
     * @param supersedes number of the entry that it corrects or annuls
     * @param annulled true if it annuls that entry
     * @param occurredOn legal day of the event, in the zone of the authority
     * @param recordedAt instant at which it was recorded, in UTC
     */
    @Schema(name = "RestatingEntry")
    record RestatingEntryView(
            int seq,
            EntryKind kind,
            @Nullable Step step,
            @Nullable Integer supersedes,
            boolean annulled,
            LocalDate occurredOn,
            Instant recordedAt) {}
}
