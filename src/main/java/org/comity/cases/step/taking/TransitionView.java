package org.comity.cases.step.taking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.comity.base.time.Moment;
import org.comity.cases.history.EntryKind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a history as the API shows it.
 *
 * @param seq number of the entry in the history of the request, from 1 in the order of recording
 * @param kind what the entry records
 * @param step step that was taken; absent for entries that move nothing
 * @param from state before the step; absent for the first entry
 * @param to state after the step
 * @param result how the request ended by it; absent if it did not
 * @param reasonCode coded reason, of the list GET /api/v1/law/reasons
 * @param decidedBy body that took the decision or caused the event; {@code NOT_RECORDED} if an older register does not
 *     say
 * @param occurredAt when it happened in the world: a legal day in the zone of the authority ({@code 2026-11-22}), or an
 *     instant with offset where the hour matters
 * @param occurredOn legal day on which it counts in figures and deadlines, in the zone of the authority when
 *     it was recorded
 * @param recordedAt instant at which it was written down, in UTC; {@code asOf} refers to this one
 * @param recordedBy issuer and subject of the token of the person who recorded it, separated by a bar
 * @param recordedByName display name of that person at the time
 * @param onBehalfOf person for whom a program recorded it, from the header {@code On-Behalf-Of}
 * @param narrative reasons or remarks in free text
 * @param details further fields of the entry, as the call gave them; which there are depends on kind and step
 * @param supersedes number of the entry this one corrects
 * @param supersededBy number of the entry that corrects this one, which then no longer holds
 * @param annulled true if it records that the entry it corrects never happened
 * @param hash SHA-256 over this entry and the hash of the one before, in hexadecimal digits
 */
public record TransitionView(
        int seq,
        EntryKind kind,
        @Nullable Step step,
        @Nullable State from,
        @Nullable State to,
        @Nullable Result result,
        @Nullable String reasonCode,
        @Nullable String decidedBy,
        @Schema(implementation = String.class) Moment occurredAt,
        LocalDate occurredOn,
        Instant recordedAt,
        String recordedBy,
        String recordedByName,
        @Nullable String onBehalfOf,
        @Nullable String narrative,
        Map<String, Object> details,
        @Nullable Integer supersedes,
        @Nullable Integer supersededBy,
        boolean annulled,
        String hash) {

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** For the API document: the whole list as its only page. */
    @Schema(name = "TransitionPage")
    record TransitionPage(
            List<TransitionView> items, @Nullable String next) {}
}
