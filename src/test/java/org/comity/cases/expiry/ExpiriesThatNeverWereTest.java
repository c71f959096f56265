package org.comity.cases.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list does not say of a limit that never was that the person must be set free. */
@QuarkusTest
class ExpiriesThatNeverWereTest {

    private static final String ARRESTED_AT = "2025-03-04T10:15:00+01:00";
    private static final String LIMIT = "DLN_PA_ECE_40";

    @Inject
    Expiries expiries;

    private SampleCase file;

    @BeforeEach
    void aLimitPassed() {
        file = SampleCase.arrested(Callers.ofFreshAuthority(), ARRESTED_AT, "ECE");
        expiries.notice();
        assertThat(inForce()).containsExactly("2025-04-13 true");
    }

    @Test
    void anArrestThatNeverWasHasNoLimitInForce() {
        corrected(Map.of("reason", "another person", "annul", true));

        assertThat(inForce()).containsExactly("2025-04-13 false");
        assertThat(list("?inForce=true")).isEmpty();
    }

    @Test
    void anArrestOnAnotherDayHasTheLimitOfThatDayInForce() {
        corrected(Map.of("reason", "a slip", "occurredAt", "2025-03-06T08:00:00+01:00"));
        expiries.notice();

        assertThat(inForce()).containsExactly("2025-04-15 true", "2025-04-13 false");
    }

    @Test
    void aLegalBasisThatNeverAppliedHasNoLimitInForce() {
        file.patch(Map.of("legalBases", List.of(Map.of("instrument", "UNCAC")))).expecting(200);

        assertThat(file.deadline(LIMIT).path("ending").asText()).isEqualTo("CANCELLED");
        assertThat(inForce()).containsExactly("2025-04-13 false");
    }

    @Test
    void aLimitThatPassedBeforeALateReleaseStaysInForce() {
        file.take("RECORD_RELEASE", "occurredAt", "2025-04-20", "narrative", "no request came");

        assertThat(inForce()).containsExactly("2025-04-13 true");
    }

    @Test
    void aCorrectionOfAnotherStepLeavesTheLimitInForce() {
        file.take("RECORD_RELEASE", "occurredAt", "2025-04-20", "narrative", "no request came");
        file.act(
                        file.callers().supervisor(),
                        "/transitions/4/corrections",
                        Map.of("reason", "a slip", "occurredAt", "2025-04-21"))
                .expecting(201);

        assertThat(inForce()).containsExactly("2025-04-13 true");
    }

    @Test
    void aRequestOfAnotherKindHasNoLimitOfTheFormerKindInForce() {
        var other = SampleCase.of(SampleRequest.of("INCOMING", "ENQUIRY")
                .with("dated", "2025-02-20")
                .with("receivedOn", "2025-03-03"));
        expiries.notice();
        assertThat(rules(other, "?inForce=true")).contains("SLA_ENQUIRY_ANSWER");
        other.act(
                        other.callers().supervisor(),
                        "/reclassifications",
                        Map.of("kind", "MLA", "reason", "it is one after all"))
                .expecting(201);

        assertThat(rules(other, "?inForce=true")).doesNotContain("SLA_ENQUIRY_ANSWER");
        assertThat(rules(other, "?inForce=false")).contains("SLA_ENQUIRY_ANSWER");
    }

    @Test
    void aSuggestedDayThatPassedBeforeItWasPutOffStaysInForce() {
        var other = SampleCase.of(SampleRequest.incomingAssistance()
                .with("legalBases", List.of(Map.of("instrument", "UNCAC")))
                .with("suggestedDeadline", Map.of("on", "2025-03-20", "reason", "the trial begins")));
        expiries.notice();
        other.patch(Map.of("suggestedDeadline", Map.of("on", "2090-04-01", "reason", "the trial was put off")))
                .expecting(200);

        assertThat(rules(other, "?inForce=true")).contains("DLN_UNCAC_SUGGESTED");
    }

    @Test
    void aTargetThatPassedWhileARequestWasUrgentStaysInForce() {
        var other = SampleCase.of(SampleRequest.incomingAssistance().with("urgency", Map.of("reason", "custody")));
        expiries.notice();
        assertThat(rules(other, "?inForce=true")).contains("SLA_ACK_URGENT");
        other.patch(Collections.singletonMap("urgency", null)).expecting(200);

        assertThat(rules(other, "?inForce=true")).contains("SLA_ACK_URGENT");
    }

    private static List<String> rules(SampleCase of, String query) {
        return list(of, query).stream().map(line -> line.path("rule").asText()).toList();
    }

    private void corrected(Map<String, ?> wanted) {
        file.act(file.callers().supervisor(), "/transitions/3/corrections", wanted)
                .expecting(201);
    }

    private List<String> inForce() {
        return list("").stream()
                .map(line ->
                        line.path("dueOn").asText() + " " + line.path("inForce").asText())
                .toList();
    }

    private List<JsonNode> list(String query) {
        return list(file, query).stream()
                .filter(line -> line.path("rule").asText().equals(LIMIT))
                .toList();
    }

    private static List<JsonNode> list(SampleCase of, String query) {
        var answer = of.callers().caseworker().get("/api/v1/expiries" + query).expecting(200);
        return StreamSupport.stream(answer.at("/items").spliterator(), false).toList();
    }
}
