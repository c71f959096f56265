package org.comity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameter {@code asOf}: its values, and single answers. */
@QuarkusTest
class AsOfParameterTest {

    private static final String STATEMENT =
            "/api/v1/statistics/statement?direction=INCOMING&kind=MLA&from=2025-01-01&to=2025-12-31";

    @Inject
    MovableNow now;

    @AfterEach
    void theClockIsUsualAgain() {
        now.isUsual();
    }

    @Test
    void aDayAloneIsRefusedWithTheReason() {
        var file = SampleCase.underReview();

        for (var address : addresses(file)) {
            var answer = ask(file, address, "2025-03-05").expecting(400);
            assertThat(answer.faults()).as(address).containsExactly("asOf bad-value");
            assertThat(answer.text("/errors/0/detail"))
                    .contains("a day alone does not say which")
                    .contains("Use on");
        }
    }

    @Test
    void anInstantThatHasNotComeIsRefused() {
        var file = SampleCase.underReview();
        var tomorrow = now.instant().plusSeconds(86_400);

        for (var address : addresses(file)) {
            var answer = ask(file, address, tomorrow.toString()).expecting(400);
            assertThat(answer.faults()).as(address).containsExactly("asOf bad-value");
            assertThat(answer.text("/errors/0/detail")).contains("must not be in the future");
        }
    }

