package org.comity.cases.step.taking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.cases.deadline.DeadlineView;
import org.comity.cases.step.judgement.OpenStepView;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/**
 * The result of a step.
 *
 * @param requestId the request
 * @param transition the entry of the history
 * @param state the state now
 * @param standing the place of the state in the statement
 * @param result the result, once there is one
 * @param reviewOn the day of the next review
 * @param openSteps the steps open to the caller now
 * @param deadlinesOpened the deadlines it opened
 * @param warnings the warnings of the law that do not stop the step
 */
public record TakenView(
        UUID requestId,
        TransitionView transition,
        State state,
        Standing standing,
        @Nullable Result result,
        @Nullable LocalDate reviewOn,
        List<OpenStepView> openSteps,
        List<DeadlineView> deadlinesOpened,
        List<String> warnings) {}
