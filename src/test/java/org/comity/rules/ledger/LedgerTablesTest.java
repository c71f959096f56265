package org.comity.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.comity.reference.lawbook.LawBookReader;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.refusal.Reason;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.junit.jupiter.api.Test;

/** The tables of the ledger are complete. */
class LedgerTablesTest {

    @Test
    void eachStateOfEachProcedureHasAHolder() {
        assertThat(Procedure.values())
                .hasSize(16)
                .allSatisfy(procedure -> assertThat(procedure.states())
                        .allSatisfy(state -> assertThat(HolderOfState.find(procedure.direction(), state))
                                .as("%s in %s", state, procedure)
                                .isPresent()));
    }

    @Test
    void noStateHasAHolderWithoutAProcedure() {
        for (var direction : Direction.values()) {
            var known = Arrays.stream(Procedure.values())
                    .filter(procedure -> procedure.direction() == direction)
                    .flatMap(procedure -> procedure.states().stream())
                    .toList();
            assertThat(State.values())
                    .filteredOn(state -> !state.standing().isOver())
                    .filteredOn(state -> HolderOfState.find(direction, state).isPresent())
                    .allMatch(known::contains);
        }
    }

    @Test
    void eachKindOfSideProcessHasAtMostOneRow() {
        assertThat(Precedence.ROWS).extracting(Claim::kind).doesNotHaveDuplicates();
        assertThat(Stream.concat(Precedence.ROWS.stream().map(Claim::kind), DelayLedger.beside().stream()))
                .containsExactlyInAnyOrder(SideProcessKind.values());
    }

    @Test
    void eachCauseIsACodeOfTheLawBook() {
        var codes = LawBookReader.builtIn().reasons().stream().map(Reason::code).toList();

        assertThat(Precedence.ROWS)
                .extracting(Claim::cause)
                .filteredOn(cause -> cause != null)
                .isNotEmpty()
                .allMatch(cause -> cause.startsWith(LifeSideProcess.CAUSES) && codes.contains(cause));
    }

    @Test
    void aFollowUpOfTheResultClaimsNoDay() {
        assertThat(DelayLedger.beside())
                .containsAll(Arrays.stream(SideProcessKind.values())
                        .filter(SideProcessKind::followsTheResult)
                        .toList());
    }
}
