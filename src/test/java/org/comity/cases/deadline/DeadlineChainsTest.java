package org.comity.cases.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** One event ends a limit and begins the next. A corrected event moves its limits, and what was known before stays in the history. */
@QuarkusTest
class DeadlineChainsTest {

    private static final Map<String, Object> CONSENT =
            Map.of("form", "IN_COURT", "givenOn", "2025-03-10", "specialityRenounced", true, "counsel", "duty counsel");

    private static List<Map<String, String>> bases(String... instruments) {
        return Arrays.stream(instruments)
                .map(code -> Map.of("instrument", code))
                .toList();
    }

    private static SampleCase beforeCourt(Callers callers, String... instruments) {
        var file = SampleCase.of(callers, SampleRequest.incomingExtradition().with("legalBases", bases(instruments)));
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.take("CERTIFY", "occurredAt", "2025-03-05");
        file.take("SUBMIT_TO_COURT", "occurredAt", "2025-03-06");
        return file;
    }

    private static void set(SampleCase file, String rule, String from) {
        file.act("/deadlines", new HashMap<>(Map.of("rule", rule, "startedOn", from, "reason", "it happened")))
                .expecting(201);
    }

    /** The deadlines of a rule: last day, and how each ended. */
    private static List<String> of(SampleCase file, String rule) {
        return of(file, rule, "");
    }

    private static List<String> of(SampleCase file, String rule, String query) {
        return StreamSupport.stream(file.read("/deadlines" + query).json().spliterator(), false)
                .filter(line -> line.path("rule").asText().equals(rule))
                .map(line ->
                        line.path("dueOn").asText() + " " + line.path("ending").asText("runs"))
                .toList();
    }

    @Test
    void aWarrantGoesFromTheArrestToTheConsentToTheDecisionToTheSurrenderAndToANewDay() {
        var file = beforeCourt(Callers.ofFreshAuthority(), "EAW");
        set(file, "DLN_EAW_CONTEST", "2025-03-04");

        file.take("RECORD_CONSENT", "occurredAt", "2025-03-10", "consent", CONSENT);
        assertThat(of(file, "DLN_EAW_CONTEST")).containsExactly("2025-05-05 SUPERSEDED");
        assertThat(of(file, "DLN_EAW_CONSENT")).containsExactly("2025-03-20 runs");

        file.take("ORDER_SURRENDER", "occurredAt", "2025-03-18", "decidedBy", "COURT");
        assertThat(of(file, "DLN_EAW_CONSENT")).containsExactly("2025-03-20 MET");
        assertThat(of(file, "DLN_EAW_SURRENDER")).containsExactly("2025-03-28 runs");

        file.take("ARRANGE_SURRENDER", "occurredAt", "2025-03-19", "proof", SampleCase.PROOF);
        file.take("RECORD_MISSED_SURRENDER", "occurredAt", "2025-03-25", "narrative", "a storm");
        file.act(
                        "/deadlines",
                        Map.of(
                                "rule", "DLN_EAW_SURRENDER_NEW",
                                "startedOn", "2090-04-03",
                                "agreedOn", "2025-03-26",
                                "reason", "it was agreed"))
                .expecting(201);
        assertThat(of(file, "DLN_EAW_SURRENDER")).containsExactly("2025-03-28 SUPERSEDED");
        assertThat(of(file, "DLN_EAW_SURRENDER_NEW")).containsExactly("2090-04-13 runs");

        set(file, "DLN_EAW_SURRENDER_NEW", "2090-05-03");
        assertThat(of(file, "DLN_EAW_SURRENDER_NEW")).containsExactly("2090-04-13 SUPERSEDED", "2090-05-13 runs");
        file.take("RECORD_SURRENDER", "occurredAt", "2025-04-04");
        assertThat(of(file, "DLN_EAW_SURRENDER_NEW")).containsExactly("2090-04-13 SUPERSEDED", "2090-05-13 MET");
    }

    @Test
    void aConsentThatNeverWasLetsTheLimitWithoutConsentRunAgain() {
        var file = beforeCourt(Callers.ofFreshAuthority(), "EAW");
        set(file, "DLN_EAW_CONTEST", "2025-03-04");
        var seq = file.take("RECORD_CONSENT", "occurredAt", "2025-03-10", "consent", CONSENT)
                .at("/transition/seq")
                .asInt();
        file.act(
                        file.callers().supervisor(),
                        "/transitions/" + seq + "/corrections",
                        Map.of("reason", "another person", "annul", true))
                .expecting(201);

        assertThat(of(file, "DLN_EAW_CONTEST")).containsExactly("2025-05-05 runs");
        assertThat(of(file, "DLN_EAW_CONSENT")).containsExactly("2025-03-20 CANCELLED");
    }

