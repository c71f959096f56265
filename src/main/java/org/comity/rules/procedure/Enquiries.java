package org.comity.rules.procedure;

import static org.comity.rules.procedure.CommonMoves.closing;
import static org.comity.rules.procedure.CommonMoves.givenUp;
import static org.comity.rules.procedure.CommonMoves.reopening;
import static org.comity.rules.procedure.CommonMoves.table;
import static org.comity.rules.procedure.Procedure.endings;
import static org.comity.rules.procedure.Procedure.fromEach;
import static org.comity.rules.workflow.Move.move;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;

/**
 * The tables of enquiries: questions that are not yet requests. They have tables of their own, so that they are not
 * counted as requests. An enquiry that proves to be a request is reclassified.
 */
final class Enquiries {

    private static final Set<State> WITH_US = EnumSet.of(State.ENQUIRY_RECEIVED, State.ENQUIRY_PASSED_ON);

    static final List<Move> RECEIVED = table(
            List.of(
                    move(null, Step.REGISTER, State.ENQUIRY_RECEIVED).decidedBy(Decider.OTHER_STATE),
                    move(State.ENQUIRY_RECEIVED, Step.PASS_ON, State.ENQUIRY_PASSED_ON)
                            .needs(Need.RECIPIENT)),
            fromEach(
                    WITH_US,
                    move(null, Step.ANSWER, State.ANSWERED)
                            .decidedBy(Decider.CENTRAL_AUTHORITY, Decider.EXECUTING_AUTHORITY)
                            .needs(Need.PROOF)
                            .gives(Result.ANSWERED)),
            List.of(move(State.ENQUIRY_RECEIVED, Step.FORWARD, State.FORWARDED)
                    .needs(Need.RECIPIENT)
                    .gives(Result.OTHERWISE_FINALISED)),
            fromEach(
                    WITH_US,
                    move(null, Step.DECLINE, State.REFUSED)
                            .decidedBy(Decider.CENTRAL_AUTHORITY, Decider.EXECUTING_AUTHORITY)
                            .needs(Need.NARRATIVE, Need.PROOF)
                            .gives(Result.REFUSED)),
            endings(WITH_US, Decider.OTHER_STATE),
            closing(EnumSet.of(State.ANSWERED, State.FORWARDED, State.REFUSED, State.WITHDRAWN, State.ENDED_OTHERWISE)),
            reopening(
                    EnumSet.of(
                            State.ANSWERED,
                            State.FORWARDED,
                            State.REFUSED,
                            State.WITHDRAWN,
                            State.ENDED_OTHERWISE,
                            State.CLOSED),
                    State.ENQUIRY_RECEIVED));

    static final List<Move> SENT = table(
            List.of(
                    move(null, Step.REGISTER, State.DRAFT),
                    move(State.DRAFT, Step.SEND, State.ENQUIRY_SENT).needs(Need.PROOF),
                    givenUp().apply(State.DRAFT),
                    move(State.ENQUIRY_SENT, Step.RECORD_ANSWER, State.ANSWERED)
                            .decidedBy(Decider.OTHER_STATE)
                            .needs(Need.NARRATIVE)
                            .gives(Result.ANSWERED),
                    move(State.ENQUIRY_SENT, Step.RECORD_REFUSAL, State.REFUSED)
                            .decidedBy(Decider.OTHER_STATE)
                            .gives(Result.REFUSED)),
            endings(EnumSet.of(State.ENQUIRY_SENT), Decider.CENTRAL_AUTHORITY),
            closing(EnumSet.of(State.ANSWERED, State.REFUSED, State.WITHDRAWN, State.ENDED_OTHERWISE)),
            reopening(
                    EnumSet.of(State.ANSWERED, State.REFUSED, State.WITHDRAWN, State.ENDED_OTHERWISE, State.CLOSED),
                    State.ENQUIRY_SENT));

    private Enquiries() {}
}
