package org.comity.cases.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.PublishedEvents;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A limit that passes while its deadline runs is noticed once, and changes nothing else. */
@QuarkusTest
class ExpiriesTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @Inject
    MovableNow now;

    @Inject
    Expiries expiries;

    private SampleCase file;
    private LocalDate today;

    @BeforeEach
    void aRequestHasADeadlineInFiveDays() {
        file = SampleCase.of(SampleRequest.outgoingAssistance());
        today = now.day(VIENNA);
        set(today.plusDays(5));
    }

    @AfterEach
    void theClockIsUsualAgain() {
        now.isUsual();
    }

    @Test
    void aLimitThatPassedIsNoticedOnce() {
        var before = file.view();
        now.passes(6);
        expiries.notice();
        expiries.notice();

        var found = hearings();
        assertThat(found.texts("/items", "title")).containsExactly("Hearing");
        assertThat(found.text("/items/0/dueOn")).isEqualTo(today.plusDays(5).toString());
        assertThat(found.text("/items/0/passedAt"))
                .isEqualTo(today.plusDays(6).atStartOfDay(VIENNA).toInstant().toString());
        assertThat(found.text("/items/0/inForce")).isEqualTo("true");
        assertThat(file.view().text("/version")).isEqualTo(before.text("/version"));
        assertThat(file.view().text("/state")).isEqualTo(before.text("/state"));
    }

    @Test
    void nothingHasPassedOnTheLastDay() {
        now.passes(5);
        expiries.notice();

        assertThat(hearings().at("/items")).isEmpty();
    }

    @Test
    void whatPassedWhileNoNodeRanIsNoticedAfterwards() {
        now.passes(90);
        expiries.notice();

        assertThat(hearings().text("/items/0/passedAt"))
                .isEqualTo(today.plusDays(6).atStartOfDay(VIENNA).toInstant().toString());
        assertThat(hearings().text("/items/0/noticedAt"))
                .startsWith(today.plusDays(90).toString().substring(0, 7));
    }

    @Test
    void nodesThatNoticeAtOnceNoticeOnce() throws Exception {
        now.passes(6);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            CompletableFuture.allOf(IntStream.range(0, 4)
                            .mapToObj(node -> CompletableFuture.runAsync(() -> expiries.notice(), nodes))
                            .toArray(CompletableFuture[]::new))
                    .get();
        }

        assertThat(hearings().at("/items")).hasSize(1);
    }

    @Test
    void anEndThatWasRecordedLateIsNotInForce() {
        now.passes(6);
        expiries.notice();
        var deadline = hearings().text("/items/0/deadlineId");
        file.act(
                        "/deadlines/" + deadline + "/ending",
                        Map.of("ending", "MET", "endedOn", today.plusDays(4).toString(), "reason", "reported late"))
                .expecting(200);

        assertThat(hearings().text("/items/0/inForce")).isEqualTo("false");
        assertThat(list("?inForce=perhaps").status()).isEqualTo(400);
        assertThat(list("?inForce=true&effect=WARN").texts("/items", "title")).doesNotContain("Hearing");
    }

    @Test
    void aLimitThatWasMetLateIsInForceAndHasEnded() {
        now.passes(8);
        expiries.notice();
        var deadline = hearings().text("/items/0/deadlineId");
        assertThat(list("?ended=false").texts("/items", "title")).contains("Hearing");
        file.act("/deadlines/" + deadline + "/ending", Map.of("ending", "MET", "reason", "held late"))
                .expecting(200);

        assertThat(hearings().text("/items/0/inForce")).isEqualTo("true");
        assertThat(hearings().text("/items/0/ending")).isEqualTo("MET");
        assertThat(hearings().text("/items/0/endedOn"))
                .isEqualTo(today.plusDays(8).toString());
        assertThat(list("?ended=false").at("/items")).isEmpty();
    }

    @Test
    void aNewDayHasAnExpiryOfItsOwn() {
        var id = file.read("/deadlines").at("/0/id").asText();
        file.act(
                        "/deadlines/" + id + "/extension",
                        Map.of("dueOn", today.plusDays(7).toString(), "reason", "the court is full"))
                .expecting(201);
        now.passes(6);
        expiries.notice();
        assertThat(hearings().at("/items")).isEmpty();
        now.passes(2);
        expiries.notice();

        assertThat(hearings().texts("/items", "dueOn"))
                .containsExactly(today.plusDays(7).toString());
    }

    @Test
    void anExpiryIsAnEventOfItsRequest() {
        now.passes(6);
        expiries.notice();

        var events = PublishedEvents.seenBy(file.callers().caseworker());
        assertThat(events).extracting(event -> event.path("type").asText()).contains("org.comity.request.limit-passed");
        assertThat(events)
                .filteredOn(event -> event.path("type").asText().endsWith("limit-passed"))
                .hasSize(1)
                .allSatisfy(event -> assertThat(event.toString()).doesNotContain("Hearing"));
    }

    @Test
    void theLatestIsFirstAndPagesFollow() {
        set(today.plusDays(8));
        now.passes(10);
        expiries.notice();

        var first = list("?limit=1");
        assertThat(first.text("/items/0/dueOn")).isEqualTo(today.plusDays(8).toString());
        var second = list("?limit=1&cursor=" + first.text("/next"));
        assertThat(second.text("/items/0/dueOn")).isNotEqualTo(first.text("/items/0/dueOn"));
    }

    @Test
    void anotherOwnAuthoritySeesNone() {
        now.passes(6);
        expiries.notice();

        var other =
                Callers.ofFreshAuthority().caseworker().get("/api/v1/expiries").expecting(200);
        assertThat(other.at("/items")).isEmpty();
    }

    @Test
    void aSealedRequestShowsItsExpiriesToItsPeopleAlone() {
        var supervisor = file.callers().supervisor();
        file.act(
                        supervisor,
                        "/level",
                        Map.of(
                                "level", "SEALED",
                                "reason", "a witness is named",
                                "assigned", List.of(supervisor.person())))
                .expecting(200);
        now.passes(6);
        expiries.notice();

        assertThat(hearings().at("/items")).isEmpty();
        assertThat(supervisor.get("/api/v1/expiries").expecting(200).at("/items"))
                .isNotEmpty();
        file.callers().auditor().get("/api/v1/expiries").expecting(403);
    }

    @Test
    void theApplicationCanNeitherWriteNorChangeARow() {
        now.passes(6);
        expiries.notice();
        for (var forbidden : List.of(
                "insert into deadline_expiry select * from deadline_expiry",
                "update deadline_expiry set noticed_at = now()",
                "delete from deadline_expiry")) {
            try (var sql = Sql.application()) {
                assertThatThrownBy(() -> sql.run(forbidden)).hasMessageStartingWith("42501 ");
            }
        }
    }

    private void set(LocalDate due) {
        file.act("/deadlines", Map.of("title", "Hearing", "dueOn", due.toString(), "reason", "set by the court"))
                .expecting(201);
    }

    private Answer hearings() {
        return list("?effect=WARN");
    }

    private Answer list(String query) {
        return file.callers().caseworker().get("/api/v1/expiries" + query);
    }
}
