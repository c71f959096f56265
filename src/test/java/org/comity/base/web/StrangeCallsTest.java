package org.comity.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StrangeCallsTest {

    private static final String MINIMAL = "\"direction\":\"INCOMING\",\"kind\":\"MLA\",\"counterpart\":\"FRA\"";
    private final Callers callers = Callers.ofFreshAuthority();
    private final Api caseworker = callers.caseworker();

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\udc00x", "x\\ud83d"})
    void whatCannotBeStoredIsAFaultOfItsField(String text) {
        var answer = post("{" + MINIMAL + ",\"summary\":\"" + text + "\",\"foreignReferences\":[{\"reference\":\""
                + text + "\"}]}");

        assertThat(answer.expecting(400).faults())
                .contains("/summary not-storable", "/foreignReferences/0/reference not-storable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800"})
    void whatCannotBeStoredIsAFaultInEveryBody(String text) {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var quoted = "\"" + text + "\"";

        assertThat(file.patch("{\"summary\":" + quoted + "}").status()).isEqualTo(400);
        assertThat(file.patch("{" + quoted + ":1}").status()).isEqualTo(400);
        assertThat(post("{" + MINIMAL + "," + quoted + ":1}").status()).isEqualTo(400);
        assertThat(file.act("/transitions", "{\"step\":\"WITHDRAW\",\"narrative\":" + quoted + "}")
                        .status())
                .isEqualTo(400);
        assertThat(file.act("/transitions", "{\"step\":" + quoted + "}").status())
                .isEqualTo(400);
        assertThat(file.act("/transitions", "{\"step\":\"WITHDRAW\",\"occurredAt\":" + quoted + "}")
                        .status())
                .isEqualTo(400);
        assertThat(file.act("/side-processes", "{\"kind\":\"TRANSLATION\",\"topic\":" + quoted + "}")
                        .status())
                .isEqualTo(400);
        assertThat(file.act("/deadlines", "{\"title\":" + quoted + ",\"reason\":" + quoted + "}")
                        .status())
                .isEqualTo(400);
        assertThat(caseworker
                        .post(Api.REQUESTS + "/_search", "{\"text\":" + quoted + "}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "officer=%00",
                "officer=a%00b",
                "counterpart=%ED%A0%80",
                "legalBasis=%FF",
                "%00=1",
                "cursor=%00",
                "cursor=!!",
                "cursor=QUJD",
                "sort=reference&cursor=YQBiMDE5MzY0YzAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAw",
                "sort=reviewOn&cursor=Kzk5OTk5OTk5OS0xMi0zMTAxOTM2NGMwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMA",
                "state=%00",
                "sort=",
                "on=",
                "on=2026-02-30",
                "on=%2B999999999-12-31",
                "limit=0",
                "limit=201",
                "limit=99999999999999",
                "limit=1&limit=2",
                "count=maybe",
                "state=OPEN",
                "state=REGISTERED,",
                "colour=red",
                "direction=incoming"
            })
    void aParameterThatCannotBeUnderstoodIsNeverIgnored(String query) {
        var list = caseworker.get(Api.REQUESTS + "?" + query);
        assertThat(list.status()).as(list.body()).isEqualTo(400);
    }

    @Test
    void aMergePatchIsForPatchingAlone() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var patch = "application/merge-patch+json";
        for (var path : List.of(
                Api.REQUESTS, Api.REQUESTS + "/_search", file.path() + "/transitions", file.path() + "/deadlines")) {
            var answer = caseworker
                    .send("POST", path, "{" + MINIMAL + "}", "Content-Type", patch, "If-Match", file.etag())
                    .expecting(415);
            assertThat(answer.problem()).isEqualTo("unsupported-media-type");
        }
        caseworker
                .send("PATCH", file.path(), "{}", "Content-Type", "application/json", "If-Match", file.etag())
                .expecting(415);
        caseworker
                .send("PATCH", file.path(), "{}", "Content-Type", patch + ";charset=utf-8", "If-Match", file.etag())
                .expecting(200);
    }

    @Test
    void theRuleOfAnObjectIsAFaultOfTheObjectOrOfTheFieldThatBreaksIt() {
        assertThat(caseworker
                        .post(Api.REQUESTS + "/_search", "{}")
                        .expecting(400)
                        .faults())
                .containsExactly(" must-hold");
        assertThat(caseworker
                        .post(Api.REQUESTS + "/_search", "{\"text\": \"abc\", \"cursor\": \"QUJD\"}")
                        .expecting(400)
                        .faults())
                .containsExactly("/cursor must-hold");
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        assertThat(file.attempt(
                                "WITHDRAW",
                                "consultation",
                                Map.of(),
                                "restrictions",
                                Map.of("confidential", true),
                                "consent",
                                Map.of("form", "IN_COURT"))
                        .expecting(400)
                        .faults())
                .containsExactly("/consent must-hold", "/consultation must-hold", "/restrictions/reviewOn must-hold");
    }

    @Test
    void aDayFarAwayIsADay() {
        assertThat(caseworker.get(Api.REQUESTS + "?datedFrom=1800-01-01").status())
                .isEqualTo(200);
        assertThat(caseworker.get(Api.REQUESTS + "?datedFrom=0001-01-01").status())
                .as("no request is so old")
                .isEqualTo(400);
        assertThat(caseworker.get(Api.REQUESTS + "?datedTo=9999-12-31").status())
                .isEqualTo(200);
    }

    @Test
    void daysThatNoDatabaseKnowsAreFaults() {
        assertThat(post("{" + MINIMAL + ",\"dated\":\"-999999999-01-01\"}").status())
                .isBetween(400, 422);
        assertThat(post("{" + MINIMAL + ",\"confidentiality\":{\"terms\":\"x\",\"until\":\"+999999999-12-31\"}}")
                        .status())
                .isBetween(400, 422);
        assertThat(caseworker.get(Api.REQUESTS + "?datedTo=%2B999999999-12-31").status())
                .isEqualTo(400);
        assertThat(caseworker.get("/api/v1/deadlines?dueTo=-999999999-12-31").status())
                .isEqualTo(400);
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        assertThat(file.attempt("ACKNOWLEDGE", "occurredAt", "-999999999-01-01T00:00:00Z")
                        .status())
                .isBetween(400, 422);
        assertThat(file.attempt("ACKNOWLEDGE", "occurredAt", "+999999999-01-01").status())
                .isBetween(400, 422);
        assertThat(file.attempt("ACKNOWLEDGE", "reviewOn", "+999999999-01-01").status())
                .isBetween(400, 422);
        assertThat(file.act(
                                "/deadlines",
                                Map.of(
                                        "title",
                                        "x",
                                        "reason",
                                        "y",
                                        "startedOn",
                                        "-999999999-01-01",
                                        "dueOn",
                                        "2025-01-01"))
                        .status())
                .isBetween(400, 422);
        assertThat(file.act("/deadlines", Map.of("title", "x", "reason", "y", "dueOn", "+999999999-01-01"))
                        .status())
                .isBetween(400, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "null",
                "[]",
                "7",
                "\"text\"",
                "true",
                "{",
                "{} {}",
                "{\"direction\":\"INCOMING\",\"direction\":\"INCOMING\"}",
                "not json",
                "<xml/>"
            })
    void aBodyThatIsNoJsonObjectCannotBeRead(String body) {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());

        assertThat(post(body).expecting(400).problem()).isIn("malformed", "invalid");
        assertThat(file.patch(body).expecting(400).problem()).isIn("malformed", "invalid");
        assertThat(file.act("/transitions", body).expecting(400).problem()).isIn("malformed", "invalid");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        var answer = caseworker.send(
                "POST", Api.REQUESTS, "\u00ff\u0001", "Content-Type", "application/json; charset=iso-8859-1");
        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "1", "{}", "[]", "null"})
    void aListWithoutMeasureIsRefusedAtOnce(String entry) {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var list = "[" + entry + ("," + entry).repeat(150_000) + "]";
        var begin = System.nanoTime();

        var person = file.act(
                "/persons", "{\"kind\":\"NATURAL\",\"name\":\"x\",\"roles\":[\"WITNESS\"],\"aliases\":" + list + "}");
        var request = post("{" + MINIMAL + ",\"offences\":" + list + "}");

        assertThat(person.expecting(400).faults()).hasSizeLessThanOrEqualTo(100);
        assertThat(request.expecting(400).faults()).hasSizeLessThanOrEqualTo(100);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E+2147483647",
                "1.5E+2147483647",
                "100E+2147483647",
                "0E+2147483647",
                "1E-2147483647",
                "0E-20000"
            })
    void anAmountWithoutMeasureIsAFaultOfItsField(String amount) {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var value = "{\"amount\":" + amount + ",\"currency\":\"EUR\"}";

        assertThat(file.act("/costs", "{\"kind\":\"TRAVEL\",\"borneBy\":\"REQUESTED_STATE\",\"value\":" + value + "}")
                        .expecting(400)
                        .texts("/errors", "field"))
                .contains("/value/amount");
        assertThat(file.act("/assets", "{\"kind\":\"CASH\",\"description\":\"x\",\"tracedValue\":" + value + "}")
                        .expecting(400)
                        .texts("/errors", "field"))
                .contains("/tracedValue/amount");
        assertThat(file.act(
                                "/asset-events",
                                "{\"assetNo\":1,\"kind\":\"RETURN\",\"net\":" + amount
                                        + ",\"expenses\":[{\"kind\":\"COURT\",\"amount\":" + amount + "}],\"value\":"
                                        + value + "}")
                        .expecting(400)
                        .texts("/errors", "field"))
                .contains("/value/amount", "/net", "/expenses/0/amount");
    }

    @Test
    void numbersAndNestingWithoutMeasureAreRefused() {
        var deep = "[".repeat(10_000) + "]".repeat(10_000);
        var deepObject = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());

        assertThat(post("{" + MINIMAL + ",\"x\":" + deep + "}").status()).isBetween(400, 422);
        assertThat(post("{" + MINIMAL + ",\"summary\":" + deep + "}").status()).isBetween(400, 422);
        assertThat(post(deepObject).status()).isBetween(400, 422);
        assertThat(file.patch("{\"summary\":" + deepObject + "}").status()).isBetween(400, 422);
        assertThat(post("{" + MINIMAL + ",\"x\":" + "9".repeat(2000) + "}").status())
                .isBetween(400, 422);
        assertThat(file.act(
                                "/transitions",
                                "{\"step\":\"WITHDRAW\",\"measureOutcomes\":[{\"measure\":" + "9".repeat(500)
                                        + ",\"outcome\":\"EXECUTED\"}]}")
                        .status())
                .isBetween(400, 422);
        assertThat(file.act(
                                "/transitions",
                                "{\"step\":\"WITHDRAW\",\"measureOutcomes\":[{\"measure\":1e999999999,"
                                        + "\"outcome\":\"EXECUTED\"}]}")
                        .status())
                .isBetween(400, 422);
        assertThat(file.act(
                                "/transitions",
                                "{\"step\":\"WITHDRAW\",\"measureOutcomes\":[{\"measure\":-2147483648,"
                                        + "\"outcome\":\"EXECUTED\"}]}")
                        .status())
                .isBetween(400, 422);
        assertThat(post("{" + MINIMAL + ",\"summary\":\"" + "x".repeat(4001) + "\"}")
                        .expecting(400)
                        .faults())
                .containsExactly("/summary size");
    }

    @Test
    void mediaTypesThatAreNotOursAreRefused() {
        var body = "{" + MINIMAL + "}";
        assertThat(caseworker
                        .send("POST", Api.REQUESTS, body, "Content-Type", "text/plain")
                        .expecting(415)
                        .problem())
                .isEqualTo("unsupported-media-type");
        assertThat(caseworker
                        .send("POST", Api.REQUESTS, body, "Content-Type", "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(415);
        assertThat(caseworker.send("POST", Api.REQUESTS, body).status()).isEqualTo(415);
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        assertThat(caseworker
                        .send("PATCH", file.path(), "{}", "Content-Type", "application/json", "If-Match", file.etag())
                        .status())
                .isEqualTo(415);
        assertThat(caseworker
                        .get(file.path(), "Accept", "text/csv")
                        .expecting(406)
                        .problem())
                .isEqualTo("not-acceptable");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(caseworker.get("/api/v1/nowhere").expecting(404).problem()).isEqualTo("not-found");
        for (var id : List.of(UUID.randomUUID().toString(), "no-uuid", "1-1-1-1-1", "%00", "7")) {
            assertThat(caseworker.get(Api.REQUESTS + "/" + id).expecting(404).problem())
                    .as(id)
                    .isEqualTo("not-found");
            assertThat(caseworker.get(Api.REQUESTS + "/" + id + "/transitions").status())
                    .as(id)
                    .isEqualTo(404);
            assertThat(caseworker
                            .post(
                                    Api.REQUESTS + "/" + id + "/transitions",
                                    Map.of("step", "WITHDRAW"),
                                    "If-Match",
                                    "\"1\"")
                            .status())
                    .as(id)
                    .isEqualTo(404);
        }
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        assertThat(caseworker.get(file.path() + "/transitions/2").status()).isEqualTo(404);
        assertThat(caseworker.get(file.path() + "/transitions/one").status()).isEqualTo(404);
        assertThat(caseworker.get(file.path() + "/transitions/99999999999").status())
                .isEqualTo(404);
        assertThat(caseworker
                        .get(file.path() + "/side-processes/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aMethodThatDoesNotExistIsSaidToBeSo() {
        assertThat(caseworker.send("DELETE", Api.REQUESTS, "").expecting(405).problem())
                .isEqualTo("method-not-allowed");
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        assertThat(caseworker.send("DELETE", file.path(), "").status()).isEqualTo(405);
        assertThat(caseworker
                        .send("PUT", file.path(), "{}", "Content-Type", "application/json")
                        .status())
                .isEqualTo(405);
        assertThat(caseworker.send("DELETE", file.path() + "/transitions/1", "").status())
                .isEqualTo(405);
    }

    @Test
    void unknownParametersAreRefusedWhereNoneIsKnown() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        for (var path : List.of("", "/transitions", "/history")) {
            assertThat(caseworker
                            .get(file.path() + path + "?colour=red")
                            .expecting(400)
                            .faults())
                    .containsExactly("colour unknown-parameter");
        }
        assertThat(caseworker.get("/api/v1/deadlines?colour=red").status()).isEqualTo(400);
        assertThat(caseworker.get(file.path() + "/deadlines?colour=red").status())
                .isEqualTo(400);
        assertThat(caseworker.get(file.path() + "/side-processes?colour=red").status())
                .isEqualTo(400);
        assertThat(caseworker.get(file.path() + "/transitions/1?colour=red").status())
                .isEqualTo(400);
    }

    @Test
    void noCacheKeepsAnAnswer() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        assertThat(file.view().header("Cache-Control")).isEqualTo("no-store");
        assertThat(caseworker.get("/api/v1/nowhere").header("Cache-Control")).isEqualTo("no-store");
        assertThat(new Api("none").get(file.path()).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void headersThatCannotBeUnderstoodAreFaults() {
        var body = SampleRequest.incomingAssistance();
        assertThat(caseworker
                        .post(Api.REQUESTS, body, "Idempotency-Key", "\"\"")
                        .status())
                .isEqualTo(400);
        assertThat(caseworker
                        .post(Api.REQUESTS, body, "Idempotency-Key", "k".repeat(201))
                        .status())
                .isEqualTo(400);
        assertThat(caseworker
                        .post(Api.REQUESTS, body, "Purpose", "p".repeat(501))
                        .status())
                .isEqualTo(400);
    }

    private Answer post(String body) {
        return caseworker.post(Api.REQUESTS, body);
    }
}
