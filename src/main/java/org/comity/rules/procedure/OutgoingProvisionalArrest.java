package org.comity.rules.procedure;

import static org.comity.rules.procedure.CommonMoves.closing;
import static org.comity.rules.procedure.CommonMoves.givenUp;
import static org.comity.rules.procedure.CommonMoves.impossibleAbroad;
import static org.comity.rules.procedure.CommonMoves.refusedAbroad;
import static org.comity.rules.procedure.CommonMoves.reopening;
import static org.comity.rules.procedure.CommonMoves.sentOrally;
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
 * The table of a provisional arrest that we ask of another State, linked to the extradition it prepares. From the arrest
 * abroad runs the time in which our request for extradition must arrive there.
 */
final class OutgoingProvisionalArrest {

    private static final Set<State> PREPARING = EnumSet.of(State.DRAFT, State.APPROVED);
    private static final Set<State> OPEN =
            EnumSet.of(State.SENT, State.RECEIVED_ABROAD, State.ARRESTED, State.RELEASED);

    static final List<Move> MOVES = Stream.of(
                    preparation(),
                    abroad(),
                    refusedAbroad(OPEN),
                    impossibleAbroad(EnumSet.of(State.SENT, State.RECEIVED_ABROAD)),
                    endings(OPEN, Decider.CENTRAL_AUTHORITY),
                    afterwards())
            .flatMap(List::stream)
            .toList();

    private OutgoingProvisionalArrest() {}

    private static List<Move> preparation() {
        return Stream.of(
                        List.of(
                                move(null, Step.REGISTER, State.DRAFT),
                                move(State.DRAFT, Step.APPROVE, State.APPROVED)
                                        .recordedBy(Recorder.SUPERVISOR)
                                        .needs(Need.LEGAL_BASIS),
                                move(State.APPROVED, Step.RETURN_TO_DRAFT, State.DRAFT)
                                        .needs(Need.NARRATIVE),
                                move(State.APPROVED, Step.SEND, State.SENT).needs(Need.PROOF)),
                        sentOrally(PREPARING),
                        PREPARING.stream().map(givenUp()).toList())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Move> abroad() {
        return Stream.of(
                        List.of(move(State.SENT, Step.RECORD_RECEIPT, State.RECEIVED_ABROAD)
                                .decidedBy(Decider.OTHER_STATE)),
                        fromEach(
                                EnumSet.of(State.SENT, State.RECEIVED_ABROAD, State.RELEASED),
                                move(null, Step.RECORD_ARREST, State.ARRESTED).decidedBy(Decider.OTHER_STATE)),
                        List.of(move(State.ARRESTED, Step.RECORD_RELEASE, State.RELEASED)
                                .decidedBy(Decider.OTHER_STATE, Decider.FOREIGN_COURT)),
                        fromEach(
                                OPEN,
                                move(null, Step.RECORD_FULL_REQUEST, State.FULL_REQUEST_RECEIVED)
                                        .decidedBy(Decider.OTHER_STATE)
                                        .needs(Need.FULL_REQUEST_LINKED)
                                        .gives(Result.REQUEST_FOLLOWED)),
                        fromEach(
                                EnumSet.of(State.ARRESTED, State.RELEASED),
                                move(null, Step.RECORD_LAPSE, State.LAPSED)
                                        .decidedBy(Decider.OTHER_STATE, Decider.CENTRAL_AUTHORITY)
                                        .needs(Need.NARRATIVE)
                                        .gives(Result.OTHERWISE_FINALISED)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Move> afterwards() {
        var over = EnumSet.of(
                State.FULL_REQUEST_RECEIVED,
                State.REFUSED,
                State.NOT_EXECUTABLE,
                State.LAPSED,
                State.WITHDRAWN,
                State.ENDED_OTHERWISE);
        var reopenable = EnumSet.copyOf(over);
        reopenable.add(State.CLOSED);
        return Stream.of(closing(over), reopening(reopenable, State.SENT))
                .flatMap(List::stream)
                .toList();
    }
}
