package org.comity.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Facts;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Outcome;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules that hold for every procedure. */
class ProcedureTest {

    private static final Facts NOTHING =
            new Facts(Facts.Given.nothing(), List.of(), List.of(), Set.of(), Set.of(), false, Set.of(), "anna", null);

    @ParameterizedTest
    @EnumSource
    void everyDirectionOfAKindHasItsProcedure(Kind kind) {
        for (var direction : Direction.values()) {
            var procedure = Procedure.of(direction, kind);

            assertThat(procedure.direction()).isEqualTo(direction);
            assertThat(procedure.kind()).isEqualTo(kind);
        }
    }

    @Test
    void noTwoProceduresAreOfOneDirectionAndKind() {
        assertThat(Procedure.values()).hasSize(Direction.values().length * Kind.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatSeveralBodiesMayDecideNeedsTheOneThatDid(Procedure procedure) {
        assertThat(procedure.moves())
                .allSatisfy(move -> assertThat(move.needs().contains(Need.DECIDER))
                        .as("%s in %s", move.step(), move.from())
                        .isEqualTo(move.deciders().size() > 1));
        assertThat(procedure.entry().onlyDecider()).isPresent();
    }

    /** Figures rely on it: the flows of a request alone show them whether it is open. */
    @ParameterizedTest
    @EnumSource
    void aRequestThatWasSentOrReceivedIsNeverPreparedAgain(Procedure procedure) {
        assertThat(procedure.moves())
                .filteredOn(move -> move.from() != null && move.from().standing() != Standing.PREPARING)
                .isNotEmpty()
                .allSatisfy(move -> assertThat(move.to().standing())
                        .as("%s in %s", move.step(), move.from())
                        .isNotEqualTo(Standing.PREPARING));
    }

    @ParameterizedTest
    @EnumSource
    void everyStateCanBeReached(Procedure procedure) {
        var reached = EnumSet.of(procedure.entry().to());
        var size = 0;
        while (size != reached.size()) {
            size = reached.size();
            procedure.moves().stream()
                    .filter(move -> reached.contains(move.from()))
                    .map(Move::to)
                    .toList()
                    .forEach(reached::add);
        }

        assertThat(reached).isEqualTo(procedure.states());
    }

    @ParameterizedTest
    @EnumSource
    void everyStateThatIsNotClosedHasAWayOut(Procedure procedure) {
        assertThat(procedure.states())
                .filteredOn(state -> state.standing() != Standing.CLOSED)
                .allSatisfy(state -> assertThat(procedure.movesFrom(state))
                        .as("moves from %s", state)
                        .anyMatch(move -> move.to() != state));
    }

    @ParameterizedTest
    @EnumSource
    void everyRowStartsWhereTheProcedureLeads(Procedure procedure) {
        assertThat(procedure.moves())
                .filteredOn(move -> move.from() != null)
                .allMatch(move -> procedure.states().contains(move.from()));
    }

    @ParameterizedTest
    @EnumSource
    void noTwoRowsShareStateAndStep(Procedure procedure) {
        var seen = new HashSet<String>();

        assertThat(procedure.moves()).allMatch(move -> seen.add(move.from() + " " + move.step()));
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatIsNoRowIsNotOpenAndTheOpenOnesAreNamed(Procedure procedure) {
        for (var state : procedure.states()) {
            var open = procedure.movesFrom(state).stream().map(Move::step).toList();
            for (var step : Step.values()) {
                var outcome = procedure.take(step, state, NOTHING);

                if (open.contains(step)) {
                    assertThat(outcome).isNotInstanceOf(Outcome.NotOpen.class);
                } else {
                    assertThat(outcome).isEqualTo(new Outcome.NotOpen(state, open));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyOpenRequestCanBeWithdrawnOrEndOtherwise(Procedure procedure) {
        assertThat(procedure.states())
                .filteredOn(state -> state.standing() == Standing.OPEN)
                .isNotEmpty()
                .allSatisfy(state -> assertThat(procedure.movesFrom(state))
                        .as("moves from %s", state)
                        .extracting(Move::step)
                        .contains(Step.WITHDRAW, Step.RECORD_NO_LONGER_REQUIRED, Step.END_OTHERWISE));
    }

    @ParameterizedTest
    @EnumSource
    void aRequestLeavesPreparationForTheStockOnlyWhenItIsSent(Procedure procedure) {
        assertThat(procedure.moves())
                .filteredOn(move -> standsAt(move.from(), Standing.PREPARING))
                .filteredOn(move -> move.to().standing() != Standing.PREPARING)
                .allSatisfy(move -> {
                    if (move.to().standing() == Standing.OPEN) {
                        assertThat(move.step()).isIn(Step.SEND, Step.SEND_ORALLY);
                    } else {
                        assertThat(move.step()).isEqualTo(Step.ABANDON);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void aRowGivesAResultIfAndOnlyIfItEndsWhatWasOpen(Procedure procedure) {
        assertThat(procedure.moves())
                .allSatisfy(move -> assertThat(move.result() != null)
                        .as("%s in %s", move.step(), move.from())
                        .isEqualTo(standsAt(move.from(), Standing.OPEN)
                                && move.to().standing().isOver()));
    }

    @ParameterizedTest
    @EnumSource
    void nothingGoesBackIntoTheStockExceptByReopening(Procedure procedure) {
        assertThat(procedure.moves())
                .filteredOn(
                        move -> move.from() != null && move.from().standing().isOver())
                .filteredOn(move -> !move.to().standing().isOver())
                .allMatch(move -> move.step() == Step.REOPEN);
    }

    @ParameterizedTest
    @EnumSource
    void reopeningLeadsIntoTheStockAndNeedsAReason(Procedure procedure) {
        assertThat(procedure.moves())
                .filteredOn(move -> move.step() == Step.REOPEN)
                .isNotEmpty()
                .allMatch(move -> move.to().standing() == Standing.OPEN)
                .allMatch(move -> move.needs().contains(Need.NARRATIVE));
    }

    @ParameterizedTest
    @EnumSource
    void aClosedRequestDoesNotReturnToFinalised(Procedure procedure) {
        assertThat(procedure.moves())
                .filteredOn(move -> standsAt(move.from(), Standing.CLOSED))
                .noneMatch(move -> move.to().standing() == Standing.FINALISED);
    }

    @ParameterizedTest
    @EnumSource
    void everyFinalisedStateCanBeClosed(Procedure procedure) {
        assertThat(procedure.states())
                .filteredOn(state -> state.standing() == Standing.FINALISED)
                .allSatisfy(state -> assertThat(procedure.find(state, Step.CLOSE))
                        .as("closing %s", state)
                        .isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void everyRowSaysWhoDecidesAndWhoRecords(Procedure procedure) {
        assertThat(procedure.moves())
                .allMatch(move -> !move.deciders().isEmpty())
                .allMatch(move -> !move.recorders().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void noSideProcessHoldsBackTheWithdrawalOrTheRefusalByAnother(SideProcessKind kind) {
        assertThat(EnumSet.of(
                        Step.WITHDRAW,
                        Step.RECORD_NO_LONGER_REQUIRED,
                        Step.RECORD_REFUSAL,
                        Step.RECORD_COURT_REFUSAL,
                        Step.RECORD_PARTIAL_REFUSAL,
                        Step.RECORD_DISCHARGE,
                        Step.RECORD_ARREST,
                        Step.RECORD_RELEASE,
                        Step.RECORD_FULL_REQUEST))
                .noneMatch(kind::holdsBack);
    }

    /** A refusal by a court or another State asks for no consultation and no second person: it is recorded as it is. */
    @ParameterizedTest
    @EnumSource
    void whatAnotherDecidesIsNeverBlockedByOurRulesOfRefusal(Procedure procedure) {
        assertThat(procedure.moves())
                .filteredOn(move -> EnumSet.of(
                                Step.RECORD_REFUSAL,
                                Step.RECORD_PARTIAL_REFUSAL,
                                Step.RECORD_COURT_REFUSAL,
                                Step.RECORD_FINAL_REFUSAL)
                        .contains(move.step()))
                .noneMatch(move -> move.needs().contains(Need.CONSULTATION)
                        || move.needs().contains(Need.SECOND_PERSON)
                        || move.deciders().contains(Decider.CENTRAL_AUTHORITY));
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalOfOursIsProposedWithConsultationAndDecidedByASecondPerson(Procedure procedure) {
        assertThat(procedure.moves())
                .filteredOn(move -> move.step() == Step.PROPOSE_REFUSAL)
                .allMatch(move -> move.needs().containsAll(List.of(Need.GROUND, Need.CONSULTATION, Need.NARRATIVE)));
        assertThat(procedure.moves())
                .filteredOn(move -> move.step() == Step.REFUSE)
                .allMatch(move -> move.needs().contains(Need.SECOND_PERSON));
    }

    @ParameterizedTest
    @EnumSource
    void theFileOfARefusalOfOursIsClosedOnceTheReasonsWereSent(Procedure procedure) {
        assertThat(procedure.moves())
                .filteredOn(move ->
                        procedure.find(State.REFUSAL_PROPOSED, Step.REFUSE).isPresent())
                .filteredOn(move -> move.from() == State.REFUSED && move.step() == Step.CLOSE)
                .allMatch(move -> move.needs().contains(Need.REASONS_SENT));
    }

    private static boolean standsAt(@Nullable State state, Standing standing) {
        return state != null && state.standing() == standing;
    }
}
