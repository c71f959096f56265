package org.comity.cases.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** A coercive measure without dual criminality may be declined, and is granted with a reason: UNCAC article 46(9). */
@QuarkusTest
class DualCriminalityTest {

    private static final List<Map<String, String>> ANSWER = List.of(
            Map.of("warning", "DUAL_CRIMINALITY_NOT_FULFILLED", "justification", "granted under article 46(9)(c)"));

    private static final List<Map<String, Object>> EXECUTED =
            List.of(Map.of("measure", 1, "outcome", "EXECUTED"), Map.of("measure", 2, "outcome", "EXECUTED"));

    @Test
    void acceptingACoerciveMeasureWithoutDualCriminalityAsksForTheReason() {
        var file = withMeasure(true, "NOT_FULFILLED");

        var refused = file.attempt("ACCEPT").expecting(422);

        assertThat(refused.faults()).containsExactly("/answers unanswered-warning");
        assertThat(refused.text("/errors/0/detail")).contains("measure 1", "46(9)", "DUAL_CRIMINALITY_NOT_FULFILLED");
        assertThat(file.view().at("/openSteps").findValuesAsText("code")).contains("DUAL_CRIMINALITY_NOT_FULFILLED");
    }

    @Test
    void anAssessmentThatIsLackingIsNamedWithItsMeasureItsFieldAndTheWay() {
        var file = SampleCase.of(SampleRequest.incomingAssistance()
                .with(
                        "measures",
                        List.of(Map.of("letter", "a", "coercive", false), Map.of("letter", "f", "coercive", true))));
        file.take("ACKNOWLEDGE");

        var refused = file.attempt("ACCEPT").expecting(422);

        assertThat(refused.faults()).containsExactly("/measures/1/dualCriminality dual-criminality");
        assertThat(refused.text("/errors/0/detail")).contains("measure 2", "dualCriminality", "/measures/2/correction");
        file.act(
                        "/measures/2/correction",
                        Map.of(
                                "measure",
                                Map.of("letter", "f", "coercive", true, "dualCriminality", "FULFILLED"),
                                "reason",
                                "assessed"))
                .expecting(200);
        file.take("ACCEPT");
    }

    @Test
    void theReasonIsStoredAndTheWarningStays() {
        var file = withMeasure(true, "NOT_FULFILLED");

        var accepted = file.take("ACCEPT", "answers", ANSWER);

        assertThat(accepted.at("/warnings")).hasSize(1);
        assertThat(accepted.text("/transition/details/answers/0/justification"))
                .isEqualTo("granted under article 46(9)(c)");
        assertThat(file.take("SEND_FOR_EXECUTION", "recipient", "PROSECUTOR-1").at("/warnings"))
                .hasSize(1);
    }

    @Test
    void aMeasureWithoutCompulsionNeedsNoDualCriminality() {
        assertThat(withMeasure(false, "NOT_FULFILLED").take("ACCEPT").at("/warnings"))
                .isEmpty();
        assertThat(withMeasure(true, "FULFILLED").take("ACCEPT").at("/warnings"))
                .isEmpty();
        assertThat(withMeasure(true, "NOT_REQUIRED").take("ACCEPT").at("/warnings"))
                .isEmpty();
    }

    @Test
    void whatIsFoundAfterTheAcceptanceAsksBeforeItIsSent() {
        var file = withMeasure(true, "FULFILLED");
        file.take("ACCEPT");
        file.patch(Map.of("measures", List.of(measure(true, "NOT_FULFILLED")))).expecting(200);

        assertThat(file.attempt("SEND_FOR_EXECUTION", "recipient", "PROSECUTOR-1")
                        .expecting(422)
                        .faults())
                .containsExactly("/answers unanswered-warning");
        file.take("SEND_FOR_EXECUTION", "recipient", "PROSECUTOR-1", "answers", ANSWER);
    }

    @Test
    void aMeasureThatComesAfterTheSendingAsksBeforeTheResultsAreTransmitted() {
        for (var assessed : List.of("NOT_FULFILLED", "PENDING")) {
            var file = withMeasure(true, "FULFILLED");
            file.take("ACCEPT");
            file.take("SEND_FOR_EXECUTION", "recipient", "PROSECUTOR-1");
            file.act("/measures", measure(true, assessed)).expecting(201);

            assertThat(file.take("CONFIRM_RECEIPT").at("/warnings").toString()).contains("measure 2");
            assertThat(file.take("RETURN_EXECUTED", "measureOutcomes", EXECUTED)
                            .at("/warnings")
                            .toString())
                    .contains("measure 2");
            assertThat(file.attempt("TRANSMIT_RESULTS", "proof", SampleCase.PROOF)
                            .expecting(422)
                            .faults())
                    .containsExactly(
                            assessed.equals("PENDING")
                                    ? "/measures/1/dualCriminality dual-criminality"
                                    : "/answers unanswered-warning");
        }
    }

    @Test
    void anAnswerHoldsForTheMeasuresOfWhichItWasGiven() {
        var file = withMeasure(true, "NOT_FULFILLED");
        file.take("ACCEPT", "answers", ANSWER);
        file.take("SEND_FOR_EXECUTION", "recipient", "PROSECUTOR-1");
        file.take("CONFIRM_RECEIPT");
        file.take("TRANSMIT_PARTIAL_RESULTS", "proof", SampleCase.PROOF);
        file.act("/measures", measure(true, "NOT_FULFILLED")).expecting(201);

        assertThat(file.attempt("TRANSMIT_PARTIAL_RESULTS", "proof", SampleCase.PROOF)
                        .expecting(422)
                        .faults())
                .containsExactly("/answers unanswered-warning");
        file.take("TRANSMIT_PARTIAL_RESULTS", "proof", SampleCase.PROOF, "answers", ANSWER);
    }

    private static SampleCase withMeasure(boolean coercive, String dualCriminality) {
        var file = SampleCase.of(
                SampleRequest.incomingAssistance().with("measures", List.of(measure(coercive, dualCriminality))));
        file.take("ACKNOWLEDGE");
        return file;
    }

    private static Map<String, Object> measure(boolean coercive, String dualCriminality) {
        return Map.of("letter", "f", "coercive", coercive, "dualCriminality", dualCriminality);
    }
}
