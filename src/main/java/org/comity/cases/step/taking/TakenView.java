package org.comity.cases.step.taking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.cases.deadline.DeadlineView;
import org.comity.cases.part.content.ObligationMet;
import org.comity.cases.step.judgement.OpenStepView;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/**
 * The result of a step.
 *
 * @param requestId identifier of the request
 * @param transition entry that the step added to the history
 * @param state state after the step
 * @param standing whether that state counts as being prepared, open, finalised or closed
 * @param result how the request ended; absent as long as nothing has ended it
 * @param reviewOn legal day, in the zone of the authority, on which an officer looks at it again
 * @param openSteps steps the caller may record next; only in the answer to a call with {@code openSteps=true}
 * @param deadlinesOpened deadlines that began with the step
 * @param deadlinesEnded deadlines that the step met, superseded or cancelled
 * @param warnings remarks of the law and of the record on the step, in sentences; they stopped nothing
 * @param obligationsMet obligations in force of the request that the step meets; each has its sentence in the warnings
 */
public record TakenView(
        UUID requestId,
        TransitionView transition,
        State state,
        Standing standing,
        @Nullable Result result,
        @Nullable LocalDate reviewOn,
        @Nullable List<OpenStepView> openSteps,
        List<DeadlineView> deadlinesOpened,
        List<DeadlineView> deadlinesEnded,
        List<String> warnings,
        List<ObligationMet> obligationsMet) {}
