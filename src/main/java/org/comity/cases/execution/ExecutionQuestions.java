package org.comity.cases.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.Precondition;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.sideprocess.RunSideProcess;
import org.comity.cases.sideprocess.SideProcess;
import org.comity.cases.sideprocess.SideProcessView;
import org.comity.cases.sideprocess.SideProcesses;
import org.comity.rules.workflow.SideProcessKind;

/**
 * Questions of an executing authority to the central authority. A question is a side process of the request; the central
 * authority answers by ending it.
 */
@ApplicationScoped
class ExecutionQuestions {

    private final CooperationRequests requests;
    private final ReadExecutions reading;
    private final Executions executions;
    private final SideProcesses sideProcesses;
    private final RunSideProcess running;
    private final CurrentCaller current;

    ExecutionQuestions(
            CooperationRequests requests,
            ReadExecutions reading,
            Executions executions,
            SideProcesses sideProcesses,
            RunSideProcess running,
            CurrentCaller current) {
        this.requests = requests;
        this.reading = reading;
        this.executions = executions;
        this.sideProcesses = sideProcesses;
        this.running = running;
        this.current = current;
    }

    /** The questions of an execution, in the order in which they were asked; those before its sending are of another one. */
    @Transactional
    List<ExecutionQuestionView> of(UUID id) {
        reading.seen(id);
        var since = executions.of(id).since();
        return sideProcesses.of(id).stream()
                .filter(process ->
                        process.isOfTheExecutionSince(since) && !SideProcess.ANNULLED.equals(process.outcome()))
                .map(process -> ExecutionQuestionView.of(SideProcessView.of(process)))
                .toList();
    }

    /** Asks a question. The caller takes steps in the authority of the request by now. */
    @Transactional
    ExecutionQuestionView ask(UUID id, NewExecutionQuestion wanted) {
        var request = requests.visible(id);
        if (!current.get().executes(request.executingAuthority())) {
            throw ProblemException.notFound();
        }
        if (!request.state().mayBeInExecution()) {
            throw new ProblemException(ProblemKind.CONFLICT, "The execution was returned, and nothing of it is open");
        }
        if (request.running().contains(SideProcessKind.EXECUTION_QUESTION)) {
            throw new ProblemException(ProblemKind.CONFLICT, "A question waits for its answer already");
        }
        var asked = running.open(id, Precondition.ofVersion(request.version()), wanted.sideProcess());
        return ExecutionQuestionView.of(asked.body());
    }
}
