package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.junit.jupiter.api.Test;

/** The moves of an exported request are judged like every other column of a register. */
class MovesColumnTest {

    private static final String HEADING =
            "reference,direction,kind,counterpart,received,status,outcome,outcomeOn,moves\n";
    private static final String ENTRY = "2026-10-06 REGISTER REGISTERED by=OTHER_STATE kind=MLA";
    private static final String WITHDRAWN = ENTRY + "; 2026-10-09 WITHDRAW WITHDRAWN result=WITHDRAWN by=OTHER_STATE";

    /** A row of incoming assistance that was received on 6 October 2026. */
    private static ReadSample read(String status, String outcome, String outcomeOn, String moves) {
        return SampleRegister.file(HEADING + "Q1,INCOMING,MLA,USA,2026-10-06," + status + "," + outcome + ","
                        + outcomeOn + ",\"" + moves + "\"\n")
                .read();
    }

    private static ReadSample withdrawn(String moves) {
        return read("", "WITHDRAWN", "2026-10-09", moves);
    }

    @Test
    void movesThatAgreeWithTheOtherColumnsGiveTheCourse() {
        var read = withdrawn(WITHDRAWN);

        assertThat(read.faultCodes()).isEmpty();
        var course = read.rows().getFirst().course();
        assertThat(course.lastState()).isEqualTo(State.WITHDRAWN);
        assertThat(course.result()).isEqualTo(Result.WITHDRAWN);
        assertThat(course.lastOn()).isEqualTo(LocalDate.of(2026, 10, 9));
    }

    @Test
    void aMoveThatIsNotPossibleIsAFault() {
        var soft = new SoftAssertions();
        Map.ofEntries(
                        Map.entry("; 2027-11-29 WITHDRAW WITHDRAWN result=WITHDRAWN by=OTHER_STATE", "FUTURE_DATE"),
                        Map.entry("; 2026-10-05 WITHDRAW WITHDRAWN result=WITHDRAWN", "STEPS_OUT_OF_ORDER"),
                        Map.entry("; 2026-10-08 ACKNOWLEDGE SURRENDERED by=PERSON", "STEP_NOT_POSSIBLE"),
                        Map.entry("; 2026-10-08 ACKNOWLEDGE UNDER_REVIEW by=PERSON", "STEP_NOT_POSSIBLE"),
                        Map.entry("; 2026-10-08 ACKNOWLEDGE UNDER_REVIEW result=EXECUTED", "STEP_NOT_POSSIBLE"),
                        Map.entry("; 2026-10-08 ACKNOWLEDGE UNDER_REVIEW gap=ACCEPT", "STEP_NOT_POSSIBLE"),
                        Map.entry("; 2026-10-08 ACCEPT ACCEPTED", "STEP_NOT_POSSIBLE"),
                        Map.entry("; 2026-10-08 RECORD_SURRENDER SURRENDERED result=SURRENDERED", "STEP_NOT_POSSIBLE"),
                        Map.entry("; 2026-10-09 WITHDRAW WITHDRAWN result=EXECUTED", "STEP_NOT_POSSIBLE"),
                        Map.entry("; 2026-10-09 WITHDRAW WITHDRAWN", "STEP_NOT_POSSIBLE"),
                        Map.entry("; 2026-10-09 IMPORT WITHDRAWN result=EXECUTED", "STEP_NOT_POSSIBLE"),
                        Map.entry("; 2026-10-09 IMPORT SURRENDERED result=SURRENDERED", "STEP_NOT_POSSIBLE"),
                        Map.entry("; 2026-10-09 IMPORT WITHDRAWN", "STEP_NOT_POSSIBLE"),
                        Map.entry("; 2026-10-09 IMPORT IN_EXECUTION gap=ACKNOWLEDGE+ACCEPT", "STEP_NOT_POSSIBLE"),
                        Map.entry(
                                "; 2026-10-09 IMPORT UNDER_REVIEW gap=ACKNOWLEDGE result=EXECUTED",
                                "STEP_NOT_POSSIBLE"),
                        Map.entry("; 2026-10-09 RECLASSIFY ENQUIRY_RECEIVED kind=ENQUIRY", "STEP_NOT_POSSIBLE"),
                        Map.entry("; 2026-10-09 RECLASSIFY UNDER_REVIEW kind=EXTRADITION", "STEP_NOT_POSSIBLE"),
                        Map.entry("; 2026-10-09 REGISTER REGISTERED", "STEP_NOT_POSSIBLE"),
                        Map.entry("; 2026-10-09 WITHDRAW WITHDRAWN result=WITHDRAWN colour=RED", "UNREADABLE_MOVES"),
                        Map.entry("; 2026-10-09 WITHDRAW", "UNREADABLE_MOVES"),
                        Map.entry("; some day", "UNREADABLE_MOVES"))
                .forEach((moves, code) -> {
                    var read = withdrawn(ENTRY + moves);
                    soft.assertThat(read.faultCodes()).as(moves).contains(code);
                    soft.assertThat(read.rows()).as(moves).isEmpty();
                });
        soft.assertAll();
    }

