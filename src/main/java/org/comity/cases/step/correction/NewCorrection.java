package org.comity.cases.step.correction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.comity.base.time.Moment;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StepDetail.DocumentGiven;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.rules.workflow.Decider;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A correction of a move, or of an event of an older register. A field that is left out stays as it was recorded.
 *
 * @param reason why it is corrected, in free text; stored in the history
 * @param annul true if the step never happened; allowed for the last step and for every event. With the first entry as the last one, the
 *     request was registered in error: it stays readable, and no figure counts it
 * @param occurredAt legal day or instant with offset at which it really happened
 * @param reasonCode right code of the list GET /api/v1/law/reasons
 * @param narrative right remarks, in place of those recorded
 * @param grounds right grounds of a refusal, all of them
 * @param decidedBy body that really decided it or caused it, one of those that can decide the step; of a move from an older
 *     register, one of those that can decide such an end. The figures follow
 * @param document right document of the decision or withdrawal
 * @param confirms number of the history entry in which another person proposed a correction of the reasons of a refusal;
 *     then nothing but {@code reason} is given beside it
 * @param recipient code of the executing authority or office it really went to. An executing authority sees the request only
 *     if it was sent there
 */
@Schema(description = "A correction of a move that was recorded wrongly")
record NewCorrection(
        @NotBlank @Size(max = 4000) String reason,
        @Nullable Boolean annul,
        @Schema(implementation = String.class) @Nullable Moment occurredAt,
        @Size(max = 60) @Nullable String reasonCode,
        @Size(max = 8000) @Nullable String narrative,
        @Size(max = 20) List<@NotNull @Valid GroundGiven> grounds,
        @Nullable Decider decidedBy,
        @Valid @Nullable DocumentGiven document,
        @Size(max = 60) @Nullable String recipient,
        @Nullable Integer confirms) {

    NewCorrection {
        grounds = grounds == null ? List.of() : grounds;
    }

    /** The body that decided the move, as corrected. */
    @Nullable
    String decidedBy(HistoryEntry wrong) {
        return decidedBy == null ? wrong.decidedBy() : decidedBy.name();
    }

    /** A correction of the day alone. */
    static NewCorrection ofDay(String reason, Moment day) {
        return new NewCorrection(reason, null, day, null, null, List.of(), null, null, null, null);
    }

    /** True if it gives other words, grounds or codes, another body or another document than were recorded. */
    boolean changesReasons() {
        return narrative != null || reasonCode != null || decidedBy != null || document != null || !grounds.isEmpty();
    }

    /** The same correction, with the reason of the second person. */
    NewCorrection confirmed(int proposedIn, String why) {
        return new NewCorrection(
                reason + " (proposed in entry " + proposedIn + "; confirmed: " + why + ")",
                annul,
                occurredAt,
                reasonCode,
                narrative,
                grounds,
                decidedBy,
                document,
                recipient,
                null);
    }

    boolean annuls() {
        return Boolean.TRUE.equals(annul);
    }
}
