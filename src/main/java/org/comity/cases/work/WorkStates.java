package org.comity.cases.work;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Recorder;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** The states in which the next act is somebody's: read from the procedures, so that a further step is work, too. */
final class WorkStates {

    /** The steps by which a supervisor decides on a draft or a proposal of another person. A court decides in others. */
    private static final Set<Step> DECIDING = EnumSet.of(Step.APPROVE, Step.CLEAR, Step.REFUSE);

    /** The steps that follow a return of the executing authority, and those that follow results from abroad, the usual first. */
    private static final List<Step> FORWARDING =
            List.of(Step.TRANSMIT_RESULTS, Step.DELIVER_RESULTS, Step.SEND_REASONS, Step.NOTE_OBLIGATIONS, Step.CLOSE);

    /** The steps by which the office decides that a request is complete, each in its procedures. */
    private static final List<Step> COMPLETE =
            List.of(Step.ACCEPT, Step.CERTIFY, Step.ISSUE_WARRANT, Step.AGREE_TO_TRANSFER);

    private WorkStates() {}

    /** Each state of a procedure that waits for a decision, as {@code PROCEDURE/STATE}. */
    static String[] toDecide() {
        return Arrays.stream(Procedure.values())
                .flatMap(procedure -> procedure.moves().stream()
                        .filter(WorkStates::isDecision)
                        .map(move -> key(procedure, move.from())))
                .distinct()
                .toArray(String[]::new);
    }

    /** The states that wait for a decision in any procedure. */
    static String[] statesToDecide() {
        return Arrays.stream(toDecide())
                .map(key -> key.substring(key.lastIndexOf('/') + 1))
                .distinct()
                .toArray(String[]::new);
    }

    /** Each state of a procedure in which the reasons are to be sent, as {@code PROCEDURE/STATE}. */
    static String[] reasonsOpen() {
        return Arrays.stream(Procedure.values())
                .flatMap(procedure -> procedure.moves().stream()
                        .filter(move -> move.step() == Step.SEND_REASONS)
                        .map(move -> key(procedure, move.from())))
                .distinct()
                .toArray(String[]::new);
    }

    private static boolean isDecision(Move move) {
        return move.from() != null
                && DECIDING.contains(move.step())
                && move.recorders().equals(Set.of(Recorder.SUPERVISOR));
    }

    private static String key(Procedure procedure, @Nullable State state) {
        return procedure.direction() + "/" + procedure.kind() + "/" + state;
    }

    /** The step by which a supervisor decides in a state. */
    static Optional<Step> decision(Procedure procedure, State state) {
        return procedure.movesFrom(state).stream()
                .filter(WorkStates::isDecision)
                .map(Move::step)
                .findFirst();
    }

    /** True if a decision in a state may also be to send the draft or the proposal back. */
    static boolean canSendBack(Procedure procedure, State state) {
        return isOpen(procedure, state, Step.RETURN_PROPOSAL) || isOpen(procedure, state, Step.RETURN_TO_DRAFT);
    }

    /** The step by which the office decides in a state that a request is complete. */
    static Optional<Step> completeness(Procedure procedure, State state) {
        return firstOpen(procedure, state, COMPLETE.stream());
    }

    /** The step by which the office sends on what came back in a state. */
    static Optional<Step> forwarding(Procedure procedure, State state) {
        return FORWARDING.stream()
                .filter(step -> isOpen(procedure, state, step))
                .findFirst();
    }

    /** The first of some steps that is open in a state. */
    static Optional<Step> firstOpen(Procedure procedure, State state, Stream<Step> steps) {
        return steps.filter(step -> isOpen(procedure, state, step)).findFirst();
    }

    private static boolean isOpen(Procedure procedure, State state, Step step) {
        return procedure.find(state, step).isPresent();
    }
}
