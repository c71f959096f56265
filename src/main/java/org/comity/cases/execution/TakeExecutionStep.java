package org.comity.cases.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.execution.Executions.Execution;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.step.judgement.OpenSteps;
import org.comity.cases.step.taking.TakeStep;
import org.comity.rules.workflow.Step;

/**
 * Takes a step of an executing authority. The first transaction sees what the executing authority sees, and finds the request. The
 * second one sees all of the request, since the rules of a step read it; the answer has the step alone.
 */
@ApplicationScoped
class TakeExecutionStep {

    private final CooperationRequests requests;
    private final Executions executions;
    private final ExecutionSteps steps;
    private final OpenSteps openSteps;
    private final TakeStep taking;
    private final CurrentCaller current;

    TakeExecutionStep(
            CooperationRequests requests,
            Executions executions,
            ExecutionSteps steps,
            OpenSteps openSteps,
            TakeStep taking,
            CurrentCaller current) {
        this.requests = requests;
        this.executions = executions;
        this.steps = steps;
        this.openSteps = openSteps;
        this.taking = taking;
        this.current = current;
    }

    /** The own authority of a request that is with the caller's executing authority, or the problem not-found. */
    @Transactional
    String authorityOf(UUID id) {
        return requests.visible(id).authority();
    }

    /** Takes the step. The caller takes steps in the authority of the request by now. */
    @Transactional
    Versioned<ExecutionStepView> take(UUID id, Precondition precondition, NewExecutionStep wanted) {
        var request = requests.visible(id);
        var execution = executions.of(id);
        if (!current.get().executes(request.executingAuthority())) {
            throw ProblemException.notFound();
        }
        precondition.requireCurrent(steps.count(id, execution));
        requireOpen(request, execution, wanted.step().step());
        taking.take(id, Precondition.ofVersion(request.version()), wanted.transition());
        var taken = steps.of(request, execution);
        return new Versioned<>(taken.getLast(), taken.size());
    }

    /** The problem names the caller's own steps; a step that something in the office holds back is not open. */
    private void requireOpen(CooperationRequest request, Execution execution, Step step) {
        List<Step> open = openSteps.of(request).stream()
                .filter(one -> one.heldBackBy().isEmpty())
                .map(one -> one.step())
                .toList();
        if (!open.contains(step)) {
            throw new ProblemException(
                    ProblemKind.STEP_NOT_OPEN,
                    "The step " + step + " is not open now",
                    List.of(),
                    Map.of("state", execution.state(), "openSteps", open));
        }
    }
}
