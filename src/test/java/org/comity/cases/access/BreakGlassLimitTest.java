package org.comity.cases.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person has a limited number of uses of break-glass with an open review, and of misses in a day. */
@QuarkusTest
class BreakGlassLimitTest {

    private static final String UNKNOWN = "S-2026/11111111";
    private static final String TOO_MANY_OPEN = "person open-reviews";
    private static final String TOO_MANY_MISSES = "person misses";

    @ConfigProperty(name = "comity.access.open-reviews")
    int mostOpen;

    @ConfigProperty(name = "comity.access.misses-a-day")
    int mostMisses;

    @Inject
    MovableNow now;

    private final Callers callers = Callers.ofFreshAuthority();

    /** A person whom no other test denies anything: the number of lines of a person is limited. */
    private final Api carl = callers.named("carl-" + callers.authority(), "caseworker");

    private String hidden = "";

    @BeforeEach
    void make() {
        hidden = restricted();
    }

    @AfterEach
    void restart() {
        now.isUsual();
    }

    private String restricted() {
        var access = Map.of("level", "RESTRICTED", "reason", "a witness");
        return SampleCase.of(callers, SampleRequest.incomingAssistance().with("access", access))
                .registered()
                .text("/reference");
    }

    private static Answer tried(Api who, String reference, String... headers) {
        return who.post(
                "/api/v1/break-glass",
                Map.of("reference", reference, "reason", "an arrest at night", "purpose", "answer to the police"),
                headers);
    }

