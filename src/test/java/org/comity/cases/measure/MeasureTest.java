package org.comity.cases.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A measure keeps its number and its fate, whoever changes the list of measures. */
@QuarkusTest
class MeasureTest {

    private static final Map<String, Object> SEARCH = Map.of("letter", "c", "coercive", true);

    @Test
    void aMeasureWithAnOutcomeIsNeitherRemovedNorReplacedByAPatch() {
        var file = executed();

        assertThat(file.patch(Map.of("measures", List.of())).expecting(422).faults())
                .containsExactly("/measures not-removable");
        assertThat(file.patch(Map.of(
                                "measures", List.of(Map.of("letter", "c", "coercive", true, "outcome", "EXECUTED"))))
                        .expecting(422)
                        .faults())
                .contains("/measures/0/letter fixed");
        assertThat(file.patch(Map.of("measures", List.of(Map.of("no", 7, "letter", "c", "coercive", true))))
                        .expecting(422)
                        .faults())
                .containsExactly("/measures/0/no unknown", "/measures not-removable");
        assertThat(file.view().text("/content/measures/0/outcome")).isEqualTo("EXECUTED");
        file.take("TRANSMIT_RESULTS", "proof", SampleCase.PROOF);
    }

    @Test
    void aMeasureThatAGroundNamesIsNotRemovedByAPatch() {
        var file = SampleCase.underReview();
        file.take(
                "PROPOSE_REFUSAL",
                "grounds",
                List.of(Map.of("code", "RF_SOVEREIGNTY", "principal", true, "measure", 1)),
                "narrative",
                "It would touch a pending negotiation",
                "consultation",
                SampleCase.NOT_CONSULTED);

        assertThat(file.patch(Map.of("measures", List.of())).expecting(422).faults())
                .containsExactly("/measures not-removable");
    }

    @Test
    void anAssessmentOfDualCriminalityHasItsAuthorAndDay() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var assessed = Map.of(
                "letter",
                "f",
                "coercive",
                true,
                "dualCriminality",
                "FULFILLED",
                "assessedBy",
                "Bureau of law",
                "assessedOn",
                "2025-03-04");

        assertThat(file.act(
                                "/measures/1/correction",
                                Map.of(
                                        "measure",
                                        Map.of(
                                                "letter",
                                                "f",
                                                "coercive",
                                                true,
                                                "dualCriminality",
                                                "PENDING",
                                                "assessedBy",
                                                "Bureau of law"),
                                        "reason",
                                        "r"))
                        .expecting(422)
                        .faults())
                .containsExactly("/measure/assessedBy contradiction");
        assertThat(file.patch(Map.of(
                                "measures",
                                List.of(Map.of(
                                        "letter",
                                        "f",
                                        "coercive",
                                        true,
                                        "dualCriminality",
                                        "FULFILLED",
                                        "assessedOn",
                                        "2999-01-01"))))
                        .expecting(422)
                        .faults())
                .containsExactly("/measures/0/assessedOn in-the-future");
        file.act("/measures/1/correction", Map.of("measure", assessed, "reason", "Assessed"))
                .expecting(200);
        file.patch(Map.of(
                        "measures",
                        List.of(Map.of("no", 1, "letter", "f", "coercive", true, "dualCriminality", "FULFILLED"))))
                .expecting(200);

        assertThat(file.read("/measures").text("/0/assessedBy")).isEqualTo("Bureau of law");
        assertThat(file.view().text("/content/measures/0/assessedOn")).isEqualTo("2025-03-04");
        assertThat(file.callers()
                        .auditor()
                        .get("/api/v1/history-verification")
                        .expecting(200)
                        .at("/intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aNumberStaysAndIsNotUsedAgain() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/measures", SEARCH).expecting(201);
        file.act("/measures/1/ending", Map.of("reason", "withdrawn by letter")).expecting(200);

        file.patch(Map.of(
                        "measures",
                        List.of(
                                Map.of("no", 2, "letter", "c", "coercive", true),
                                Map.of("letter", "f", "coercive", false))))
                .expecting(200);

        assertThat(file.view().texts("/content/measures", "no")).containsExactly("2", "3");
        assertThat(file.read("/measures").texts("", "no")).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(file.attempt(
                                "PROPOSE_REFUSAL",
                                "grounds",
                                List.of(Map.of("code", "RF_SOVEREIGNTY", "principal", true, "measure", 1)))
                        .status())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void aPatchEndsNoMeasure() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/measures", SEARCH).expecting(201);

        for (var left : List.of(List.of(), List.of(Map.of("no", 2, "letter", "c", "coercive", true)))) {
            var refused = file.patch(Map.of("measures", left)).expecting(422);
            assertThat(refused.faults()).contains("/measures not-removable");
            assertThat(refused.text("/errors/0/detail")).contains("measure 1", "/measures/1/ending", "reason");
        }
        var none = new HashMap<String, @Nullable Object>();
        none.put("measures", null);
        file.patch(none).expecting(422);
        assertThat(file.read("/measures").texts("", "endedOn")).containsOnly("");
    }

