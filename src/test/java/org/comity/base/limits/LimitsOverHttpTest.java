package org.comity.base.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.base.security.Caller;
import org.comity.publication.SampleRelease;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.Sql;
import org.comity.sample.Wire;
import org.junit.jupiter.api.Test;

/** The limits of callers as calls of the API meet them, and the end of calls whose caller is gone. */
@QuarkusTest
class LimitsOverHttpTest {

    private static final String FIGURE =
            "/api/v1/statistics/milestones?direction=INCOMING&kind=MLA&from=2020-01-01&to=2020-12-31";

    @Inject
    CallLimits limits;

    private static void assertThatTooMany(Answer answer) {
        assertThat(answer.expecting(429).problem()).isEqualTo("too-many");
        assertThat(answer.header("Retry-After")).isEqualTo(answer.text("/retryAfterSeconds"));
        assertThat(answer.at("/retryAfterSeconds").asInt()).isPositive();
        assertThat(answer.text("/detail")).startsWith("Nothing was changed.");
    }

    @Test
    void aCallerWhoUsedTheDatabaseForTooLongWaitsAndTheOthersDoNot() {
        var callers = Callers.ofFreshAuthority();
        var busy = callers.named("busy", "caseworker");
        limits.charge(new Payer(busy.person(), List.of(), false), Duration.ofMinutes(30));

        assertThatTooMany(busy.get(Api.REQUESTS));
        assertThatTooMany(busy.post(Api.REQUESTS + "/_search", Map.of("text", "bribery")));
        callers.caseworker().get(Api.REQUESTS).expecting(200);
    }

    @Test
    void costlyCallsHaveFewPlacesAndTheUsualOnesGoOn() {
        var callers = Callers.ofFreshAuthority();
        var caseworker = callers.named("two", "caseworker", "auditor");
        var sight = new Caller("", "", Set.of(), List.of(callers.authority()), null).sight(Instant.EPOCH);
        var held = new ArrayList<CallLimits.TakenPlaces>();
        try {
            for (var place = 0; place < 2; place++) {
                held.add(limits.admit(Payer.of(caseworker.person(), sight), true));
            }

            for (var costly : List.of(
                    FIGURE,
                    "/api/v1/audit",
                    "/api/v1/history-verification",
                    Api.REQUESTS + "?on=2020-01-01",
                    Api.REQUESTS + "?asOf=2020-01-01T00:00:00Z",
                    "/api/v1/deadlines?asOf=2020-01-01T00:00:00Z")) {
                assertThatTooMany(caseworker.get(costly));
            }
            caseworker.get(Api.REQUESTS + "?count=true").expecting(200);
        } finally {
            held.forEach(CallLimits.TakenPlaces::close);
        }
        caseworker.get(FIGURE).expecting(200);
    }

    /** As many calls as there are places are answered, each of which frees its place, also when it fails. */
    @Test
    void everyCallFreesItsPlace() {
        var callers = Callers.ofFreshAuthority();
        var auditor = callers.auditor();
        for (var call = 0; call < 10; call++) {
            auditor.get("/api/v1/audit").expecting(200);
            auditor.get("/api/v1/history-verification?request=00000000-0000-0000-0000-000000000000")
                    .expecting(404);
            auditor.get("/api/v1/audit?limit=0").expecting(400);
        }
    }

    /** The proxy of the tests is this machine, which is trusted to say the address. */
    @Test
    void callersWithoutATokenPayByTheirAddress() {
        var nobody = new Api("");
        limits.charge(Payer.at("192.0.2.66"), Duration.ofMinutes(30));

        for (var address : List.of("/api/v1/published", "/api/v1/published/catalogue")) {
            assertThatTooMany(nobody.get(address, "Accept", "*/*", "X-Forwarded-For", "192.0.2.66"));
            nobody.get(address, "Accept", "*/*", "X-Forwarded-For", "192.0.2.67")
                    .expecting(200);
        }
    }

    @Test
    void thePageOfFiguresHasTheSameLimitAndAnswersAsAPage() {
        var nobody = new Api("");
        limits.charge(Payer.at("192.0.2.68"), Duration.ofMinutes(30));

        var refused = nobody.get("/dashboard", "Accept", "text/html", "X-Forwarded-For", "192.0.2.68");

        assertThat(refused.expecting(429).body()).startsWith("<!doctype html>");
        assertThat(refused.header("Retry-After")).isEqualTo("10");
        nobody.get("/dashboard/", "Accept", "text/html", "X-Forwarded-For", "192.0.2.68")
                .expecting(429);
        nobody.get("/dashboard", "Accept", "text/html", "X-Forwarded-For", "192.0.2.69")
                .expecting(200);
    }

