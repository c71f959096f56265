package org.comity.cases.execution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.comity.cases.sideprocess.NewSideProcess;
import org.comity.rules.workflow.SideProcessKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question of an executing authority about its execution.
 *
 * @param question what the central authority is asked, in free text of up to 4000 characters
 * @param replyBy legal day, in the zone of the authority, by which an answer is asked for; it becomes a deadline of the central
 *     authority
 */
@Schema(description = "A question of an executing authority about its execution")
record NewExecutionQuestion(
        @NotBlank @Size(max = 4000) String question,
        @Nullable LocalDate replyBy) {

    /** The side process of the request, which opens today. */
    NewSideProcess sideProcess() {
        return new NewSideProcess(SideProcessKind.EXECUTION_QUESTION, null, replyBy, null, List.of(), question);
    }
}