    @Test
    void theFirstMoveIsAnEntryOfTheProcedure() {
        var soft = new SoftAssertions();
        for (var entry : List.of(
                "2026-10-06 REGISTER UNDER_REVIEW",
                "2026-10-06 IMPORT SURRENDERED",
                "2026-10-06 IMPORT WITHDRAWN",
                "2026-10-06 IMPORT WITHDRAWN result=EXECUTED",
                "2026-10-06 IMPORT SENT",
                "2026-10-06 ACKNOWLEDGE UNDER_REVIEW")) {
            soft.assertThat(withdrawn(entry).faultCodes()).as(entry).contains("STEP_NOT_POSSIBLE");
        }
        soft.assertAll();
        for (var unreadable : List.of("words of the office", ";", "; ;")) {
            assertThat(withdrawn(unreadable).faultCodes()).as(unreadable).contains("UNREADABLE_MOVES");
        }
    }

    @Test
    void otherColumnsThatContradictTheMovesAreFaults() {
        assertThat(read("", "REFUSED", "2026-10-09", WITHDRAWN).faultCodes())
                .containsExactly("OUTCOME_CONTRADICTS_STEPS");
        assertThat(read("", "WITHDRAWN", "2026-10-10", WITHDRAWN).faultCodes())
                .containsExactly("OUTCOME_CONTRADICTS_STEPS");
        assertThat(read("", "OPEN", "", WITHDRAWN).faultCodes()).containsExactly("OUTCOME_CONTRADICTS_STEPS");
        assertThat(read("UNDER_REVIEW", "", "", WITHDRAWN).faultCodes()).containsExactly("STATUS_CONTRADICTS_STEPS");
        assertThat(read("UNDER_REVIEW", "", "", ENTRY).faultCodes()).containsExactly("STATUS_CONTRADICTS_STEPS");
        assertThat(read("", "WITHDRAWN", "2026-10-09", ENTRY).faultCodes())
                .containsExactly("OUTCOME_CONTRADICTS_STEPS");
        assertThat(read("REGISTERED", "", "", ENTRY.replace("2026-10-06", "2026-11-06"))
                        .faultCodes())
                .containsExactly("RECEIVED_CONTRADICTS_STEPS");
        assertThat(read("open", "", "", ENTRY).faultCodes()).isEmpty();
        assertThat(read("closed", "", "", WITHDRAWN).faultCodes()).isEmpty();
    }

    @Test
    void aDayOfAStepThatTheMovesDoNotHaveIsAFault() {
        var register = "reference,direction,kind,counterpart,received,moves,Accepted\nQ1,INCOMING,MLA,USA,2026-10-06,\""
                + ENTRY + "; 2026-10-07 ACKNOWLEDGE UNDER_REVIEW; 2026-10-08 ACCEPT ACCEPTED by=MINISTER\",%s\n";
        var mapping = SampleMapping.of(Map.of())
                .with("milestones", Map.of("Accepted", Map.of("step", "ACCEPT")))
                .made();

        assertThat(SampleRegister.file(register.formatted("2026-10-08"))
                        .withMapping(mapping)
                        .faultCodes())
                .isEmpty();
        assertThat(SampleRegister.file(register.formatted("2026-10-10"))
                        .withMapping(mapping)
                        .faultCodes())
                .containsExactly("STEP_CONTRADICTS_MOVES");
    }

    @Test
    void aReclassifiedRequestTakesTheStepsOfEachKindInItsTime() {
        var read = withdrawn("2026-10-06 REGISTER ENQUIRY_RECEIVED kind=ENQUIRY"
                + "; 2026-10-07 RECLASSIFY REGISTERED by=CENTRAL_AUTHORITY kind=MLA"
                + "; 2026-10-08 IMPORT ACCEPTED gap=ACKNOWLEDGE+ACCEPT"
                + "; 2026-10-09 IMPORT WITHDRAWN result=WITHDRAWN");

        assertThat(read.faultCodes()).isEmpty();
        assertThat(read.rows().getFirst().named().kinds()).containsExactly(Kind.ENQUIRY, Kind.MLA);
        assertThat(withdrawn("2026-10-06 REGISTER ENQUIRY_RECEIVED kind=ENQUIRY"
                                + "; 2026-10-07 WITHDRAW WITHDRAWN result=WITHDRAWN by=OTHER_STATE")
                        .faultCodes())
                .contains("STEP_NOT_POSSIBLE");
    }

    @Test
    void aRequestThatEnteredAsEndedIsEnded() {
        var read = read("", "WITHDRAWN", "", "2026-10-06 IMPORT WITHDRAWN result=WITHDRAWN kind=MLA");

        assertThat(read.faultCodes()).isEmpty();
        assertThat(read.rows().getFirst().course().result()).isEqualTo(Result.WITHDRAWN);
        assertThat(read("", "REFUSED", "", "2026-10-06 IMPORT WITHDRAWN result=WITHDRAWN kind=MLA")
                        .faultCodes())
                .containsExactly("OUTCOME_CONTRADICTS_STEPS");
    }
}
