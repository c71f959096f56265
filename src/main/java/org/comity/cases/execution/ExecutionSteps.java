package org.comity.cases.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.comity.base.time.Moment;
import org.comity.cases.execution.Executions.Execution;
import org.comity.cases.history.EntryKind;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Recorder;
import org.comity.rules.workflow.Step;

/**
 * The steps of an execution in the history of its request: those of the executing authority and those addressed to it, from the
 * sending on, as they were recorded. Corrections are the office's. They have numbers of their own, since gaps between those of
 * the history would show how much else was recorded.
 */
@ApplicationScoped
class ExecutionSteps {

    /** The database has the same steps in its policies, which a test compares. */
    static final Set<Step> OF_THE_EXECUTION = ofTheExecution();

    private final HistoryEntries history;
    private final OwnAuthorities authorities;

    ExecutionSteps(HistoryEntries history, OwnAuthorities authorities) {
        this.history = history;
        this.authorities = authorities;
    }

    private static Set<Step> ofTheExecution() {
        var steps = EnumSet.of(Step.SEND_FOR_EXECUTION, Step.RESUME_EXECUTION);
        steps.addAll(Procedure.stepsRecordedBy(Recorder.EXECUTING_AUTHORITY));
        return Collections.unmodifiableSet(steps);
    }

    /** The steps of an execution, in the order of recording. */
    List<ExecutionStepView> of(CooperationRequest request, Execution execution) {
        var views = new ArrayList<ExecutionStepView>();
        for (var entry : entries(request.id(), execution)) {
            views.add(view(request.authority(), views.size() + 1, entry));
        }
        return views;
    }

    /** How many steps an execution has: its version, which no act of the office beside it changes. */
    int count(UUID requestId, Execution execution) {
        return entries(requestId, execution).size();
    }

    private List<HistoryEntry> entries(UUID requestId, Execution execution) {
        return history.of(requestId).stream()
                .filter(entry -> entry.kind() == EntryKind.TRANSITION
                        && entry.place() >= execution.since()
                        && entry.step() != null
                        && OF_THE_EXECUTION.contains(entry.step()))
                .toList();
    }

    private ExecutionStepView view(String authority, int no, HistoryEntry entry) {
        var step = Objects.requireNonNull(entry.step());
        return new ExecutionStepView(
                no,
                step,
                step.title(),
                Moment.of(entry.occurredOn(), entry.occurredAt(), authorities.zoneOf(authority)),
                entry.occurredOn(),
                entry.recordedAt(),
                entry.reasonCode(),
                entry.narrative(),
                history.move(entry).measureOutcomes());
    }
}
