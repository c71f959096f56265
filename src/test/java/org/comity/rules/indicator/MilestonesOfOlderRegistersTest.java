package org.comity.rules.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.rules.procedure.Procedure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The milestone with which an event of an older register counts that has a state and no step. */
class MilestonesOfOlderRegistersTest {

    @ParameterizedTest
    @CsvSource({
        "EXTRADITION_SENT, SENT, , SEND",
        "EXTRADITION_SENT, GRANTED, , RECORD_GRANT",
        "EXTRADITION_SENT, WITHDRAWN, NO_LONGER_REQUIRED, RECORD_NO_LONGER_REQUIRED",
        "EXTRADITION_SENT, CLOSED, SURRENDERED, CLOSE",
        "EXTRADITION_SENT, SURRENDER_ARRANGED, , ARRANGE_SURRENDER",
        "MLA_RECEIVED, REGISTERED, , REGISTER",
        "MLA_RECEIVED, RESULTS_TRANSMITTED, PARTLY_EXECUTED, TRANSMIT_RESULTS",
        "MLA_RECEIVED, NOT_EXECUTABLE, IMPOSSIBLE, RECORD_IMPOSSIBILITY",
        "MLA_SENT, RESULTS_RECEIVED, EXECUTED, RECORD_RESULTS"
    })
    void whereOneStepLeadsThereItIsThatStep(Procedure procedure, String state, @Nullable String result, String row) {
        assertThat(milestones(procedure).imported(state, result)).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource({
        "EXTRADITION_SENT, DRAFT, , IMPORT_DRAFT",
        "EXTRADITION_RECEIVED, BEFORE_COURT, , IMPORT_BEFORE_COURT",
        "EXTRADITION_RECEIVED, REFUSED, REFUSED, IMPORT_REFUSED",
        "MLA_RECEIVED, UNDER_REVIEW, , IMPORT_UNDER_REVIEW",
        "MLA_RECEIVED, IN_EXECUTION, , IMPORT_IN_EXECUTION",
        "MLA_RECEIVED, WITHDRAWN, , IMPORT_WITHDRAWN",
        "MLA_SENT, SENT, , IMPORT_SENT"
    })
    void whereSeveralStepsLeadThereNoneIsGuessed(
            Procedure procedure, String state, @Nullable String result, String row) {
        assertThat(milestones(procedure).imported(state, result)).isEqualTo(row);
    }

    /** For every state and result: no step is named if another step from another state has the same effect. */
    @ParameterizedTest
    @EnumSource
    void noStepIsNamedIfSeveralLeadToTheState(Procedure procedure) {
        for (var move : procedure.moves()) {
            var result = move.result() == null ? null : move.result().name();
            var row = milestones(procedure).imported(move.to().name(), result);
            var rivals = procedure.moves().stream()
                    .filter(other -> other.to() == move.to() && other.result() == move.result())
                    .filter(other ->
                            other.from() != other.to() && !other.step().name().equals("REOPEN"))
                    .map(other -> other.step().name())
                    .distinct()
                    .toList();
            assertThat(rivals.size() > 1).as("%s %s", move.to(), rivals).isEqualTo(row.equals("IMPORT_" + move.to()));
        }
    }

    @Test
    void whatIsNotAStateOfTheProcedureIsNotGuessed() {
        assertThat(milestones(Procedure.MLA_RECEIVED).imported("SENT", null)).isEqualTo("IMPORT_SENT");
    }

    private static Milestones milestones(Procedure procedure) {
        return Milestones.of(procedure.direction(), procedure.kind());
    }
}
