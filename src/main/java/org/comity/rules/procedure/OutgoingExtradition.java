package org.comity.rules.procedure;

import static org.comity.rules.procedure.CommonMoves.closing;
import static org.comity.rules.procedure.CommonMoves.givenUp;
import static org.comity.rules.procedure.CommonMoves.refusedAbroad;
import static org.comity.rules.procedure.CommonMoves.reopening;
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

/** The table of extradition that we ask of another State. Its decisions are recorded as they are, never blocked. */
final class OutgoingExtradition {

    private static final Set<State> OPEN = EnumSet.of(
            State.SENT,
            State.RECEIVED_ABROAD,
            State.BEFORE_COURT_ABROAD,
            State.GRANTED,
            State.SURRENDER_ARRANGED,
            State.DISCHARGED);

    static final List<Move> MOVES = Stream.of(
                    preparation(),
                    abroad(),
                    surrender(),
                    refusedAbroad(OPEN),
                    endings(OPEN, Decider.CENTRAL_AUTHORITY),
                    afterwards())
            .flatMap(List::stream)
            .toList();

    private OutgoingExtradition() {}

    private static List<Move> preparation() {
        return List.of(
                move(null, Step.REGISTER, State.DRAFT),
                move(State.DRAFT, Step.APPROVE, State.APPROVED)
                        .recordedBy(Recorder.SUPERVISOR)
                        .needs(Need.LEGAL_BASIS),
                move(State.APPROVED, Step.RETURN_TO_DRAFT, State.DRAFT).needs(Need.NARRATIVE),
                move(State.APPROVED, Step.SEND, State.SENT).needs(Need.PROOF),
                givenUp().apply(State.DRAFT),
                givenUp().apply(State.APPROVED));
    }

    private static List<Move> abroad() {
        return Stream.of(
                        List.of(move(State.SENT, Step.RECORD_RECEIPT, State.RECEIVED_ABROAD)
                                .decidedBy(Decider.OTHER_STATE)),
                        fromEach(
                                EnumSet.of(State.SENT, State.RECEIVED_ABROAD),
                                move(null, Step.RECORD_COURT_PHASE, State.BEFORE_COURT_ABROAD)
                                        .decidedBy(Decider.OTHER_STATE)),
                        fromEach(
                                EnumSet.of(
                                        State.SENT, State.RECEIVED_ABROAD, State.BEFORE_COURT_ABROAD, State.DISCHARGED),
                                move(null, Step.RECORD_GRANT, State.GRANTED)
                                        .decidedBy(Decider.OTHER_STATE, Decider.FOREIGN_COURT)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Move> surrender() {
        return Stream.of(
                        fromEach(
                                EnumSet.of(State.GRANTED, State.SURRENDER_ARRANGED),
                                move(null, Step.ARRANGE_SURRENDER, State.SURRENDER_ARRANGED)
                                        .decidedBy(Decider.OTHER_STATE, Decider.CENTRAL_AUTHORITY)),
                        List.of(
                                move(State.SURRENDER_ARRANGED, Step.RECORD_MISSED_SURRENDER, State.SURRENDER_ARRANGED)
                                        .decidedBy(Decider.CENTRAL_AUTHORITY, Decider.OTHER_STATE)
                                        .needs(Need.NARRATIVE),
                                move(State.SURRENDER_ARRANGED, Step.RECORD_DISCHARGE, State.DISCHARGED)
                                        .decidedBy(Decider.OTHER_STATE, Decider.FOREIGN_COURT)
                                        .needs(Need.NARRATIVE)),
                        fromEach(
                                EnumSet.of(State.GRANTED, State.SURRENDER_ARRANGED),
                                move(null, Step.RECORD_SURRENDER, State.SURRENDERED)
                                        .decidedBy(Decider.OTHER_STATE)
                                        .gives(Result.SURRENDERED)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Move> afterwards() {
        var over = EnumSet.of(State.SURRENDERED, State.REFUSED, State.WITHDRAWN, State.ENDED_OTHERWISE);
        var reopenable = EnumSet.of(State.REFUSED, State.WITHDRAWN, State.ENDED_OTHERWISE, State.CLOSED);
        return Stream.of(
                        List.of(
                                move(State.SURRENDERED, Step.NOTE_OBLIGATIONS, State.OBLIGATIONS_OPEN)
                                        .needs(Need.NARRATIVE),
                                move(State.OBLIGATIONS_OPEN, Step.CLOSE, State.CLOSED)
                                        .needs(Need.NARRATIVE)),
                        closing(over),
                        reopening(reopenable, State.SENT, Need.NOT_SURRENDERED))
                .flatMap(List::stream)
                .toList();
    }
}
