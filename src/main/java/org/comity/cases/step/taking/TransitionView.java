package org.comity.cases.step.taking;

import java.time.Instant;
import java.util.HexFormat;
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
 * @param seq its number in the history of the request, from 1
 * @param kind the kind of event
 * @param occurredAt when it happened in the world
 * @param recordedAt when it was recorded
 * @param supersedes the entry it corrects
 * @param supersededBy the entry that corrects it, so that this one is no longer in force
 * @param annulled true if it annuls the entry it corrects
 * @param details the data that only this kind of entry has, as stored
 * @param hash the hash that chains it to the entry before
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
}