    private List<Answer> together(List<String> references) throws InterruptedException {
        var calls = references.stream()
                .<Callable<Answer>>map(reference -> () -> tried(carl, reference))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            return threads.invokeAll(calls).stream()
                    .map(call -> call.resultNow())
                    .toList();
        }
    }

    private static long count(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    /** The lines of the audit trail with the refusals of the person, which are written behind the answer. */
    private int refusals() {
        try (var sql = Sql.superuser()) {
            return sql.number("""
                    select count(*) from audit_entry where authority = ? and act = 'DENIED' and caller = ?
                      and status in (409, 422) and path = 'POST /api/v1/break-glass'""", callers.authority(), carl.person());
        }
    }

    private static String problem(Answer answer) {
        return answer.text("/type") + answer.text("/detail") + answer.at("/errors");
    }

    @Test
    void aPersonHasALimitedNumberOfOpenReviews() {
        var first = tried(carl, hidden).expecting(201);
        IntStream.range(1, mostOpen).forEach(i -> tried(carl, restricted()).expecting(201));
        var next = restricted();

        var refused = tried(carl, next).expecting(422);
        assertThat(refused.faults()).containsExactly(TOO_MANY_OPEN);
        assertThat(problem(tried(carl, UNKNOWN).expecting(422))).isEqualTo(problem(refused));
        tried(carl, hidden).expecting(409);
        assertThat(carl.post(Api.REQUESTS + "/_search", Map.of("reference", next))
                        .texts("/items", "id"))
                .isEmpty();
        tried(callers.named("dora", "caseworker"), next).expecting(201);
        await().atMost(Duration.ofSeconds(20)).until(() -> refusals() == 3);

        var closing = Map.of("finding", "JUSTIFIED", "remark", "the police had asked");
        callers.supervisor()
                .post("/api/v1/access-reviews/" + first.id() + "/closing", closing, "If-Match", "\"0\"")
                .expecting(200);
        tried(carl, next).expecting(201);
    }

    @Test
    void theLimitOfOpenReviewsHoldsForCallsAtTheSameTime() throws InterruptedException {
        var references =
                IntStream.range(0, mostOpen + 4).mapToObj(i -> restricted()).toList();

        var answers = together(references);

        assertThat(count(answers, 201)).isEqualTo(mostOpen);
        assertThat(count(answers, 422)).isEqualTo(4);
        assertThat(callers.supervisor().get("/api/v1/access-reviews?open=true").texts("/items", "id"))
                .hasSize(mostOpen);
    }

    @Test
    void aReviewOfARequestWithABarOfThePersonCounts() {
        IntStream.range(0, mostOpen).forEach(i -> tried(carl, restricted()).expecting(201));
        try (var sql = Sql.superuser()) {
            sql.run("set session_replication_role = replica");
            sql.run("""
                    update access_right set kind = 'BAR', until_at = null
                    where authority = ? and kind = 'BREAK_GLASS'""", callers.authority());
        }

        assertThat(tried(carl, hidden).expecting(422).faults()).containsExactly(TOO_MANY_OPEN);
    }

    @Test
    void aPersonHasALimitedNumberOfMissesInADayAndTheAnswerIsThatOfEveryReference() {
        var barred = restricted();
        var other = callers.named("dora", "caseworker");
        try (var sql = Sql.superuser()) {
            sql.run("set session_replication_role = replica");
            sql.run("""
                    insert into access_right (id, request_id, authority, no, kind, person, reason, given_by, given_by_name,
                                              given_at, version)
                    select gen_random_uuid(), r.id, r.authority, 9, 'BAR', ?, 'a relative', ?, 'x', clock_timestamp(), 0
                    from request r where r.authority = ? and r.reference = ?""", carl.person(), carl.person(), callers.authority(), barred);
        }
        IntStream.range(0, mostMisses)
                .forEach(i -> tried(carl, i % 2 == 0 ? barred : UNKNOWN).expecting(404));

        var answers = List.of(hidden, barred, UNKNOWN).stream()
                .map(reference -> tried(carl, reference))
                .toList();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.expecting(422).faults()).containsExactly(TOO_MANY_MISSES));
        assertThat(answers.stream().map(BreakGlassLimitTest::problem).distinct())
                .hasSize(1);
        tried(other, UNKNOWN).expecting(404);
        tried(other, hidden).expecting(201);

        now.passes(1);
        tried(carl, UNKNOWN).expecting(404);
        tried(carl, hidden).expecting(201);
    }

    @Test
    void theLimitOfMissesHoldsForCallsAtTheSameTime() throws InterruptedException {
        var references = IntStream.range(0, mostMisses + 5)
                .mapToObj(i -> "S-2026/" + (20_000_000 + i))
                .toList();

        var answers = together(references);

        assertThat(count(answers, 404)).isEqualTo(mostMisses);
        assertThat(count(answers, 422)).isEqualTo(5);
    }

    @Test
    void aUseIsNoMissAndARepeatedCallNoTry() {
        IntStream.range(1, mostMisses).forEach(i -> tried(carl, UNKNOWN).expecting(404));
        var key = UUID.randomUUID().toString();
        tried(carl, hidden, "Idempotency-Key", key).expecting(201);

        tried(carl, hidden, "Idempotency-Key", key).expecting(201);
        tried(carl, UNKNOWN).expecting(404);

        assertThat(tried(carl, UNKNOWN).expecting(422).faults()).containsExactly(TOO_MANY_MISSES);
        tried(carl, hidden, "Idempotency-Key", key).expecting(201);
    }

    /** By SQL, with the settings of the person. */
    @Test
    void theRoleOfTheApplicationNeitherResetsTheCountNorTakesAccessWithoutIt() {
        try (var sql = Sql.application().actingFor(callers.authority(), "").as(carl.person(), Instant.now())) {
            var taking = """
                    select count(*) from comity_break_glass(gen_random_uuid(), gen_random_uuid(), ?, ?, 'carl',
                                                            'a reason', 'a purpose', 3)""";
            assertThatThrownBy(() -> sql.number(taking, callers.authority(), hidden))
                    .hasMessageStartingWith("42501 ");
            tried(carl, UNKNOWN).expecting(404);
            assertThat(sql.column("select misses from break_glass_try")).containsExactly("1");
            assertThatThrownBy(() -> sql.run("update break_glass_try set misses = 0"))
                    .hasMessageStartingWith("42501 ");
            assertThatThrownBy(() -> sql.run("delete from break_glass_try")).hasMessageStartingWith("42501 ");
            assertThatThrownBy(() -> sql.column("select comity_try_break_glass('ELSEWHERE', 3, 3)"))
                    .hasMessageStartingWith("42501 ");
        }
    }
}