    @Test
    void aSearchRefusesTheSameInItsBody() {
        var caseworker = SampleCase.underReview().callers().caseworker();
        var path = Api.REQUESTS + "/_search";

        for (var wrong : List.of("2025-03-05", "yesterday", "2999-01-01T00:00:00Z")) {
            assertThat(caseworker
                            .post(path, Map.of("text", "bank", "asOf", wrong))
                            .expecting(400)
                            .faults())
                    .containsExactly("/asOf bad-value");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-03-05T10", "2025-03-05T10:00:00", "now", "2025-02-30T10:00:00Z", "+12025-03-05T10:00:00Z"})
    void whatIsNoInstantIsRefused(String wrong) {
        var file = SampleCase.underReview();

        assertThat(ask(file, file.path(), wrong.replace("+", "%2B"))
                        .expecting(400)
                        .faults())
                .containsExactly("asOf bad-value");
    }

    @Test
    void anInstantMayHaveAnyZoneEvenWithItsPlusUnescaped() {
        var file = SampleCase.underReview();
        var at = now.instant();
        var there = at.atOffset(java.time.ZoneOffset.ofHours(5)).toString();

        for (var written : List.of(at.toString(), there.replace("+", "%2B"), there)) {
            assertThat(ask(file, file.path(), written).expecting(200).text("/asOf"))
                    .as(written)
                    .isEqualTo(at.toString());
        }
    }

    @Test
    void aRequestRegisteredLaterDoesNotExistYet() {
        var early = SampleCase.of(SampleRequest.incomingAssistance());
        var before = now.instant();
        now.passes(1);
        var late = SampleCase.of(early.callers(), SampleRequest.incomingAssistance());

        for (var below : List.of("", "/transitions", "/history", "/side-processes", "/deadlines")) {
            assertThat(ask(late, late.path() + below, before.toString()).problem())
                    .as(below)
                    .isEqualTo("not-found");
            ask(early, early.path() + below, before.toString()).expecting(200);
        }
        assertThat(ask(late, Api.REQUESTS, before.toString()).texts("/items", "id"))
                .containsExactly(early.id());
        assertThat(ask(late, Api.REQUESTS, now.instant().toString()).texts("/items", "id"))
                .containsExactly(late.id(), early.id());
    }

    @Test
    void whatWasKnownOfADayCombinesBoth() {
        var file = SampleCase.underReview();
        file.take("ACCEPT", "occurredAt", "2025-03-04");
        var before = now.instant();
        now.passes(1);
        file.act(
                        file.callers().supervisor(),
                        "/transitions/3/corrections",
                        Map.of("reason", "the letter bears another day", "occurredAt", "2025-03-10"))
                .expecting(201);

        assertThat(file.read("?on=2025-03-05").text("/state")).isEqualTo("UNDER_REVIEW");
        assertThat(ask(file, file.path() + "?on=2025-03-05", before.toString()).text("/state"))
                .isEqualTo("ACCEPTED");
        assertThat(ask(file, Api.REQUESTS + "?on=2025-03-05&state=ACCEPTED", before.toString())
                        .texts("/items", "id"))
                .containsExactly(file.id());
        assertThat(file.callers()
                        .caseworker()
                        .get(Api.REQUESTS + "?on=2025-03-05&state=ACCEPTED")
                        .texts("/items", "id"))
                .isEmpty();
        assertThat(ask(file, file.path() + "/transitions", before.toString()).texts("/items", "supersededBy"))
                .containsOnly("");
        assertThat(file.read("/transitions").texts("", "supersededBy")).contains("4");
    }

    @Test
    void whatStepsAndAnnulmentsChangeBesideTheStateIsKnownToo() {
        var file = SampleCase.inExecution();
        var sent = now.instant();
        now.passes(1);
        file.take("RETURN_EXECUTED", "measureOutcomes", List.of(Map.of("measure", 1, "outcome", "EXECUTED")));
        var returned = now.instant();
        now.passes(1);
        annulLast(file, 6);
        annulLast(file, 5);
        annulLast(file, 4);
        var undone = now.instant();

        assertThat(known(file, sent)).isEqualTo("IN_EXECUTION PROSECUTOR-1 2025-03-06 PENDING");
        assertThat(known(file, returned)).isEqualTo("EXECUTED PROSECUTOR-1 2025-03-06 EXECUTED");
        assertThat(known(file, undone)).isEqualTo("ACCEPTED   PENDING");
    }

    @Test
    void aLineShowsTheForeignReferenceAndTheNextDueDayThatWereKnown() {
        var file = SampleCase.of(SampleRequest.incomingAssistance()
                .with("foreignReferences", List.of(Map.of("reference", "PNF-1"), Map.of("reference", "PNF-2"))));
        var before = now.instant();
        var dueBefore = nextDue(file, "");
        now.passes(1);
        file.patch(Map.of("foreignReferences", List.of(Map.of("reference", "PNF-3"))))
                .expecting(200);
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        var ofTheDay = "?on=" + SampleRequest.RECEIVED;

        assertThat(line(file, "?asOf=" + before)).isEqualTo("PNF-1 " + dueBefore);
        assertThat(line(file, "")).isEqualTo("PNF-3 " + nextDue(file, ""));
        assertThat(line(file, ofTheDay)).isEqualTo("PNF-3 " + nextDue(file, ofTheDay));
        assertThat(line(file, ofTheDay + "&asOf=" + before)).isEqualTo("PNF-1 " + dueBefore);
    }

    /** The first last day of a deadline that has not ended. */
    private static String nextDue(SampleCase file, String query) {
        return StreamSupport.stream(file.read("/deadlines" + query).json().spliterator(), false)
                .filter(deadline -> !deadline.has("endedOn"))
                .map(deadline -> deadline.path("dueOn").asText())
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static String line(SampleCase file, String query) {
        var list = file.callers().caseworker().get(Api.REQUESTS + query).expecting(200);
        return list.text("/items/0/foreignReference") + " " + list.text("/items/0/nextDueOn");
    }

    @Test
    void whoDoesNotAskForItDoesNotPayForIt() {
        try (var sql = Sql.application().actingFor("X", "")) {
            assertThat(sql.column("explain (costs off) select request_id, place, to_state, result, to_standing"
                            + " from standing_move where authority = 'X'"))
                    .isEqualTo(sql.column("""
                            explain (costs off)
                            select h.request_id, h.place, h.to_state, h.result, t.standing from history_entry h
                            left join state_standing t on t.state = h.to_state
                            where h.step is not null and not h.annulled and h.authority = 'X'
                              and not exists (select 1 from history_entry s
                                              where s.request_id = h.request_id and s.supersedes = h.seq)"""))
                    .isNotEmpty();
            assertThat(sql.column(
                            "explain (costs off) select * from standing_moves('2026-01-01') where authority = 'X'"))
                    .as("the planner sees through it")
                    .noneMatch(line -> line.contains("Function Scan"));
        }
    }

    private static void annulLast(SampleCase file, int seq) {
        file.act(
                        file.callers().supervisor(),
                        "/transitions/" + seq + "/corrections",
                        Map.of("reason", "it never happened", "annul", true))
                .expecting(201);
    }

    private static String known(SampleCase file, Instant at) {
        var view = ask(file, file.path(), at.toString()).expecting(200);
        return String.join(
                " ",
                view.text("/state"),
                view.text("/executingAuthority"),
                view.text("/content/receivedByExecutingOn"),
                view.text("/content/measures/0/outcome"));
    }

    private static List<String> addresses(SampleCase file) {
        return List.of(
                file.path(),
                file.path() + "/transitions",
                file.path() + "/history",
                file.path() + "/side-processes",
                file.path() + "/deadlines",
                Api.REQUESTS,
                "/api/v1/deadlines",
                STATEMENT);
    }

    private static Answer ask(SampleCase file, String address, String instant) {
        return file.callers().caseworker().get(address + (address.contains("?") ? "&" : "?") + "asOf=" + instant);
    }
}
