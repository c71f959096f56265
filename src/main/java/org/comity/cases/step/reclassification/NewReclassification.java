package org.comity.cases.step.reclassification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.comity.base.time.Moment;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reclassification: the request is of another kind than recorded. Its direction stays.
 *
 * @param kind form of cooperation it really is
 * @param state place where it goes on in that procedure; the usual one unless given
 * @param occurredAt legal day ({@code 2026-11-22}) or instant with offset from which it counts as such; today unless
 *     given
 * @param reason why it is of another kind, in free text; stored in the history
 */
@Schema(description = "That a request is of another kind than it was taken for")
record NewReclassification(
        @NotNull Kind kind,
        @Nullable State state,
        @Schema(implementation = String.class) @Nullable Moment occurredAt,
        @NotBlank @Size(max = 8000) String reason) {}
