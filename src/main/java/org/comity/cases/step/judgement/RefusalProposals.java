package org.comity.cases.step.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.cases.request.CooperationRequest;
import org.comity.rules.workflow.Step;

/**
 * The refusal that is proposed and not yet decided, or decided by a court and not yet final. Its final decision rests on the
 * grounds that were recorded with it, and on no others.
 */
@ApplicationScoped
class RefusalProposals {

    private final HistoryEntries history;

    RefusalProposals(HistoryEntries history) {
        this.history = history;
    }

    /** True for a step that decides on grounds recorded before: those of the proposal, or those of the court. */
    static boolean restOnEarlier(Step step) {
        return step == Step.REFUSE || step == Step.RECORD_FINAL_REFUSAL;
    }

    /** The grounds of a step: those it names, or for the decision of a refusal those recorded before. */
    List<GroundGiven> groundsFor(CooperationRequest request, NewTransition wanted) {
        if (!restOnEarlier(wanted.step())) {
            return wanted.grounds();
        }
        var proposal = new StatusHistory(history.of(request.id())).last();
        return history.move(proposal).grounds();
    }
}
