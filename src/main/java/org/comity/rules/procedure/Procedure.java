package org.comity.rules.procedure;

import static org.comity.rules.workflow.Move.move;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Facts;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.LinkKind;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Outcome;
import org.comity.rules.workflow.Recorder;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * A procedure: the table of all moves of a request of one direction and kind. The table has no exceptions. These history
 * entries are outside it: the step IMPORT, by which an older register enters a request in any state, the step RECLASSIFY, by which a
 * request changes to another procedure, the steps SPLIT and JOIN, and a correction, which supersedes an entry.
 */
public enum Procedure {
    /** Mutual legal assistance that another State asks of us. */
    MLA_RECEIVED(Direction.INCOMING, Kind.MLA, IncomingMutualLegalAssistance.MOVES),
    /** Extradition that we ask of another State. */
    EXTRADITION_SENT(Direction.OUTGOING, Kind.EXTRADITION, OutgoingExtradition.MOVES),

    // Mutual legal assistance and extradition the other way, and provisional arrest
    /** Mutual legal assistance that we ask of another State. */
    MLA_SENT(Direction.OUTGOING, Kind.MLA, OutgoingMutualLegalAssistance.MOVES),
    /** Extradition that another State asks of us. */
    EXTRADITION_RECEIVED(Direction.INCOMING, Kind.EXTRADITION, IncomingExtradition.MOVES),
    /** Provisional arrest that another State asks of us, before its request for extradition. */
    PROVISIONAL_ARREST_RECEIVED(Direction.INCOMING, Kind.PROVISIONAL_ARREST, IncomingProvisionalArrest.MOVES),
    /** Provisional arrest that we ask of another State, before our request for extradition. */
    PROVISIONAL_ARREST_SENT(Direction.OUTGOING, Kind.PROVISIONAL_ARREST, OutgoingProvisionalArrest.MOVES),

    // The light procedures
    /** Information that another State sends us without prior request. */
    SPONTANEOUS_INFORMATION_RECEIVED(Direction.INCOMING, Kind.SPONTANEOUS_INFORMATION, SpontaneousInformation.RECEIVED),
    /** Information that we send another State without prior request. */
    SPONTANEOUS_INFORMATION_SENT(Direction.OUTGOING, Kind.SPONTANEOUS_INFORMATION, SpontaneousInformation.SENT),
    /** Another State asks for the transfer of criminal proceedings. */
    TRANSFER_OF_PROCEEDINGS_RECEIVED(
            Direction.INCOMING, Kind.TRANSFER_OF_PROCEEDINGS, Transfers.OF_PROCEEDINGS_RECEIVED),
    /** We ask another State for the transfer of criminal proceedings. */
    TRANSFER_OF_PROCEEDINGS_SENT(Direction.OUTGOING, Kind.TRANSFER_OF_PROCEEDINGS, Transfers.OF_PROCEEDINGS_SENT),
    /** Another State asks for the transfer of a sentenced person, in either direction of travel. */
    TRANSFER_OF_SENTENCED_PERSON_RECEIVED(
            Direction.INCOMING, Kind.TRANSFER_OF_SENTENCED_PERSON, Transfers.OF_A_PERSON_RECEIVED),
    /** We ask another State for the transfer of a sentenced person, in either direction of travel. */
    TRANSFER_OF_SENTENCED_PERSON_SENT(
            Direction.OUTGOING, Kind.TRANSFER_OF_SENTENCED_PERSON, Transfers.OF_A_PERSON_SENT),
    /** A question of another State. */
    ENQUIRY_RECEIVED(Direction.INCOMING, Kind.ENQUIRY, Enquiries.RECEIVED),
    /** A question of ours. */
    ENQUIRY_SENT(Direction.OUTGOING, Kind.ENQUIRY, Enquiries.SENT),
    /** A request that a foreign authority sent directly to one of ours. */
    DIRECT_REQUEST_RECEIVED(Direction.INCOMING, Kind.DIRECT_REQUEST, DirectRequests.RECEIVED),
    /** A request that an authority of ours sent directly to a foreign one. */
    DIRECT_REQUEST_SENT(Direction.OUTGOING, Kind.DIRECT_REQUEST, DirectRequests.SENT);

    private final Direction direction;
    private final Kind kind;
    private final List<Move> moves;

    Procedure(Direction direction, Kind kind, List<Move> moves) {
        this.direction = direction;
        this.kind = kind;
        this.moves = moves;
    }

