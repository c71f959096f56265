package org.comity.base.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.comity.base.time.MovableNow;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Denied calls are in the audit trail of the caller's authority, with the person and the address, and in no other. */
@QuarkusTest
class DeniedAccessTest {

    @Inject
    DeniedCalls calls;

    @Inject
    MovableNow now;

    private final Callers strangers = Callers.ofFreshAuthority();

    /** A person whom no other test denies anything: the number of lines of a person is limited. */
    private final Api stranger = strangers.named("of-" + strangers.authority(), "caseworker");

    @AfterEach
    void makeTimeUsual() {
        now.isUsual();
    }

    @Test
    void aRequestOfAnotherAuthorityIsNotedForTheCallersAuthorityAlone() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        stranger.get(file.path()).expecting(404);

        var line = denied(strangers, 1).getFirst();

        assertThat(line.path("status").asInt()).isEqualTo(404);
        assertThat(line.path("path").asText()).isEqualTo("GET " + file.path());
        assertThat(line.path("subject").isMissingNode()).isTrue();
        assertThat(line.path("callerName").asText()).isEqualTo("of-" + strangers.authority());
        assertThat(line.path("roles").asText()).isEqualTo("caseworker");
        assertThat(line.path("ground").asText()).isEqualTo("NONE");
        assertThat(line.path("address").asText()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(line.path("times").asInt()).isEqualTo(1);
        assertThat(line.path("authority").asText()).isEqualTo(strangers.authority());
        assertThat(denied(file.callers(), 0)).isEmpty();
    }

    @Test
    void aForeignRequestAndOneThatIsNotThereLeaveTheSameLine() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        stranger.get(file.path()).expecting(404);
        stranger.get(Api.REQUESTS + "/" + UUID.randomUUID()).expecting(404);

