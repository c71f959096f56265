package org.comity.cases.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleLists;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many requests get another officer or another day of review in one call. */
@QuarkusTest
class AssignmentTest {

    private static final String ASSIGN = "/api/v1/requests/_assign";

    private Callers callers;

    @BeforeEach
    void open() {
        callers = Callers.ofFreshAuthority();
        new SampleLists(callers).staff(callers.named("carl", "caseworker"), callers.named("dana", "caseworker"));
    }

    @Test
    void eachRequestHasOneEntryOfItsHistory() {
        var first = file();
        var second = file();
        var day = MovableNow.machineDay().plusDays(90).toString();

        var answer = assign(Map.of("officer", "carl", "reviewOn", day, "reason", "Cleo is on leave"), first, second)
                .expecting(200);

        assertThat(answer.texts("/items", "id")).containsExactly(first.id(), second.id());
        for (var file : List.of(first, second)) {
            var view = file.view();
            assertThat(view.text("/content/officer")).isEqualTo("carl");
            assertThat(view.text("/content/reviewOn")).isEqualTo(day);
            assertThat(view.at("/historyEntries").asInt()).isEqualTo(2);
            assertThat(file.read("/history").body()).contains("Cleo is on leave");
        }
        assertThat(answer.at("/items/0/version").asText())
                .isEqualTo(first.view().etag().replace("\"", ""));
    }

    @Test
    void aRequestThatIsSoAlreadyHasNoEntry() {
        var file = file();

        var answer = assign(Map.of("officer", "cleo"), file).expecting(200);

        assertThat(answer.at("/items/0/changed").asBoolean()).isFalse();
        assertThat(file.view().at("/historyEntries").asInt()).isEqualTo(1);
    }

    @Test
    void aRequestThatIsShownAndNotChangedIsARecordedReading() {
        var file = file();
        assign(Map.of("officer", "cleo"), file).expecting(200);

        var trail = callers.auditor().get("/api/v1/audit?subject=" + file.id()).expecting(200);

        assertThat(trail.texts("/items", "act")).contains("READ");
    }

    @Test
    void allOrNoneAndEveryFaultIsReported() {
        var first = file();
        var stale = file();
        stale.patch(Map.of("summary", "changed meanwhile"));
        var hidden = SampleCase.of(SampleRequest.incomingAssistance());
        var body = Map.of(
                "officer",
                "carla",
                "reviewOn",
                "2020-01-01",
                "requests",
                List.of(item(first), Map.of("id", stale.id(), "version", 0), item(hidden)));

        var faults = callers.supervisor().post(ASSIGN, body).expecting(422).faults();

        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "/officer unknown",
                        "/reviewOn in-the-past",
                        "/requests/1/version stale",
                        "/requests/2/id not-found");
        assertThat(first.view().text("/content/officer")).isEqualTo("cleo");
        assertThat(callers.supervisor()
                        .post(ASSIGN, body(Map.of(), first, first))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder("/officer missing", "/requests/1/id twice");
    }

    @Test
    void aKeyAnswersTheSameAgain() {
        var body = body(Map.of("officer", "carl"), file());
        var first = callers.supervisor()
                .post(ASSIGN, body, "Idempotency-Key", "hand-over")
                .expecting(200);

        assertThat(callers.supervisor()
                        .post(ASSIGN, body, "Idempotency-Key", "hand-over")
                        .expecting(200)
                        .json())
                .isEqualTo(first.json());
    }

    @Test
    void aSealedRequestPassesOnlyToOneWhoMaySeeIt() {
        var file = file();
        file.act(
                        callers.supervisor(),
                        "/level",
                        Map.of(
                                "level",
                                "SEALED",
                                "reason",
                                "a witness",
                                "assigned",
                                List.of(callers.supervisor().person())))
                .expecting(200);
        var body = body(Map.of("officer", "carl"), file);

        assertThat(callers.supervisor().post(ASSIGN, body).expecting(422).faults())
                .containsExactlyInAnyOrder("/requests/0/id purpose", "/requests/0/id not-admitted");
        assertThat(callers.named("dana", "caseworker")
                        .post(ASSIGN, body)
                        .expecting(422)
                        .faults())
                .containsExactly("/requests/0/id not-found");
    }

    @Test
    void whoHandlesNoRequestsAssignsNone() {
        var body = body(Map.of("officer", "carl"), file());
        callers.auditor().post(ASSIGN, body).expecting(403);
        new Api("").post(ASSIGN, body).expecting(401);
        assertThat(Callers.ofFreshAuthority()
                        .supervisor()
                        .post(ASSIGN, body)
                        .expecting(422)
                        .faults())
                .containsExactly("/requests/0/id not-found");
    }

    private SampleCase file() {
        return SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "cleo"));
    }

    private Answer assign(Map<String, Object> wanted, SampleCase... files) {
        return callers.supervisor().post(ASSIGN, body(wanted, files));
    }

    private static Map<String, Object> body(Map<String, Object> wanted, SampleCase... files) {
        var body = new LinkedHashMap<>(wanted);
        body.put("requests", Stream.of(files).map(AssignmentTest::item).toList());
        return body;
    }

    private static Map<String, Object> item(SampleCase file) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", file.id());
        item.put("version", Integer.valueOf(file.etag().replace("\"", "")));
        return item;
    }
}
