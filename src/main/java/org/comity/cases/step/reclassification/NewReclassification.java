package org.comity.cases.step.reclassification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.comity.base.json.MustHold;
import org.comity.base.time.Moment;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reclassification: the request is of another kind or of the other direction than recorded, or both.
 *
 * @param kind form of cooperation it really is; the recorded one unless given
 * @param direction side that really asks: {@code INCOMING} from abroad, {@code OUTGOING} to another State; the recorded one
 *     unless given
 * @param state place where it goes on in that procedure; the usual one unless given
 * @param occurredAt legal day ({@code 2026-11-22}) or instant with offset from which it counts as such; today unless
 *     given
 * @param reason why it is of another kind or direction, in free text; stored in the history
 */
@Schema(description = "That a request is of another kind or direction than it was taken for")
record NewReclassification(
        @Nullable Kind kind,
        @Nullable Direction direction,
        @Nullable State state,
        @Schema(implementation = String.class) @Nullable Moment occurredAt,
        @NotBlank @Size(max = 8000) String reason) {

    @Schema(hidden = true)
    @MustHold(field = "kind", message = "must be given, or direction, or both")
    boolean isOfSomething() {
        return kind != null || direction != null;
    }
}
