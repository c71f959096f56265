package org.comity.base.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.comity.base.time.MovableNow;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

    @Inject
    MovableNow now;

    @Inject
    ForgetKeys forgetting;

    @AfterEach
    void theTimeIsUsual() {
        now.isUsual();
    }

    @Test
    void theSameKeyAndBodyAreAnsweredTheSame() {
        var callers = Callers.ofFreshAuthority();
        var body = SampleRequest.incomingAssistance();

        var first = callers.caseworker()
                .post(Api.REQUESTS, body, "Idempotency-Key", "\"a\"")
                .expecting(201);
        var second = callers.caseworker()
                .post(Api.REQUESTS, body, "Idempotency-Key", "\"a\"")
                .expecting(201);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(callers.caseworker().get(Api.REQUESTS).at("/items")).hasSize(1);
    }

    @Test
    void aKeyIsForOneBodyAndOneCall() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var caseworker = file.callers().caseworker();
        caseworker
                .post(Api.REQUESTS, SampleRequest.incomingAssistance(), "Idempotency-Key", "a")
                .expecting(201);

        assertThat(caseworker
                        .post(
                                Api.REQUESTS,
                                SampleRequest.incomingAssistance().with("summary", "other"),
                                "Idempotency-Key",
                                "a")
                        .expecting(422)
                        .problem())
                .isEqualTo("key-reused");
        assertThat(caseworker
                        .post(
                                file.path() + "/transitions",
                                "{\"step\":\"ACKNOWLEDGE\"}",
                                "If-Match",
                                file.etag(),
                                "Idempotency-Key",
                                "a")
                        .expecting(422)
                        .problem())
                .isEqualTo("key-reused");
    }

    @Test
    void aKeyMayBeUsedAnewAfterThreeDays() {
        var caseworker = Callers.ofFreshAuthority().caseworker();
        var body = SampleRequest.incomingAssistance();
        var first = caseworker.post(Api.REQUESTS, body, "Idempotency-Key", "a").expecting(201);

        now.passes(4);
        var later = caseworker.post(Api.REQUESTS, body, "Idempotency-Key", "a").expecting(201);

        assertThat(later.id()).isNotEqualTo(first.id());
        assertThat(later.header("Idempotency-Replayed")).isEmpty();
        assertThat(caseworker
                        .post(Api.REQUESTS, body, "Idempotency-Key", "a")
                        .expecting(201)
                        .id())
                .isEqualTo(later.id());
    }

    @Test
    void theJobDeletesTheExpiredAnswersOfAllCallersAndNoOther() {
        var callers = Callers.ofFreshAuthority();
        var body = SampleRequest.incomingAssistance();
        callers.caseworker().post(Api.REQUESTS, body, "Idempotency-Key", "old").expecting(201);
        callers.supervisor().post(Api.REQUESTS, body, "Idempotency-Key", "old").expecting(201);
        try (var sql = Sql.superuser()) {
            sql.run(
                    "update idempotency_key set created_at = created_at - interval '4 days' where authorities = ?",
                    callers.authority());
        }
        callers.caseworker().post(Api.REQUESTS, body, "Idempotency-Key", "new").expecting(201);

        forgetting.run();

        try (var sql = Sql.superuser()) {
            assertThat(sql.column("select key from idempotency_key where authorities = ?", callers.authority()))
                    .containsExactly("new");
        }
    }

    @Test
    void theApplicationsRoleDeletesNoAnswerBeforeThreeDaysHavePassed() {
        var callers = Callers.ofFreshAuthority();
        callers.caseworker()
                .post(Api.REQUESTS, SampleRequest.incomingAssistance(), "Idempotency-Key", "a")
                .expecting(201);

        try (var everything = Sql.superuser();
                var sql = Sql.application()) {
            sql.number("select forget_idempotency_keys(now() + interval '1 year')");
            assertThat(everything.column("select key from idempotency_key where authorities = ?", callers.authority()))
                    .containsExactly("a");
        }
    }

    @Test
    void theApplicationsRoleSeesNoKeyOfAnotherCaller() {
        var callers = Callers.ofFreshAuthority();
        callers.caseworker()
                .post(Api.REQUESTS, SampleRequest.incomingAssistance(), "Idempotency-Key", "a")
                .expecting(201);

        try (var sql = Sql.application()) {
            assertThat(sql.column("select key from idempotency_key")).isEmpty();
        }
    }

    @Test
    void aKeyBelongsToItsCaller() {
        var callers = Callers.ofFreshAuthority();
        var body = SampleRequest.incomingAssistance();

        var one = callers.caseworker().post(Api.REQUESTS, body, "Idempotency-Key", "a");
        var two = callers.supervisor().post(Api.REQUESTS, body, "Idempotency-Key", "a");

        assertThat(two.expecting(201).id()).isNotEqualTo(one.expecting(201).id());
    }

    /** One person, whose token has other roles or another authority than at the first call. */
    @Test
    void aCallerWhoSeesLessThanBeforeGetsNoAnswerOfBefore() {
        var file = SampleCase.underReview();
        file.take("ACCEPT", "occurredAt", "2025-03-04");
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-05", "recipient", "PROSECUTOR-1");
        var path = file.path() + "/transitions";
        String[] headers = {"If-Match", file.etag(), "Idempotency-Key", "k"};
        var body = "{\"step\":\"CONFIRM_RECEIPT\",\"narrative\":\"for the office\"}";
        var before = file.callers().named("ella", "caseworker");
        var first = before.post(path, body, headers);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(before.post(path, body, headers).header("Idempotency-Replayed"))
                .isEqualTo("true");

        var later = List.of(
                file.callers()
                        .executing("PROSECUTOR-1")
                        .post(path, body, headers)
                        .expecting(403),
                file.callers()
                        .executing("PROSECUTOR-2")
                        .post(file.execution() + "/steps", body, headers)
                        .expecting(404),
                file.callers()
                        .named("ella", "statistician")
                        .post(path, body, headers)
                        .expecting(403),
                Callers.ofFreshAuthority()
                        .named("ella", "caseworker")
                        .post(path, body, headers)
                        .expecting(404));

        assertThat(later).allSatisfy(answer -> {
            assertThat(answer.header("Idempotency-Replayed")).isEmpty();
            assertThat(answer.body()).doesNotContain("for the office");
        });
    }

    @Test
    void aCallThatFailedLeavesNoKeyBehind() {
        var caseworker = Callers.ofFreshAuthority().caseworker();
        caseworker
                .post(
                        Api.REQUESTS,
                        SampleRequest.incomingAssistance().with("counterpart", "XQX"),
                        "Idempotency-Key",
                        "a")
                .expecting(422);

        caseworker
                .post(Api.REQUESTS, SampleRequest.incomingAssistance(), "Idempotency-Key", "a")
                .expecting(201);
    }

    @Test
    void aRepeatedStepIsAnsweredTheSameThoughTheEntityTagIsOldByThen() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var caseworker = file.callers().caseworker();
        var path = file.path() + "/transitions";

        var first = caseworker
                .post(path, "{\"step\":\"ACKNOWLEDGE\"}", "If-Match", file.etag(), "Idempotency-Key", "s")
                .expecting(201);
        var second = caseworker
                .post(path, "{\"step\":\"ACKNOWLEDGE\"}", "If-Match", file.etag(), "Idempotency-Key", "s")
                .expecting(201);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(file.read("/transitions").json()).hasSize(2);
    }
}
