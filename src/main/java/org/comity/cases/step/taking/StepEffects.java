package org.comity.cases.step.taking;

import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.step.judgement.FinalOutcomes;
import org.comity.cases.step.judgement.Judgement.Allowed;
import org.comity.cases.step.judgement.NewTransition;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** The changes that a step makes to the request itself. */
public final class StepEffects {

    private StepEffects() {}

    /** Moves the request, and stores in it the facts that the step gives. */
    static void apply(CooperationRequest request, NewTransition wanted, Allowed allowed, When when, String by) {
        var move = allowed.move();
        request.moves(move.to(), resultAfter(request, move), when.on());
        if (!allowed.outcomes().isEmpty()) {
            request.hasOutcomes(FinalOutcomes.ended(request.measures(), allowed.outcomes()));
        }
        if (wanted.recipient() != null && move.step() == Step.SEND_FOR_EXECUTION) {
            request.goesTo(wanted.recipient());
        }
        if (move.step() == Step.CONFIRM_RECEIPT) {
            request.reachedExecutingAuthority(when.on());
        }
        if (move.step() == Step.PROPOSE_REFUSAL) {
            request.refusalIsProposedBy(by);
        } else if (move.step() == Step.RETURN_PROPOSAL || move.step() == Step.REOPEN) {
            request.refusalIsProposedBy(null);
        }
        if (move.step() == Step.SEND_REASONS || move.step() == Step.REOPEN) {
            request.reasonsAreSent(move.step() == Step.SEND_REASONS);
        }
    }

    /** Sets who proposed the pending refusal, and whether reasons were sent, as if the annulled move had not happened. */
    public static void restOn(CooperationRequest request, StatusHistory status, HistoryEntry annulled) {
        String proposer = null;
        var sent = false;
        for (var move : status.standing()) {
            var step = move.equals(annulled) ? null : move.step();
            if (step == Step.PROPOSE_REFUSAL) {
                proposer = status.original(move).recordedBy();
            } else if (step == Step.RETURN_PROPOSAL || step == Step.REOPEN) {
                proposer = null;
            }
            sent = step == Step.SEND_REASONS || (sent && step != Step.REOPEN);
        }
        request.refusalIsProposedBy(proposer);
        request.reasonsAreSent(sent);
    }

    private static @Nullable Result resultAfter(CooperationRequest request, Move move) {
        if (move.result() != null) {
            return move.result();
        }
        return move.to().standing().isOver() ? request.result() : null;
    }
}