    @Test
    void anInvestigationOrderGoesFromReceiptToTheDecisionToTheExecution() {
        var file = SampleCase.of(SampleRequest.incomingAssistance().with("legalBases", bases("EIO")));
        assertThat(of(file, "DLN_EIO_ACK")).containsExactly("2025-03-10 runs");
        assertThat(of(file, "DLN_EIO_DECIDE")).containsExactly("2025-04-02 runs");
        file.take("ACKNOWLEDGE", "occurredAt", "2025-03-05");
        assertThat(of(file, "DLN_EIO_ACK")).containsExactly("2025-03-10 MET");

        set(file, "DLN_EIO_DECIDE_EXT", "2025-04-02");
        assertThat(of(file, "DLN_EIO_DECIDE_EXT")).containsExactly("2025-05-02 runs");
        file.take("ACCEPT", "occurredAt", "2025-04-15");
        assertThat(of(file, "DLN_EIO_DECIDE")).containsExactly("2025-04-02 MET");
        assertThat(of(file, "DLN_EIO_DECIDE_EXT")).containsExactly("2025-05-02 MET");
        assertThat(of(file, "DLN_EIO_EXECUTE")).containsExactly("2025-07-14 runs");

        var execute = file.deadline("DLN_EIO_EXECUTE").path("id").asText();
        file.act(
                        "/deadlines/" + execute + "/extension",
                        Map.of("dueOn", "2090-09-01", "partnerInformedOn", "2025-07-01", "reason", "12(6)"))
                .expecting(201);
        assertThat(of(file, "DLN_EIO_EXECUTE"))
                .as("the limit of the law runs on beside the day that was told")
                .containsExactlyInAnyOrder("2025-07-14 runs", "2090-09-01 runs");
    }

    @Test
    void anArrestGoesFromItsTwoLimitsToTheFullRequestAndItsDecision() {
        var callers = Callers.ofFreshAuthority();
        var arrest = SampleCase.arrested(callers, "2025-03-04T10:15:00+01:00", "ECE", "ECE_3AP");
        assertThat(of(arrest, "DLN_PA_ECE_18")).containsExactly("2025-03-22 runs");
        assertThat(of(arrest, "DLN_PA_ECE_40")).containsExactly("2025-04-13 runs");
        assertThat(of(arrest, "DLN_PA_3AP_CONSENT")).containsExactly("2025-03-14 runs");
        var request = beforeCourt(callers, "ECE", "ECE_3AP");
        arrest.link("PREPARES", request);
        arrest.take("RECORD_FULL_REQUEST", "occurredAt", "2025-03-20");
        assertThat(of(arrest, "DLN_PA_ECE_18")).containsExactly("2025-03-22 MET");
        assertThat(of(arrest, "DLN_PA_ECE_40")).containsExactly("2025-04-13 MET");

        request.take("RECORD_CONSENT", "occurredAt", "2025-03-24", "consent", CONSENT);
        assertThat(of(request, "DLN_3AP_DECISION_RECEIVED")).containsExactly("2025-04-14 runs");
        request.take("ORDER_SURRENDER", "occurredAt", "2025-04-01", "decidedBy", "COURT");
        assertThat(of(request, "DLN_3AP_SURRENDER_RECEIVED")).containsExactly("2025-04-11 runs");
        request.take("ARRANGE_SURRENDER", "occurredAt", "2025-04-02", "proof", SampleCase.PROOF);
        assertThat(of(request, "DLN_3AP_DECISION_RECEIVED")).containsExactly("2025-04-14 MET");
        request.take("RECORD_MISSED_SURRENDER", "occurredAt", "2025-04-10", "narrative", "nobody came");
        assertThat(of(request, "DLN_ECE_SURRENDER_15")).containsExactly("2025-04-25 runs");
        assertThat(of(request, "DLN_ECE_SURRENDER_30")).containsExactly("2025-05-10 runs");
    }

    @Test
    void aCorrectedEventMovesItsLimitsAndTheFormerDaysStayInTheHistory() {
        var file = SampleCase.arrested(Callers.ofFreshAuthority(), "2025-03-04T10:15:00+01:00", "ECE");
        var known = file.read("/history").at("/2").path("recordedAt").asText();
        file.act(
                        file.callers().supervisor(),
                        "/transitions/3/corrections",
                        Map.of("reason", "a slip", "occurredAt", "2025-03-06T08:00:00+01:00"))
                .expecting(201);

        assertThat(of(file, "DLN_PA_ECE_18")).containsExactly("2025-03-24 runs");
        assertThat(of(file, "DLN_PA_ECE_18", "?asOf=" + known)).containsExactly("2025-03-22 runs");
        assertThat(of(file, "DLN_PA_ECE_40", "?asOf=" + known)).containsExactly("2025-04-13 runs");
        assertThat(file.read("/history").texts("", "kind")).contains("CORRECTION");
    }
}
