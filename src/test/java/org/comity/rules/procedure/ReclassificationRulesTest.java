package org.comity.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kinds to which a request may be reclassified, and its state afterwards. */
class ReclassificationRulesTest {

    @ParameterizedTest
    @EnumSource
    void whatCanBeTakenForAnotherKindCanTurnOutToBeItAgain(Kind kind) {
        assertThat(Reclassification.kinds(kind))
                .doesNotContain(kind)
                .allSatisfy(other -> assertThat(Reclassification.kinds(other)).contains(kind));
    }

    @Test
    void anArrestAndTheExtraditionThatFollowsItAreTwoRequests() {
        assertThat(Reclassification.kinds(Kind.EXTRADITION)).doesNotContain(Kind.PROVISIONAL_ARREST);
        assertThat(Reclassification.kinds(Kind.PROVISIONAL_ARREST)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theStandingDoesNotChangeAndThereIsAlwaysAPath(Procedure procedure) {
        var ways = Reclassification.ways(procedure, Standing.OPEN);

        assertThat(ways).isNotEmpty();
        assertThat(ways.keySet()).allMatch(state -> state.standing() == Standing.OPEN);
        assertThat(Reclassification.ways(procedure, Standing.PREPARING).keySet())
                .allMatch(state -> state.standing() == Standing.PREPARING);
        assertThat(Reclassification.ways(procedure, Standing.FINALISED)).isEmpty();
        assertThat(Reclassification.ways(procedure, Standing.CLOSED)).isEmpty();
    }

    /** Only what needs nothing is gone through: nothing is granted, accepted or consented to on the way. */
    @ParameterizedTest
    @EnumSource
    void noWayLeadsAroundWhatAStepNeeds(Procedure procedure) {
        Reclassification.ways(procedure, Standing.OPEN).forEach((state, way) -> {
            for (var step : way.subList(1, way.size())) {
                assertThat(procedure.moves())
                        .filteredOn(move -> move.step() == step && move.needs().isEmpty())
                        .as("%s on the way to %s", step, state)
                        .isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void noWayRecordsADecisionOfAnother(Procedure procedure) {
        Reclassification.ways(procedure, Standing.OPEN).forEach((state, way) -> {
            for (var step : way.subList(1, way.size())) {
                assertThat(procedure.moves())
                        .filteredOn(move -> move.step() == step && move.needs().isEmpty())
                        .as("%s on the way to %s", step, state)
                        .anyMatch(move -> move.deciders().equals(Set.of(Decider.CENTRAL_AUTHORITY)));
            }
        });
    }

    @Test
    void itGoesOnAtTheEntryOrWhereSendingLeads() {
        assertThat(Reclassification.ways(Procedure.MLA_RECEIVED, Standing.OPEN))
                .containsExactly(
                        Map.entry(State.REGISTERED, List.of(Step.REGISTER)),
                        Map.entry(State.UNDER_REVIEW, List.of(Step.REGISTER, Step.ACKNOWLEDGE)));
        assertThat(Reclassification.ways(Procedure.EXTRADITION_SENT, Standing.OPEN)
                        .keySet())
                .startsWith(State.SENT);
        assertThat(Reclassification.ways(Procedure.EXTRADITION_SENT, Standing.PREPARING))
                .containsExactly(Map.entry(State.DRAFT, List.of(Step.REGISTER)));
    }
}
