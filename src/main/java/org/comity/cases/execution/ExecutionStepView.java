package org.comity.cases.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.comity.base.time.Moment;
import org.comity.cases.history.StepDetail.OutcomeGiven;
import org.comity.rules.workflow.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step of an execution: of the executing authority, or addressed to it.
 *
 * @param no number of the step in the execution, from 1, which is the sending
 * @param step code of the step
 * @param title the step in words
 * @param occurredAt when it happened: a legal day in the zone of the authority, or an instant with offset
 * @param occurredOn legal day on which it happened, in the zone of the authority when it was recorded
 * @param recordedAt instant at which it was written down, in UTC
 * @param reasonCode coded reason, of the list GET /api/v1/law/reasons
 * @param narrative reasons or remarks in free text
 * @param measureOutcomes outcomes of single measures that the step recorded
 */
@Schema(description = "A step of an execution")
record ExecutionStepView(
        int no,
        Step step,
        String title,
        @Schema(implementation = String.class) Moment occurredAt,
        LocalDate occurredOn,
        Instant recordedAt,
        @Nullable String reasonCode,
        @Nullable String narrative,
        List<OutcomeGiven> measureOutcomes) {

    /** For the API document: the whole list as its only page. */
    @Schema(name = "ExecutionStepPage")
    record ExecutionStepPage(
            List<ExecutionStepView> items, @Nullable String next) {}
}
