package org.comity.cases.step.taking;

import java.time.LocalDate;
import java.util.Map;
import org.comity.cases.history.Detail.Change;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.history.StepDetail;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.step.judgement.Judgement.Allowed;
import org.comity.cases.step.judgement.NewTransition;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** What a step that is taken changes in the request itself, and what the history keeps of what was said. */
public final class StepEffects {

    private StepEffects() {}

    /** Moves the request and notes what the step says of it. */
    static void apply(CooperationRequest request, NewTransition wanted, Allowed allowed, Taking taking) {
        var move = allowed.move();
        request.moves(move.to(), resultAfter(request, move), taking.on());
        if (!wanted.measureOutcomes().isEmpty()) {
            request.hasOutcomes(allowed.measures());
        }
        if (wanted.recipient() != null && move.step() == Step.SEND_FOR_EXECUTION) {
            request.goesTo(wanted.recipient());
        }
        if (move.step() == Step.CONFIRM_RECEIPT) {
            request.reachedExecutingAuthority(taking.on());
        }
        if (move.step() == Step.PROPOSE_REFUSAL) {
            request.refusalIsProposedBy(taking.by());
        } else if (move.step() == Step.RETURN_PROPOSAL || move.step() == Step.REOPEN) {
            request.refusalIsProposedBy(null);
        }
        if (move.step() == Step.SEND_REASONS || move.step() == Step.REOPEN) {
            request.reasonsAreSent(move.step() == Step.SEND_REASONS);
        }
        request.isReviewedOn(reviewOn(request, wanted, taking.today()));
    }

    /** Without the move that is annulled: who then proposed the refusal that is pending, and whether reasons were sent. */
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

    /**
     * The circumstances in which a step is taken.
     *
     * @param on the legal day it happened
     * @param today the present day in the authority's zone
     * @param by who records it
     */
    record Taking(LocalDate on, LocalDate today, String by) {}

    static @Nullable Result resultAfter(CooperationRequest request, Move move) {
        if (move.result() != null) {
            return move.result();
        }
        return move.to().standing().isOver() ? request.result() : null;
    }

    /** What the history keeps of a step. */
    static StepDetail detail(NewTransition wanted, Allowed allowed, Map<String, Change> changed) {
        return new StepDetail(
                allowed.grounds(),
                wanted.consultation(),
                wanted.answers(),
                allowed.warnings(),
                wanted.proof(),
                wanted.recipient(),
                wanted.measureOutcomes(),
                wanted.restrictions(),
                wanted.consent(),
                changed,
                null,
                Map.of());
    }

    /** Every request that is not closed has a day on which somebody looks at it. */
    private static @Nullable LocalDate reviewOn(CooperationRequest request, NewTransition wanted, LocalDate today) {
        if (request.state().standing() == Standing.CLOSED) {
            return null;
        }
        if (wanted.reviewOn() != null) {
            return wanted.reviewOn();
        }
        var set = request.reviewOn();
        return set != null && set.isAfter(today) ? set : today.plusDays(CooperationRequest.DAYS_TO_REVIEW);
    }
}
