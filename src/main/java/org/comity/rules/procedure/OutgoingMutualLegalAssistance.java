package org.comity.rules.procedure;

import static org.comity.rules.procedure.CommonMoves.closing;
import static org.comity.rules.procedure.CommonMoves.impossibleAbroad;
import static org.comity.rules.procedure.CommonMoves.refusedAbroad;
import static org.comity.rules.procedure.CommonMoves.reopening;
import static org.comity.rules.procedure.CommonMoves.sentOrally;
import static org.comity.rules.procedure.CommonMoves.table;
import static org.comity.rules.procedure.Procedure.endings;
import static org.comity.rules.procedure.Procedure.fromEach;
import static org.comity.rules.workflow.Move.move;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Recorder;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;

/**
 * The table of mutual legal assistance that we ask of another State. The decisions of that State are recorded as they
 * are and never blocked. Its questions, proposals and postponements are side processes.
 */
final class OutgoingMutualLegalAssistance {

    private static final Set<State> PREPARING =
            EnumSet.of(State.DRAFT, State.INTERNAL_REVIEW, State.DRAFT_SHARED, State.APPROVED);
    private static final Set<State> OPEN = EnumSet.of(State.SENT, State.RECEIVED_ABROAD, State.IN_EXECUTION_ABROAD);

    static final List<Move> MOVES = Stream.of(
                    preparation(),
                    sending(),
                    abroad(),
                    results(),
                    refusedAbroad(OPEN),
                    impossibleAbroad(OPEN),
                    endings(OPEN, Decider.CENTRAL_AUTHORITY, Decider.EXECUTING_AUTHORITY),
                    afterwards())
            .flatMap(List::stream)
            .toList();

    private OutgoingMutualLegalAssistance() {}

    private static List<Move> preparation() {
        return Stream.of(
                        List.of(
                                move(null, Step.REGISTER, State.DRAFT),
                                move(State.DRAFT, Step.SUBMIT_FOR_REVIEW, State.INTERNAL_REVIEW),
                                move(State.INTERNAL_REVIEW, Step.SHARE_DRAFT, State.DRAFT_SHARED)
                                        .needs(Need.PROOF),
                                move(State.DRAFT_SHARED, Step.RECORD_COMMENTS, State.INTERNAL_REVIEW)
                                        .decidedBy(Decider.OTHER_STATE)
                                        .needs(Need.NARRATIVE),
                                move(State.INTERNAL_REVIEW, Step.APPROVE, State.APPROVED)
                                        .recordedBy(Recorder.SUPERVISOR)
                                        .needs(Need.LEGAL_BASIS)),
                        fromEach(
                                EnumSet.of(State.INTERNAL_REVIEW, State.APPROVED),
                                move(null, Step.RETURN_TO_DRAFT, State.DRAFT).needs(Need.NARRATIVE)),
                        fromEach(
                                PREPARING,
                                move(null, Step.ABANDON, State.ABANDONED)
                                        .decidedBy(Decider.CENTRAL_AUTHORITY, Decider.EXECUTING_AUTHORITY)
                                        .needs(Need.NARRATIVE)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Move> sending() {
        return table(List.of(move(State.APPROVED, Step.SEND, State.SENT).needs(Need.PROOF)), sentOrally(PREPARING));
    }

    private static List<Move> abroad() {
        return Stream.of(
                        List.of(move(State.SENT, Step.RECORD_RECEIPT, State.RECEIVED_ABROAD)
                                .decidedBy(Decider.OTHER_STATE)),
                        fromEach(
                                EnumSet.of(State.SENT, State.RECEIVED_ABROAD),
                                move(null, Step.RECORD_EXECUTION_ABROAD, State.IN_EXECUTION_ABROAD)
                                        .decidedBy(Decider.OTHER_STATE)),
                        fromEach(
                                OPEN,
                                move(null, Step.RECORD_PARTIAL_RESULTS, State.IN_EXECUTION_ABROAD)
                                        .decidedBy(Decider.OTHER_STATE)
                                        .needs(Need.NARRATIVE)),
                        fromEach(
                                OPEN,
                                move(null, Step.RECORD_PARTIAL_REFUSAL, State.IN_EXECUTION_ABROAD)
                                        .decidedBy(Decider.OTHER_STATE, Decider.FOREIGN_COURT)
                                        .needs(Need.GROUND, Need.ONE_PRINCIPAL_GROUND)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Move> results() {
        return Stream.of(
                        fromEach(
                                OPEN,
                                move(null, Step.RECORD_RESULTS, State.RESULTS_RECEIVED)
                                        .decidedBy(Decider.OTHER_STATE)
                                        .needs(Need.EVERY_MEASURE_EXECUTED, Need.EVERY_MEASURE_HAS_AN_OUTCOME)
                                        .gives(Result.EXECUTED)),
                        fromEach(
                                OPEN,
                                move(null, Step.RECORD_INCOMPLETE_RESULTS, State.RESULTS_RECEIVED)
                                        .decidedBy(Decider.OTHER_STATE)
                                        .needs(
                                                Need.EVERY_MEASURE_HAS_AN_OUTCOME,
                                                Need.SOMETHING_EXECUTED,
                                                Need.NARRATIVE)
                                        .gives(Result.PARTLY_EXECUTED)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Move> afterwards() {
        var needsWords = EnumSet.of(State.RESULTS_RECEIVED, State.OBLIGATIONS_OPEN);
        var over = EnumSet.of(
                State.DELIVERED, State.REFUSED, State.NOT_EXECUTABLE, State.WITHDRAWN, State.ENDED_OTHERWISE);
        var reopenable = EnumSet.copyOf(over);
        reopenable.addAll(needsWords);
        reopenable.add(State.CLOSED);
        return Stream.of(
                        List.of(
                                move(State.RESULTS_RECEIVED, Step.DELIVER_RESULTS, State.DELIVERED)
                                        .needs(Need.RECIPIENT, Need.PROOF),
                                move(State.DELIVERED, Step.NOTE_OBLIGATIONS, State.OBLIGATIONS_OPEN)
                                        .needs(Need.NARRATIVE)),
                        exculpatoryNotice(),
                        fromEach(
                                needsWords, move(null, Step.CLOSE, State.CLOSED).needs(Need.NARRATIVE)),
                        closing(over),
                        reopening(reopenable, State.SENT))
                .flatMap(List::stream)
                .toList();
    }

    /** Our notice to the other State before exculpatory evidence that it gave is disclosed, UNCAC article 46(19). */
    private static List<Move> exculpatoryNotice() {
        return Stream.of(State.IN_EXECUTION_ABROAD, State.RESULTS_RECEIVED, State.DELIVERED, State.OBLIGATIONS_OPEN)
                .map(state -> move(state, Step.GIVE_EXCULPATORY_NOTICE, state).needs(Need.NARRATIVE, Need.PROOF))
                .toList();
    }
}