    /** A place that was not freed would be missing after a few calls; HEAD has no body that is written. */
    @Test
    void fewLongAnswersAreWrittenAtOnceAndEachFreesItsPlace() {
        var nobody = new Api("");
        var catalogue = "/api/v1/published/catalogue";
        var from = new String[] {"Accept", "*/*", "X-Forwarded-For", "192.0.2.70"};
        var held = new ArrayList<CallLimits.TakenPlaces>();
        try {
            for (var place = 0; place < 2; place++) {
                held.add(limits.admitAnswer(Payer.at("192.0.2.70")));
            }

            assertThatTooMany(nobody.get(catalogue, from));
        } finally {
            held.forEach(CallLimits.TakenPlaces::close);
        }
        for (var call = 0; call < 10; call++) {
            nobody.get(catalogue, from).expecting(200);
            nobody.send("HEAD", catalogue, "", from).expecting(200);
        }
    }

    /** A paper costs seconds of computing time, so that it is made in a place of its answer. */
    @Test
    void papersAreMadeInThePlacesOfLongAnswersAndEachFreesItsPlace() {
        var callers = Callers.ofFreshAuthority();
        SampleRelease.planned(callers, "papers", "2025-01-01", "2025-12-31").published(Map.of());
        var edition = "/api/v1/published/" + callers.authority() + "/papers/editions/latest";
        var papers = List.of(edition + "/report", edition + "/returns/flow-by-direction?format=pdf");
        var nobody = new Api("");
        var from = new String[] {"Accept", "*/*", "X-Forwarded-For", "192.0.2.71"};
        var held = new ArrayList<CallLimits.TakenPlaces>();
        try {
            for (var place = 0; place < 2; place++) {
                held.add(limits.admitAnswer(Payer.at("192.0.2.71")));
            }

            papers.forEach(paper -> assertThatTooMany(nobody.get(paper, from)));
        } finally {
            held.forEach(CallLimits.TakenPlaces::close);
        }
        for (var call = 0; call < 5; call++) {
            papers.forEach(paper -> {
                nobody.get(paper, from).expecting(200);
                nobody.send("HEAD", paper, "", from).expecting(200);
            });
        }
    }

    /** The statement waits for a lock, as for a long computation. */
    @Test
    void aStatementIsCancelledWhenItsCallerClosesTheConnection() throws IOException {
        var caseworker = Callers.ofFreshAuthority().caseworker();
        try (var locking = Sql.superuser();
                var watching = Sql.superuser()) {
            locking.run("begin");
            locking.run("lock table deadline in access exclusive mode");
            try (var wire = Wire.toServer()) {
                wire.send("GET /api/v1/deadlines HTTP/1.1\r\nHost: comity\r\nAuthorization: Bearer "
                        + caseworker.token() + "\r\n\r\n");
                await().until(() -> waiting(watching) == 1);
            }

            await().atMost(Duration.ofSeconds(5)).until(() -> waiting(watching) == 0);
            locking.run("rollback");
        }
        caseworker.get("/api/v1/deadlines").expecting(200);
    }

    /** The connection of the cancelled call serves others, whose statements go on. */
    @Test
    void aCancelledWriteLeavesNothingAndTheNextCallsAreAnswered() throws IOException {
        var callers = Callers.ofFreshAuthority();
        var body = "{\"name\":\"Changed\",\"country\":\"AUT\",\"zoneId\":\"Europe/Vienna\"}";
        try (var locking = Sql.superuser();
                var watching = Sql.superuser()) {
            locking.run("begin");
            locking.run("lock table authority in share mode");
            try (var wire = Wire.toServer()) {
                wire.send("PUT /api/v1/authorities/" + callers.authority()
                        + " HTTP/1.1\r\nHost: comity\r\nContent-Type: application/json\r\nIf-Match: *\r\nContent-Length: "
                        + body.length() + "\r\nAuthorization: Bearer "
                        + callers.administrator().token() + "\r\n\r\n" + body);
                await().until(() -> waiting(watching) == 1);
            }
            await().atMost(Duration.ofSeconds(5)).until(() -> waiting(watching) == 0);
            locking.run("rollback");

            assertThat(watching.column("select name from authority where code = ?", callers.authority()))
                    .containsExactly("Authority of a test");
        }
        for (var call = 0; call < 25; call++) {
            callers.caseworker().get(Api.REQUESTS).expecting(200);
        }
    }

    private static int waiting(Sql watching) {
        return watching.number(
                "select count(*) from pg_stat_activity where usename = 'comity_app' and wait_event_type = 'Lock'");
    }
}
