package org.comity.rules.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.rules.workflow.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which acts meet which obligations. */
class MeetingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USE_LIMIT           | LINK USE PASSING_ON LETTER                | LINK USE PASSING_ON LETTER
            CONFIDENTIALITY     | LINK USE PASSING_ON LETTER                | LINK USE PASSING_ON LETTER
            RETURN_OF_ORIGINALS | CLOSING                                   |
            RETURN_OF_PERSON    | SURRENDER CLOSING                         |
            CUSTODY_CREDIT      | CUSTODY CLOSING                           |
            SPECIALITY          | LINK CHARGE SURRENDER                     | LINK
            ASSURANCE           | CHARGE SURRENDER CUSTODY CLOSING          |
            FEEDBACK            | CLOSING                                   |
            CONDITION           | LINK USE PASSING_ON CLOSING               | LINK USE PASSING_ON
            OTHER               | CLOSING                                   |
            """)
    void anActMeetsTheObligationsThatItMayBreakOrLeaveUnfulfilled(ObligationKind kind, String acts, String onlyOurs) {
        assertThat(met(kind, true)).isEqualTo(acts);
        assertThat(met(kind, false)).isEqualTo(without(acts, onlyOurs == null ? "" : onlyOurs));
    }

    @ParameterizedTest
    @EnumSource
    void eachKindOfObligationIsMetByAnAct(ObligationKind kind) {
        assertThat(met(kind, true)).isNotEmpty();
    }

    @Test
    void noPairOfKindAndActHasTwoRows() {
        assertThat(Meeting.TABLE.stream().map(row -> row.kind() + " " + row.act()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theStepsThatMeetObligationsPassOnUseHandOverAndClose() {
        assertThat(EnumSet.allOf(Step.class).stream()
                        .filter(step -> ObligedAct.of(step).isPresent())
                        .map(step -> step + " " + ObligedAct.of(step).orElseThrow()))
                .containsExactlyInAnyOrder(
                        "SEND_FOR_EXECUTION PASSING_ON",
                        "DISSEMINATE PASSING_ON",
                        "PASS_ON PASSING_ON",
                        "RECORD_USE USE",
                        "RECORD_SURRENDER SURRENDER",
                        "CLOSE CLOSING");
    }

    private static String met(ObligationKind kind, boolean isOurs) {
        return EnumSet.allOf(ObligedAct.class).stream()
                .filter(act -> Meeting.of(kind, act, isOurs).isPresent())
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    private static String without(String acts, String some) {
        return Arrays.stream(acts.split(" "))
                .filter(act -> !List.of(some.split(" ")).contains(act))
                .collect(Collectors.joining(" "));
    }
}
