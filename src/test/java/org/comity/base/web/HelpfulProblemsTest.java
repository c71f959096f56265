package org.comity.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.comity.base.problem.NearestWords;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A problem says what to do: the role, the media type, the step or the code that is meant. */
@QuarkusTest
class HelpfulProblemsTest {

    private final Callers callers = Callers.ofFreshAuthority();
    private final Api caseworker = callers.caseworker();

    @Test
    void aForbiddenCallNamesTheRole() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var correction = file.act("/transitions/1/corrections", Map.of("reason", "r", "annul", true));
        assertThat(correction.expecting(403).text("/detail")).isEqualTo("This needs the role supervisor");
        assertThat(file.act("/reclassifications", Map.of("kind", "ENQUIRY", "reason", "r"))
                        .expecting(403)
                        .text("/detail"))
                .isEqualTo("This needs the role supervisor");
        assertThat(callers.executing("WKSTA")
                        .get(file.path() + "/history")
                        .expecting(403)
                        .text("/detail"))
                .isEqualTo("This needs one of the roles caseworker, supervisor");
        assertThat(caseworker.get("/api/v1/audit").expecting(403).text("/detail"))
                .contains("auditor");
    }

    @Test
    void aWrongMediaTypeNamesTheRightOne() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        assertThat(caseworker
                        .send("PATCH", file.path(), "{}", "Content-Type", "application/json", "If-Match", file.etag())
                        .expecting(415)
                        .text("/detail"))
                .contains("application/merge-patch+json");
        assertThat(caseworker
                        .send("POST", Api.REQUESTS, "{}", "Content-Type", "text/plain")
                        .expecting(415)
                        .text("/detail"))
                .contains("application/json");
        assertThat(caseworker
                        .send("POST", "/api/v1/imports", "{}", "Content-Type", "application/json")
                        .expecting(415)
                        .text("/detail"))
                .contains("multipart/form-data");
        assertThat(caseworker
                        .get(file.path(), "Accept", "image/png")
                        .expecting(406)
                        .text("/detail"))
                .contains("application/json");
    }

    @Test
    void anUnknownWordNamesTheNearestOne() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        assertThat(details(file.attempt("ACKNOWLEDGED").expecting(400)))
                .anyMatch(detail -> detail.startsWith("did you mean ACKNOWLEDGE? It must be one of "));
        assertThat(details(caseworker
                        .post(Api.REQUESTS, Map.of("recievedOn", "2025-03-03", "directon", "INCOMING"))
                        .expecting(400)))
                .contains(
                        "there is no such field; did you mean receivedOn?",
                        "there is no such field; did you mean direction?");
        assertThat(details(caseworker.get(Api.REQUESTS + "?stat=OPEN").expecting(400)))
                .containsExactly("there is no such parameter; did you mean state?");
        assertThat(details(caseworker.get(Api.REQUESTS + "?standing=OPENED").expecting(400)))
                .singleElement()
                .asString()
                .startsWith("did you mean OPEN? It must be some of ");
        assertThat(details(caseworker.get(Api.REQUESTS + "?colour=red").expecting(400)))
                .containsExactly("there is no such parameter");
    }

    @Test
    void aCodeThatDoesNotExistIsAFaultAndNoEmptyList() {
        for (var wrong : Map.of(
                        "counterpart=fra", "FRA",
                        "counterpart=GER", "; did you mean DEU?",
                        "counterpart=NED", "; did you mean NLD?",
                        "counterpart=DE", "; did you mean DEU?",
                        "counterpart=QQQ", "GET /api/v1/countries",
                        "legalBasis=UNCACC", "UNCAC",
                        "legalBasis=NOTHING", "GET /api/v1/law/instruments",
                        "authority=NOPE", "GET /api/v1/authorities")
                .entrySet()) {
            assertThat(details(
                            caseworker.get(Api.REQUESTS + "?" + wrong.getKey()).expecting(400)))
                    .as(wrong.getKey())
                    .singleElement()
                    .asString()
                    .contains(wrong.getValue());
        }
        for (var figure : List.of("statement", "milestones", "refusals", "durations", "results", "open-stock")) {
            assertThat(details(caseworker
                            .get("/api/v1/statistics/" + figure + "?direction=INCOMING&kind=MLA&authority=NOPE")
                            .expecting(400)))
                    .as(figure)
                    .anySatisfy(detail -> assertThat(detail).contains("GET /api/v1/authorities"));
        }
        assertThat(details(caseworker.get("/api/v1/deadlines?rule=SLA_ACC").expecting(400)))
                .singleElement()
                .asString()
                .endsWith("; did you mean SLA_ACK?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"  ", "\t\t", "\u00a0\u00a0", "\u200b\u200b", "a\u200b"})
    void aSearchForNoVisibleWordsIsAFaultAndNotAllRequests(String blank) {
        for (var field : List.of("text", "reference", "foreignReference")) {
            caseworker.post(Api.REQUESTS + "/_search", Map.of(field, blank)).expecting(400);
        }
        caseworker.get(Api.REQUESTS + "?officer=%20").expecting(400);
        caseworker.get(Api.REQUESTS + "?officer=%E2%80%8B").expecting(400);
    }

    @Test
    void aCursorOfAnotherListOrOrderIsAFault() {
        for (var i = 0; i < 2; i++) {
            SampleCase.of(callers, SampleRequest.incomingAssistance());
        }
        var cursor = caseworker.get(Api.REQUESTS + "?limit=1").expecting(200).text("/next");

        caseworker.get(Api.REQUESTS + "?limit=1&cursor=" + cursor).expecting(200);
        for (var other : List.of(
                Api.REQUESTS + "?sort=registeredAt&cursor=",
                Api.REQUESTS + "?sort=reference&cursor=",
                "/api/v1/deadlines?cursor=",
                "/api/v1/import-dictionary?cursor=")) {
            assertThat(caseworker.get(other + cursor).expecting(400).faults())
                    .as(other)
                    .containsExactly("cursor bad-value");
        }
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsAFault() {
        for (var range : Map.of(
                        Api.REQUESTS + "?datedFrom=2025-02-01&datedTo=2025-01-31",
                        "datedTo",
                        Api.REQUESTS + "?receivedFrom=2025-02-01&receivedTo=2025-01-31",
                        "receivedTo",
                        "/api/v1/deadlines?dueFrom=2025-02-01&dueTo=2025-01-31",
                        "dueTo")
                .entrySet()) {
            assertThat(caseworker.get(range.getKey()).expecting(400).faults())
                    .containsExactly(range.getValue() + " bad-value");
        }
    }

    @Test
    void anUnknownCodeNamesItsListAndTheNearestOne() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var asked = Map.of("kind", "REQUEST_FOR_INFORMATION", "topic", "t", "reasonCode", "DL_TRANSLATIN");
        assertThat(details(file.act("/side-processes", asked).expecting(422)))
                .singleElement()
                .asString()
                .startsWith("the law book has no such code; see /api/v1/law/reasons?kind=DL and")
                .contains("; did you mean DL_TRANSLATION");
        assertThat(country("GER")).endsWith("; did you mean DEU?");
        assertThat(country("SUI")).endsWith("; did you mean CHE?");
        assertThat(country("ROM")).endsWith("; did you mean ROU?");
        var treaty = SampleRequest.incomingAssistance().with("legalBases", List.of(Map.of("instrument", "UNCAK")));
        assertThat(details(caseworker.post(Api.REQUESTS, treaty).expecting(422)))
                .anyMatch(detail -> detail.endsWith("; did you mean UNCAC?"));
    }

    @Test
    void aSearchInTheAddressIsSentToTheSearch() {
        for (var name : List.of("q", "search", "foreignReference")) {
            assertThat(details(
                            caseworker.get(Api.REQUESTS + "?" + name + "=4471").expecting(400)))
                    .singleElement()
                    .asString()
                    .contains("POST /api/v1/requests/_search");
        }
    }

    @Test
    void aWrongDayIsNoLackOfSomething() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var tomorrow = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2).toString();
        var refused = file.attempt("ACKNOWLEDGE", "occurredAt", tomorrow).expecting(422);

        assertThat(refused.problem()).isEqualTo("unprocessable");
        assertThat(refused.faults()).containsExactly("/occurredAt in-the-future");
    }

    @Test
    void nothingIsSuggestedForAWordThatIsLikeNone() {
        assertThat(NearestWords.of("zebra", List.of("ACKNOWLEDGE", "REFUSE"))).isEmpty();
        assertThat(NearestWords.of("acknowlegde", List.of("ACKNOWLEDGE", "REFUSE")))
                .contains("ACKNOWLEDGE");
        assertThat(NearestWords.of("x".repeat(5000), List.of("x"))).isEmpty();
    }

    private String country(String code) {
        var request = SampleRequest.incomingAssistance().with("counterpart", code);
        return details(caseworker.post(Api.REQUESTS, request).expecting(422)).getFirst();
    }

    private static List<String> details(Answer answer) {
        return answer.texts("/errors", "detail");
    }
}