        assertThat(denied(strangers, 2))
                .extracting(line -> line.path("status").asText()
                        + line.path("path").asText().replaceAll("[0-9a-f]{8}-.*", "x")
                        + line.path("ground").asText())
                .containsOnly("404GET /api/v1/requests/xNONE");
    }

    /** Somebody who reads the trail and requests could find out by it which identifiers are those of hidden requests. */
    @Test
    void aHiddenRequestAndOneThatIsNotThereLeaveTheSameLines() {
        var callers = Callers.ofFreshAuthority();
        var hidden = SampleCase.of(callers, SampleRequest.incomingAssistance());
        hidden.act("/level", Map.of("level", "SEALED", "reason", "a wire")).expecting(200);
        var both = callers.named("both-" + callers.authority(), "caseworker", "auditor");
        var nothing = UUID.randomUUID().toString();
        for (var id : List.of(hidden.id(), nothing)) {
            both.get(Api.REQUESTS + "/" + id).expecting(404);
            both.get(Api.REQUESTS + "/" + id.toUpperCase(Locale.ROOT) + "/notes")
                    .expecting(404);
            both.get("/api/v1/audit?subject=" + id).expecting(200);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> trail(both, nothing).size() >= 2);

        assertThat(trail(both, hidden.id())).hasSize(2).isEqualTo(trail(both, nothing));
        for (var id : List.of(hidden.id(), nothing)) {
            assertThat(both.get("/api/v1/audit?subject=" + id).expecting(200).at("/items"))
                    .isEmpty();
            assertThat(callers.named("petra", "data-protection-officer")
                            .get("/api/v1/audit?limit=200&subject=" + id)
                            .expecting(200)
                            .texts("/items", "act"))
                    .filteredOn("DENIED"::equals)
                    .hasSize(2);
        }
    }

    /** The lines of a person that name an identifier, with a word in its place. */
    private static List<String> trail(Api reader, String id) {
        var items = reader.get("/api/v1/audit?limit=200").expecting(200).at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(line -> line.toString().contains(id))
                .map(line -> line.path("act").asText()
                        + line.path("status").asText()
                        + line.path("path").asText().replace(id, "x")
                        + line.path("subject").asText().replace(id, "x"))
                .sorted()
                .toList();
    }

    @Test
    void aDeniedCallOfWhoSeesTheRequestNamesIt() {
        var file = SampleCase.of(strangers, SampleRequest.incomingAssistance());
        stranger.post(file.path() + "/reclassifications", Map.of("kind", "ENQUIRY", "reason", "x"))
                .expecting(403);

        assertThat(denied(strangers, 1).getFirst().path("subject").asText()).isEqualTo(file.id());
    }

    /** The line is hidden with its request, and a later identifier may be that of a record of another one. */
    @Test
    void aLineHasTheFirstIdentifierOfItsPathAlone() {
        var request = UUID.randomUUID();
        var link = UUID.randomUUID().toString();
        stranger.get(Api.REQUESTS + "/" + request + "/links/" + link).expecting(404);
        stranger.get(Api.REQUESTS + "/" + request + "/links/" + link.toUpperCase(Locale.ROOT))
                .expecting(404);
        stranger.post(
                        Api.REQUESTS + "/" + request + "/side-processes/" + link + "/ending",
                        Map.of("endedOn", "2025-03-09", "outcome", "answered"),
                        "If-Match",
                        "\"1\"")
                .expecting(404);

        var lines = denied(strangers, 3);

        assertThat(lines)
                .extracting(line -> line.path("path").asText())
                .containsExactly(
                        "POST /api/v1/requests/" + request + "/side-processes/-/ending",
                        "GET /api/v1/requests/" + request + "/links/-",
                        "GET /api/v1/requests/" + request + "/links/-");
        assertThat(lines).noneMatch(line -> line.toString().contains(link));
    }

    /** The operations accept it, so that the line must be hidden with the request. */
    @Test
    void anIdentifierWithoutItsLeadingZeroIsTheSubject() {
        var id = SampleCase.of(strangers, SampleRequest.incomingAssistance()).id();
        assertThat(id).startsWith("0");
        stranger.get(Api.REQUESTS + "/" + id.substring(1) + "/links/" + id.substring(1))
                .expecting(404);

        var line = denied(strangers, 1).getFirst();
        assertThat(line.path("subject").asText()).isEqualTo(id);
        assertThat(line.path("path").asText()).isEqualTo("GET /api/v1/requests/" + id + "/links/-");
    }

    @Test
    void aMissingRoleIsNotedWithThePurposeThatTheCallerGave() {
        stranger.get("/api/v1/audit", "Purpose", "curiosity").expecting(403);

        var line = denied(strangers, 1).getFirst();
        assertThat(line.path("status").asInt()).isEqualTo(403);
        assertThat(line.path("path").asText()).isEqualTo("GET /api/v1/audit");
        assertThat(line.path("purpose").asText()).isEqualTo("curiosity");
        assertThat(line.path("subject").isMissingNode()).isTrue();
    }

    @Test
    void aCallerWhoTriesManyGetsALimitedNumberOfLinesAndTheirSumLater() {
        var prober = stranger;
        for (var attempt = 0; attempt < DeniedCalls.MOST_LINES + 15; attempt++) {
            prober.get(Api.REQUESTS + "/" + UUID.randomUUID()).expecting(404);
        }
        assertThat(denied(strangers, DeniedCalls.MOST_LINES)).hasSize(DeniedCalls.MOST_LINES);

        now.passes(1);
        calls.writeWithheld();

        assertThat(denied(strangers, DeniedCalls.MOST_LINES + 1))
                .hasSize(DeniedCalls.MOST_LINES + 1)
                .first()
                .satisfies(line -> assertThat(line.path("times").asInt()).isEqualTo(15));
        // The others of the authority have lines of their own.
        strangers.named("p-" + strangers.authority(), "caseworker").get(Api.REQUESTS + "/" + UUID.randomUUID());
        denied(strangers, DeniedCalls.MOST_LINES + 2);
    }

    @Test
    void theDataProtectionOfficerReadsWhoSawWhatOnWhichGroundAndWhy() {
        var file = SampleCase.inExecution();
        file.callers()
                .caseworker()
                .get(file.path(), "Purpose", "an answer to Lyon")
                .expecting(200);
        file.callers().executing("PROSECUTOR-1").get(file.execution()).expecting(200);
        var officer = file.callers().named("petra", "data-protection-officer");

        var lines = officer.get("/api/v1/audit?subject=" + file.id()).expecting(200);

        assertThat(lines.texts("/items", "ground").subList(0, 2)).containsExactly("EXECUTION", "ROLE");
        assertThat(lines.texts("/items", "act").subList(0, 2)).containsExactly("READ", "READ");
        assertThat(lines.texts("/items", "purpose").get(1)).isEqualTo("an answer to Lyon");
        officer.get(file.path()).expecting(403);
        officer.get("/api/v1/history-verification").expecting(403);
        assertThat(Callers.ofFreshAuthority()
                        .named("petra", "data-protection-officer")
                        .get("/api/v1/audit?subject=" + file.id())
                        .expecting(200)
                        .at("/items"))
                .isEmpty();
    }

    /** Waits until there are as many lines; they are written behind the answer. */
    private static List<JsonNode> denied(Callers callers, int expected) {
        await().atMost(Duration.ofSeconds(20)).until(() -> lines(callers).size() >= expected);
        return lines(callers);
    }

    private static List<JsonNode> lines(Callers callers) {
        var items =
                callers.auditor().get("/api/v1/audit?limit=200").expecting(200).at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(line -> line.path("act").asText().equals("DENIED"))
                .toList();
    }
}
