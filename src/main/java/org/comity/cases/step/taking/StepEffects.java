package org.comity.cases.step.taking;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
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
            request.hasMeasures(allowed.measures());
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

    /** What was said with the step, for the history; only what was said. */
    static Map<String, Object> details(NewTransition wanted, Allowed allowed) {
        var details = new LinkedHashMap<String, Object>();
        put(details, "grounds", allowed.grounds());
        put(details, "consultation", wanted.consultation());
        put(details, "answers", wanted.answers());
        put(details, "warnings", allowed.warnings());
        put(details, "proof", wanted.proof());
        put(details, "recipient", wanted.recipient());
        put(details, "measureOutcomes", wanted.measureOutcomes());
        put(details, "restrictions", wanted.restrictions());
        put(details, "consent", wanted.consent());
        return details;
    }

    private static void put(Map<String, Object> details, String name, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            details.put(name, value);
        }
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
