package org.comity.cases.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** Obligations outlive their requests, and are found by partner and by the day on which they are due. */
@QuarkusTest
class ObligationTest {

    private static final Map<String, Object> USE_LIMIT = Map.of(
            "kind",
            "USE_LIMIT",
            "owedBy",
            "REQUESTING_STATE",
            "terms",
            "Use in the proceedings of the request alone",
            "day",
            "2025-03-10");

    @Test
    void theTermsOfASealedRequestAreListedForAStatedPurposeAlone() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act(
                        "/obligations",
                        Map.of("kind", "USE_LIMIT", "owedBy", "REQUESTING_STATE", "terms", "Zebra", "item", "Zebra"))
                .expecting(201);
        var caseworker = file.callers().caseworker();
        file.act("/level", Map.of("level", "SEALED", "reason", "demanded", "assigned", List.of(caseworker.person())))
                .expecting(200);

        var bare = caseworker.get("/api/v1/obligations?binding=true").expecting(200);
        assertThat(bare.texts("/items", "requestId")).contains(file.id());
        assertThat(bare.body()).doesNotContain("Zebra");
        assertThat(caseworker
                        .get("/api/v1/obligations?binding=true", "Purpose", "I work on it")
                        .expecting(200)
                        .texts("/items", "terms"))
                .contains("Zebra");
    }

    @Test
    void anObligationBindsAfterItsRequestIsClosed() {
        var file = SampleCase.inExecution();
        file.take("RETURN_EXECUTED", "measureOutcomes", List.of(Map.of("measure", 1, "outcome", "EXECUTED")));
        file.take("TRANSMIT_RESULTS", "proof", SampleCase.PROOF);
        file.act("/obligations", USE_LIMIT).expecting(201);
        file.take("CLOSE");
        file.act("/obligations", due("2030-01-31")).expecting(201);

        var lines = list(file, "binding=true");

        assertThat(lines.texts("/items", "dueOn")).containsExactly("2030-01-31", "");
        assertThat(lines.texts("/items", "kind")).containsExactly("RETURN_OF_ORIGINALS", "USE_LIMIT");
        assertThat(lines.texts("/items", "isClosed")).containsOnly("true");
        assertThat(lines.texts("/items", "isOurs")).containsExactly("true", "false");
    }

    @Test
    void anObligationThatWasFulfilledBindsNoMore() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/obligations", due("2030-01-31")).expecting(201);

        file.act(
                        "/obligations/1/correction",
                        Map.of(
                                "corrected",
                                Map.of(
                                        "kind",
                                        "RETURN_OF_ORIGINALS",
                                        "owedBy",
                                        "REQUESTED_STATE",
                                        "terms",
                                        "The ledger goes back",
                                        "dueOn",
                                        "2030-01-31",
                                        "fulfilledOn",
                                        "2025-03-14"),
                                "reason",
                                "It went back"))
                .expecting(200);

        assertThat(list(file, "binding=true").at("/items")).isEmpty();
        assertThat(list(file, "binding=false").texts("/items", "fulfilledOn")).containsExactly("2025-03-14");
    }

    @Test
    void thePartnerTheKindAndTheDayNarrowTheList() {
        var callers = Callers.ofFreshAuthority();
        var french = SampleCase.of(callers, SampleRequest.incomingAssistance().with("counterpart", "FRA"));
        var swiss = SampleCase.of(callers, SampleRequest.incomingAssistance().with("counterpart", "CHE"));
        french.act("/obligations", due("2030-01-31")).expecting(201);
        swiss.act("/obligations", due("2030-03-31")).expecting(201);
        swiss.act("/obligations", USE_LIMIT).expecting(201);

        assertThat(list(swiss, "counterpart=CHE").texts("/items", "no")).containsExactly("1", "2");
        assertThat(list(swiss, "kind=USE_LIMIT").texts("/items", "counterpart")).containsExactly("CHE");
        assertThat(list(swiss, "dueFrom=2030-02-01&dueTo=2030-12-31").texts("/items", "dueOn"))
                .containsExactly("2030-03-31");
        assertThat(list(swiss, "owedBy=REQUESTING_STATE").texts("/items", "kind"))
                .containsExactly("USE_LIMIT");
        var first = list(swiss, "limit=2");
        assertThat(first.texts("/items", "dueOn")).containsExactly("2030-01-31", "2030-03-31");
        assertThat(list(swiss, "limit=2&cursor=" + first.text("/next")).texts("/items", "kind"))
                .containsExactly("USE_LIMIT");
        callers.caseworker().get("/api/v1/obligations?kind=NONE").expecting(400);
        callers.caseworker()
                .get("/api/v1/obligations?dueFrom=2030-02-01&dueTo=2030-01-01")
                .expecting(400);
    }

    @Test
    void anotherAuthoritySeesNoneOfThem() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/obligations", USE_LIMIT).expecting(201);

        assertThat(Callers.ofFreshAuthority()
                        .caseworker()
                        .get("/api/v1/obligations")
                        .expecting(200)
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void aConsentNamesAnObligationOfItsRequestWhichThenDoesNotEnd() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        var unknown = file.act("/use-consents", consent(1)).expecting(422);
        file.act("/obligations", USE_LIMIT).expecting(201);
        file.act("/use-consents", consent(1)).expecting(201);
        var named =
                file.act("/obligations/1/ending", Map.of("reason", "misread")).expecting(422);

        assertThat(unknown.texts("/errors", "field")).containsExactly("/obligationNo");
        assertThat(named.text("/errors/0/detail")).startsWith("use consent 1 names it");
    }

    @Test
    void aDecisionHasItsDayAndAPendingConsentHasNone() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        var undated = file.act("/use-consents", Map.of("purpose", "Tax proceedings", "decision", "GRANTED"))
                .expecting(422);
        var dated = file.act(
                        "/use-consents",
                        Map.of("purpose", "Tax proceedings", "decision", "PENDING", "decidedOn", "2025-03-12"))
                .expecting(422);

        assertThat(List.of(undated.text("/errors/0/field"), dated.text("/errors/0/field")))
                .containsOnly("/decidedOn");
    }

    @Test
    void theDaysOfAnObligationAreInOrder() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        var faults = file.act(
                        "/obligations",
                        Map.of(
                                "kind",
                                "FEEDBACK",
                                "owedBy",
                                "REQUESTING_STATE",
                                "terms",
                                "Report the outcome",
                                "day",
                                "2025-03-10",
                                "until",
                                "2025-03-01",
                                "dueOn",
                                "2025-03-02",
                                "fulfilledOn",
                                "2025-03-03"))
                .expecting(422);

        assertThat(faults.texts("/errors", "field")).containsExactly("/until", "/dueOn", "/fulfilledOn");
    }

    private static Map<String, Object> due(String day) {
        return Map.of(
                "kind",
                "RETURN_OF_ORIGINALS",
                "owedBy",
                "REQUESTED_STATE",
                "terms",
                "The ledger goes back",
                "dueOn",
                day,
                "day",
                "2025-03-10");
    }

    private static Map<String, Object> consent(int obligation) {
        return Map.of("obligationNo", obligation, "purpose", "Tax proceedings", "decision", "PENDING");
    }

    private static Answer list(SampleCase file, String query) {
        return file.callers().caseworker().get("/api/v1/obligations?" + query).expecting(200);
    }
}
