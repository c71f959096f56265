package org.comity.cases.execution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.comity.base.time.Moment;
import org.comity.cases.history.StepDetail.DocumentGiven;
import org.comity.cases.history.StepDetail.OutcomeGiven;
import org.comity.cases.step.judgement.NewTransition;
import org.comity.rules.workflow.Decider;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An answer of an executing authority.
 *
 * @param step code of the step; those possible now are in {@code openSteps} of the execution
 * @param occurredAt when it happened: a legal day in the zone of the authority ({@code 2026-11-22}), or an instant with offset;
 *     today unless given, never in the future
 * @param reasonCode code of the list GET /api/v1/law/reasons: of kind NX for an impossibility, PX for a result in part
 * @param narrative reasons or remarks in free text of up to 8000 characters
 * @param document letter in which the executing authority states that it refuses a measure
 * @param measureOutcomes outcome of single measures, for a return
 */
@Schema(description = "An answer of an executing authority")
record NewExecutionStep(
        @NotNull ExecutionAnswer step,
        @Schema(implementation = String.class) @Nullable Moment occurredAt,
        @Size(max = 60) @Nullable String reasonCode,
        @Size(max = 8000) @Nullable String narrative,
        @Valid @Nullable DocumentGiven document,
        @Size(max = 100) List<@NotNull @Valid OutcomeGiven> measureOutcomes) {

    NewExecutionStep {
        measureOutcomes = measureOutcomes == null ? List.of() : measureOutcomes;
    }

    /** The step of the procedure, decided by the executing authority. */
    NewTransition transition() {
        return new NewTransition(
                step.step(),
                occurredAt,
                Decider.EXECUTING_AUTHORITY,
                reasonCode,
                narrative,
                List.of(),
                null,
                List.of(),
                null,
                document,
                null,
                measureOutcomes,
                null,
                null,
                null);
    }
}
