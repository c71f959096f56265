package org.comity.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of RFC 9110, RFC 6750 and RFC 5789 for every answer of every resource. */
@QuarkusTest
class HttpSurfaceTest {

    private final Callers callers = Callers.ofFreshAuthority();
    private final Api caseworker = callers.caseworker();
    private final SampleCase file = SampleCase.of(callers, SampleRequest.incomingAssistance());

    private final URI server = URI.create(
            "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class));

    @Test
    void aMethodThatIsNotAllowedNamesThoseThatAre() {
        assertThat(methods(caseworker
                        .send("DELETE", Api.REQUESTS, "")
                        .expecting(405)
                        .header("Allow")))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "POST");
        assertThat(methods(caseworker
                        .send("DELETE", file.path(), "")
                        .expecting(405)
                        .header("Allow")))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "PATCH");
        assertThat(methods(caseworker
                        .send("DELETE", file.path() + "/transitions/1", "")
                        .expecting(405)
                        .header("Allow")))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
    }

    /** Several resource classes share a beginning of addresses, and some addresses have a word in place of an identifier. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE | /notes             | GET HEAD OPTIONS POST
            DELETE | /deadlines         | GET HEAD OPTIONS POST
            PUT    | /links             | GET HEAD OPTIONS POST
            PATCH  | /measures/1        | GET HEAD OPTIONS
            GET    | /measures/1/ending | OPTIONS POST
            GET    | /reclassifications | OPTIONS POST
            DELETE | /side-processes    | GET HEAD OPTIONS POST
            """)
    void belowARequestTooAMethodThatIsNotAllowedNamesThoseThatAre(String method, String below, String allowed) {
        var answer = caseworker.send(method, file.path() + below, "").expecting(405);

        assertThat(methods(answer.header("Allow"))).containsExactlyInAnyOrder(allowed.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PATCH  | /api/v1/requests/export  | GET HEAD OPTIONS
            GET    | /api/v1/requests/_search | OPTIONS POST
            DELETE | /api/v1/openapi          | GET HEAD OPTIONS
            POST   | /api/v1/openapi          | GET HEAD OPTIONS
            """)
    void anAddressOfItsOwnHasMethodsOfItsOwn(String method, String path, String allowed) {
        var answer = caseworker.send(method, path, "").expecting(405);

        assertThat(methods(answer.header("Allow"))).containsExactlyInAnyOrder(allowed.split(" "));
        assertThat(methods(caseworker.send("OPTIONS", path, "").expecting(204).header("Allow")))
                .containsExactlyInAnyOrder(allowed.split(" "));
    }

    @Test
    void optionsAreThoseOfTheAddress() {
        assertThat(methods(caseworker
                        .send("OPTIONS", Api.REQUESTS, "")
                        .expecting(204)
                        .header("Allow")))
                .doesNotContain("PATCH")
                .contains("GET", "POST");
        assertThat(methods(caseworker
                        .send("OPTIONS", file.path(), "")
                        .expecting(204)
                        .header("Allow")))
                .contains("PATCH")
                .doesNotContain("POST");
        caseworker.send("OPTIONS", "/api/v1/nowhere", "").expecting(404);
    }

    @Test
    void aCompressedBodyIsRefusedWithTheCodingThatIsTaken() {
        var answer =
                caseworker.post(Api.REQUESTS, "{}", "Content-Encoding", "gzip").expecting(415);

        assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
        assertThat(answer.text("/detail")).contains("Content-Encoding");
        caseworker
                .post(Api.REQUESTS, SampleRequest.incomingAssistance().fields(), "Content-Encoding", "identity")
                .expecting(201);
    }

    @Test
    void aPatchOfAnotherTypeNamesTheTypeThatIsTaken() {
        var answer = caseworker
                .send("PATCH", file.path(), "{}", "Content-Type", "application/json", "If-Match", file.etag())
                .expecting(415);

        assertThat(answer.header("Accept-Patch")).isEqualTo("application/merge-patch+json");
    }

    @Test
    void aTokenThatIsNotValidIsSaidToBeSo() throws Exception {
        assertThat(new Api("not.a.token").get(Api.REQUESTS).expecting(401).header("WWW-Authenticate"))
                .startsWith("Bearer error=\"invalid_token\"");
        var without = send(HttpRequest.newBuilder(server.resolve(Api.REQUESTS)));
        assertThat(without.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
    }

    @Test
    void anAddressThatIsTooLongGetsAProblem() throws Exception {
        var answer = send(HttpRequest.newBuilder(server.resolve(Api.REQUESTS + "?officer=" + "x".repeat(9000))));

        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":414");
    }

    @Test
    void aHeadThatIsTooLargeGetsAProblem() throws Exception {
        var call = HttpRequest.newBuilder(server.resolve(Api.REQUESTS)).header("Purpose", "x".repeat(60_000));

        var answer = send(call);

        assertThat(answer.statusCode()).isEqualTo(431);
        assertThat(answer.body()).contains("\"status\":431");
    }

    /** All but one of the callers lose the race for the same version, and get the same answer. */
    @Test
    void whoeverLosesARaceForAVersionGetsOneAnswer() throws Exception {
        race(caseworker, "/transitions", Map.of("step", "ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED));
    }

    @Test
    void whoeverLosesARaceForACorrectionGetsTheSameAnswer() throws Exception {
        file.take("ACKNOWLEDGE");
        race(callers.supervisor(), "/transitions/2/corrections", Map.of("reason", "typing", "narrative", "another"));
    }

    @Test
    void whoeverLosesARaceForALinkGetsTheSameAnswer() throws Exception {
        var other = SampleCase.of(callers, SampleRequest.incomingAssistance());
        race(caseworker, "/links", Map.of("kind", "SUPPLEMENTS", "to", other.id()));
    }

    private void race(Api who, String below, Map<String, Object> body) throws Exception {
        var tag = file.etag();
        Callable<Integer> call =
                () -> who.post(file.path() + below, body, "If-Match", tag).status();
        try (var threads = Executors.newFixedThreadPool(20)) {
            var statuses = threads
                    .invokeAll(IntStream.range(0, 20).mapToObj(i -> call).toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();

            assertThat(statuses).first().isEqualTo(201);
            assertThat(statuses.subList(1, 20)).containsOnly(412);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder call) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(call.build(), BodyHandlers.ofString());
        }
    }

    private static List<String> methods(String header) {
        return Arrays.asList(header.split(", *"));
    }
}