    @Test
    void aCorrectionKeepsWhatItLeavesOut() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act(
                        "/measures",
                        Map.of(
                                "letter", "c",
                                "coercive", true,
                                "description", "the flat",
                                "dualCriminality", "FULFILLED",
                                "subType", "SEARCH_OF_PREMISES",
                                "executingReference", "12 St 34/25",
                                "day", "2025-03-04"))
                .expecting(201);
        var corrected = file.act(
                        "/measures/2/correction",
                        Map.of("measure", Map.of("letter", "c", "coercive", false, "subType", ""), "reason", "a slip"))
                .expecting(200);

        assertThat(corrected.text("/description")).isEqualTo("the flat");
        assertThat(corrected.text("/dualCriminality")).isEqualTo("FULFILLED");
        assertThat(corrected.text("/executingReference")).isEqualTo("12 St 34/25");
        assertThat(corrected.text("/day")).isEqualTo("2025-03-04");
        assertThat(corrected.at("/coercive").asBoolean()).isFalse();
        assertThat(corrected.at("/subType").isMissingNode()).isTrue();
    }

    @Test
    void measuresOfOneDayAreInTheOrderOfTheirNumbers() {
        var file = SampleCase.of(SampleRequest.incomingAssistance().without("measures"));
        for (var letter : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            file.act("/measures", Map.of("letter", letter, "coercive", false, "day", "2025-03-04"))
                    .expecting(201);
        }
        file.act("/measures", Map.of("letter", "i", "coercive", false, "day", "2025-03-03"))
                .expecting(201);
        var registered = SampleCase.of(SampleRequest.incomingAssistance()
                .with("measures", List.of(SEARCH, SEARCH, SEARCH, SEARCH, SEARCH, SEARCH)));

        assertThat(file.read("/measures").texts("", "no")).containsExactly("9", "1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(registered.read("/measures").texts("", "no")).containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void anEndedMeasureHoldsBackNoStepAndIsGivenNoOutcome() {
        var file = SampleCase.inExecution();
        file.act("/measures", SEARCH).expecting(201);
        file.act("/measures/1/ending", Map.of("reason", "withdrawn by letter")).expecting(200);

        assertThat(file.attempt("RETURN_EXECUTED", "measureOutcomes", outcome(1))
                        .expecting(422)
                        .faults())
                .contains("/measureOutcomes unknown");
        file.take("RETURN_EXECUTED", "measureOutcomes", outcome(2));
        assertThat(file.read("/measures").texts("", "outcome")).containsExactlyInAnyOrder("PENDING", "EXECUTED");
    }

    @Test
    void theLetterOfAMeasureWithAnOutcomeIsFixedAndItsReferenceIsNot() {
        var file = executed();

        assertThat(file.act(
                                "/measures/1/correction",
                                Map.of("measure", Map.of("letter", "c", "coercive", true), "reason", "a slip"))
                        .expecting(422)
                        .faults())
                .containsExactly("/measure/letter fixed");
        var corrected = file.act(
                        "/measures/1/correction",
                        Map.of(
                                "measure",
                                Map.of(
                                        "letter",
                                        "f",
                                        "coercive",
                                        true,
                                        "subType",
                                        "BANK_RECORDS",
                                        "executingReference",
                                        "12 St 34/25"),
                                "reason",
                                "their letter"))
                .expecting(200);

        assertThat(corrected.text("/outcome")).isEqualTo("EXECUTED");
        assertThat(file.view().text("/content/measures/0/executingReference")).isEqualTo("12 St 34/25");
    }

    @Test
    void onlyASupervisorEndsAMeasureThatHasAnOutcomeOrIsNamed() {
        var executed = executed();
        var proposed = SampleCase.underReview();
        proposed.take(
                "PROPOSE_REFUSAL",
                "grounds",
                List.of(Map.of("code", "RF_SOVEREIGNTY", "principal", true, "measure", 1)),
                "narrative",
                "It would touch a pending negotiation",
                "consultation",
                SampleCase.NOT_CONSULTED);
        var ending = Map.of("reason", "withdrawn by letter");

        for (var file : List.of(executed, proposed)) {
            assertThat(file.act("/measures/1/ending", ending).expecting(422).problem())
                    .isEqualTo("unprocessable");
            assertThat(file.read("/measures").at("/0/endedOn").isTextual()).isFalse();
            assertThat(file.act(file.callers().supervisor(), "/measures/1/ending", ending)
                            .expecting(200)
                            .at("/endedOn")
                            .isTextual())
                    .isTrue();
        }
    }

    @Test
    void theMeasuresOfAClosedRequestAreOnlyCorrected() {
        var file = closed();
        var supervisor = file.callers().supervisor();

        var refusals = List.of(
                file.act(supervisor, "/measures", SEARCH),
                file.act(supervisor, "/measures/1/ending", Map.of("reason", "late")),
                file.patch(Map.of(
                        "measures",
                        List.of(
                                Map.of("no", 1, "letter", "f", "coercive", true),
                                Map.of("letter", "c", "coercive", true)))),
                file.patch(Map.of(
                        "measures",
                        List.of(Map.of("no", 1, "letter", "f", "coercive", true, "description", "three accounts")))));
        for (var refusal : refusals) {
            assertThat(refusal.expecting(409).problem()).isEqualTo("conflict");
            assertThat(refusal.text("/detail"))
                    .contains("The request is closed")
                    .contains("/measures/{no}/correction");
        }
        var corrected = file.act(
                        "/measures/1/correction",
                        Map.of(
                                "measure",
                                Map.of("letter", "f", "coercive", true, "description", "three accounts"),
                                "reason",
                                "a slip"))
                .expecting(200);
        assertThat(corrected.text("/description")).isEqualTo("three accounts");
        assertThat(corrected.text("/outcome")).isEqualTo("EXECUTED");
        assertThat(file.view().text("/state")).isEqualTo("CLOSED");
    }

    @Test
    void aPatchOfAClosedRequestThatLeavesItsMeasuresAsTheyAreIsTaken() {
        var file = closed();

        file.patch(Map.of("officer", "leo", "measures", file.view().at("/content/measures")))
                .expecting(200);
    }

    @Test
    void measuresAreAddedAgainOnceTheRequestIsReopened() {
        var file = closed();
        file.attempt(file.callers().supervisor(), "REOPEN", "narrative", "They ask for more")
                .expecting(201);

        file.act("/measures", SEARCH).expecting(201);
    }

    @Test
    void theHistoryOfACorrectedMeasureHasTheCodeOfItsOutcome() {
        var file = SampleCase.inExecution();
        file.take(
                "RETURN_PARTLY_EXECUTED",
                "narrative",
                "One account is closed",
                "measureOutcomes",
                List.of(Map.of("measure", 1, "outcome", "PARTLY_EXECUTED", "code", "PX_SOME_MEASURES")));
        var measure = Map.of("letter", "f", "coercive", true, "description", "three accounts");
        file.act("/measures/1/correction", Map.of("measure", measure, "reason", "a slip"))
                .expecting(200);

        var recorded = file.read("/history").json();
        assertThat(recorded.get(recorded.size() - 1)
                        .at("/details/values/outcomeCode")
                        .asText())
                .isEqualTo("PX_SOME_MEASURES");
        assertThat(file.callers()
                        .auditor()
                        .get("/api/v1/history-verification")
                        .expecting(200)
                        .at("/intact")
                        .asBoolean())
                .isTrue();
    }

    private static SampleCase closed() {
        var file = executed();
        file.take("TRANSMIT_RESULTS", "proof", SampleCase.PROOF);
        file.take("CLOSE");
        return file;
    }

    private static SampleCase executed() {
        var file = SampleCase.inExecution();
        file.take("RETURN_EXECUTED", "measureOutcomes", outcome(1));
        return file;
    }

    private static List<Map<String, Object>> outcome(int measure) {
        return List.of(Map.of("measure", measure, "outcome", "EXECUTED"));
    }
}