    /** The procedure for requests of this direction and kind: every pair has one. */
    public static Procedure of(Direction direction, Kind kind) {
        return Arrays.stream(values())
                .filter(procedure -> procedure.direction == direction && procedure.kind == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a link of this kind can lead from a request of this procedure to one of the other. */
    public boolean canLink(LinkKind link, Procedure to) {
        return switch (link) {
            case PREPARES ->
                kind == Kind.PROVISIONAL_ARREST && to.kind == Kind.EXTRADITION && direction == to.direction;
            case SUPPLEMENTS, RESENDS -> this == to;
            case FOLLOWS -> true;
            case SPLIT_FROM, JOINED_INTO -> false;
        };
    }

    public Direction direction() {
        return direction;
    }

    public Kind kind() {
        return kind;
    }

    /** Every row, in the order in which a request usually goes through them. */
    public List<Move> moves() {
        return moves;
    }

    /** Every state of the procedure, in the order of its rows. */
    public Set<State> states() {
        var states = new LinkedHashSet<State>();
        for (var move : moves) {
            states.add(move.to());
        }
        return states;
    }

    /** The rows that start in a state. */
    public List<Move> movesFrom(State state) {
        return moves.stream().filter(move -> move.from() == state).toList();
    }

    /** The row for a step in a state, if there is one. */
    public Optional<Move> find(@Nullable State from, Step step) {
        return moves.stream()
                .filter(move -> move.from() == from && move.step() == step)
                .findFirst();
    }

    /** The state of a request that is only known to be open. */
    public State usualState() {
        return switch (this) {
            case MLA_RECEIVED,
                    EXTRADITION_RECEIVED,
                    PROVISIONAL_ARREST_RECEIVED,
                    TRANSFER_OF_PROCEEDINGS_RECEIVED,
                    TRANSFER_OF_SENTENCED_PERSON_RECEIVED -> State.UNDER_REVIEW;
            case EXTRADITION_SENT,
                    MLA_SENT,
                    PROVISIONAL_ARREST_SENT,
                    TRANSFER_OF_PROCEEDINGS_SENT,
                    TRANSFER_OF_SENTENCED_PERSON_SENT -> State.SENT;
            case SPONTANEOUS_INFORMATION_RECEIVED -> State.INFORMATION_RECEIVED;
            case SPONTANEOUS_INFORMATION_SENT -> State.INFORMATION_SENT;
            case ENQUIRY_RECEIVED -> State.ENQUIRY_RECEIVED;
            case ENQUIRY_SENT -> State.ENQUIRY_SENT;
            case DIRECT_REQUEST_RECEIVED, DIRECT_REQUEST_SENT -> State.NOTIFIED;
        };
    }

    /** The row by which a request enters. */
    public Move entry() {
        return find(null, Step.REGISTER).orElseThrow();
    }

    /** The steps that record the outcomes of measures, each once, in the order of the rows. */
    public List<Step> stepsThatEndMeasures() {
        return moves.stream()
                .filter(move -> move.needs().contains(Need.EVERY_MEASURE_HAS_AN_OUTCOME))
                .map(Move::step)
                .distinct()
                .toList();
    }

    /** The steps that a role of ours may record, in any procedure. */
    public static Set<Step> stepsRecordedBy(Recorder recorder) {
        return Arrays.stream(values())
                .flatMap(procedure -> procedure.moves.stream())
                .filter(move -> move.recorders().contains(recorder))
                .map(Move::step)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    }

    /** Judges a step that is to be taken in a state. */
    public Outcome take(Step step, State state, Facts facts) {
        var found = find(state, step);
        if (found.isEmpty()) {
            return new Outcome.NotOpen(state, openSteps(state));
        }
        var move = found.get();
        var lacking =
                move.needs().stream().filter(need -> !move.isMet(need, facts)).toList();
        var heldBackBy = heldBack(step, facts);
        return lacking.isEmpty() && heldBackBy.isEmpty()
                ? new Outcome.Taken(move)
                : new Outcome.Lacking(move, lacking, heldBackBy);
    }

    private List<Step> openSteps(State state) {
        return movesFrom(state).stream().map(Move::step).toList();
    }

    private static Set<SideProcessKind> heldBack(Step step, Facts facts) {
        var kinds = EnumSet.noneOf(SideProcessKind.class);
        facts.running().stream().filter(kind -> kind.holdsBack(step)).forEach(kinds::add);
        return kinds;
    }

    /** The rows {@code from × step → to}, one for each state of {@code from}. */
    static List<Move> fromEach(Set<State> from, Move pattern) {
        return from.stream()
                .map(state -> new Move(
                        state,
                        pattern.step(),
                        pattern.to(),
                        pattern.deciders(),
                        pattern.recorders(),
                        pattern.needs(),
                        pattern.result()))
                .toList();
    }

    /** How a request ends from any open state without a decision on its substance, in every procedure. */
    static List<Move> endings(Set<State> open, Decider... whoWithdraws) {
        return Stream.of(
                        fromEach(
                                open,
                                move(null, Step.WITHDRAW, State.WITHDRAWN)
                                        .decidedBy(whoWithdraws)
                                        .gives(Result.WITHDRAWN)),
                        fromEach(
                                open,
                                move(null, Step.RECORD_NO_LONGER_REQUIRED, State.WITHDRAWN)
                                        .decidedBy(whoWithdraws)
                                        .gives(Result.NO_LONGER_REQUIRED)),
                        fromEach(
                                open,
                                move(null, Step.END_OTHERWISE, State.ENDED_OTHERWISE)
                                        .needs(Need.CLOSURE_REASON, Need.NARRATIVE)
                                        .gives(Result.OTHERWISE_FINALISED)))
                .flatMap(List::stream)
                .toList();
    }
}
