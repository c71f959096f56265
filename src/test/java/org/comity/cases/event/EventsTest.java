package org.comity.cases.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.jackson.JsonFormat;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.PublishedEvents;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** Each change of a request is one event, which no reader misses and nobody sees who may not see the request. */
@QuarkusTest
class EventsTest {

    private static final Map<String, String> RESTRICTED = Map.of("level", "RESTRICTED", "reason", "a witness is named");

    @Test
    void eachChangeIsOneCloudEventInTheOrderOfTheHistory() {
        var file = SampleCase.of(SampleRequest.incomingAssistance().with("summary", "Secret-Summary"));
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.patch(Map.of("summary", "Secret-Summary 2")).expecting(200);
        file.open("CONSULTATION", "openedOn", "2025-03-07");

        var events = PublishedEvents.seenBy(file.callers().caseworker());

        assertThat(events)
                .extracting(event -> event.path("type").asText())
                .containsExactly(
                        "org.comity.request.registered",
                        "org.comity.request.step-taken",
                        "org.comity.request.changed",
                        "org.comity.request.side-process-opened");
        assertThat(events).extracting(event -> event.path("entry").asInt()).containsExactly(1, 2, 3, 4);
        assertThat(events.toString()).doesNotContain("Secret-Summary");
        assertThat(events).map(EventsTest::cloudEvent).allSatisfy(event -> {
            assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
            assertThat(event.getSubject()).isEqualTo(file.id());
            assertThat(event.getSource())
                    .hasToString("/api/v1/authorities/" + file.callers().authority());
            assertThat(Objects.requireNonNull(event.getTime())).isNotNull();
            assertThat(event.getData()).isNull();
        });
    }

    private static CloudEvent cloudEvent(JsonNode event) {
        return new JsonFormat().deserialize(event.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPageHasALinkToTheNextOneAndTheMediaTypeOfABatch() {
        var file = SampleCase.underReview();
        PublishedEvents.publish();

        var first = file.callers()
                .caseworker()
                .get(PublishedEvents.PATH + "?limit=1")
                .expecting(200);

        assertThat(first.header("Content-Type")).startsWith("application/cloudevents-batch+json");
        assertThat(first.header("Link"))
                .contains("after=" + first.text("/0/id"))
                .endsWith("; rel=\"next\"");
    }

    /** A transaction that began earlier and is committed later is behind what its readers have, and not before it. */
    @Test
    void anEventThatIsCommittedLateIsNotMissed() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var reader = file.callers().caseworker();
        var before = PublishedEvents.seenBy(reader);
        try (var slow = Sql.application().actingFor(file.callers().authority(), "")) {
            slow.as("slow", Instant.now());
            slow.run("begin");
            slow.run("""
                    insert into audit_entry (id, authority, at, caller, caller_name, roles, act, subject, history_count)
                    select gen_random_uuid(), authority, now(), 'slow', 'slow', '', 'LINK', id, 2 from request where id = ?::uuid""", file.id());
            var other = SampleCase.of(file.callers(), SampleRequest.incomingAssistance());
            var present = PublishedEvents.seenBy(reader);
            assertThat(present).as("the slow change is not committed").hasSize(before.size() + 1);
            assertThat(present.getLast().path("subject").asText()).isEqualTo(other.id());
            slow.run("commit");
            PublishedEvents.publish();

            var later =
                    PublishedEvents.seenBy(reader, present.getLast().path("id").asText());

            assertThat(later)
                    .extracting(event -> event.path("type").asText())
                    .containsExactly("org.comity.request.linked");
        }
    }

    @Test
    void whatWasRolledBackIsNoEvent() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.attempt("CLOSE").expecting(409);

        assertThat(PublishedEvents.seenBy(file.callers().caseworker())).hasSize(1);
    }

    @Test
    void whatManyWriteAtOnceIsSeenOnceAndInTheOrderOfEachRequest() {
        var callers = Callers.ofFreshAuthority();
        var writing = IntStream.range(0, 6)
                .mapToObj(number -> CompletableFuture.runAsync(() -> {
                    var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
                    for (var i = 0; i < 4; i++) {
                        file.patch(Map.of("summary", "change " + i)).expecting(200);
                    }
                }))
                .toList();
        var read = new ArrayList<JsonNode>();
        while (!writing.stream().allMatch(CompletableFuture::isDone)) {
            read(callers.caseworker(), read);
        }
        writing.forEach(CompletableFuture::join);
        read(callers.caseworker(), read);

        assertThat(read).extracting(event -> event.path("id").asText()).doesNotHaveDuplicates();
        assertThat(read).hasSize(30);
        var subjects = read.stream()
                .map(event -> event.path("subject").asText())
                .distinct()
                .toList();
        assertThat(subjects)
                .hasSize(6)
                .allSatisfy(subject -> assertThat(read.stream()
                                .filter(event -> event.path("subject").asText().equals(subject))
                                .map(event -> event.path("entry").asInt()))
                        .containsExactly(1, 2, 3, 4, 5));
    }

    private static void read(Api reader, List<JsonNode> read) {
        PublishedEvents.publish();
        read.addAll(PublishedEvents.seenBy(
                reader, read.isEmpty() ? "" : read.getLast().path("id").asText()));
    }

    @Test
    void eventsOfARestrictedRequestAreForThoseWhoMaySeeIt() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/level", RESTRICTED).expecting(200);
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);

        var assigned = PublishedEvents.seenBy(file.callers().caseworker());
        var others = PublishedEvents.seenBy(file.callers().named("carl", "caseworker"));

        assertThat(assigned)
                .extracting(event -> event.path("type").asText())
                .contains("org.comity.request.access-changed", "org.comity.request.step-taken");
        assertThat(others).isEmpty();
    }

    @Test
    void anotherAuthoritySeesNothing() {
        SampleCase.underReview();

        assertThat(PublishedEvents.seenBy(Callers.ofFreshAuthority().supervisor()))
                .isEmpty();
    }

    @Test
    void aWrongPlaceIsRefused() {
        var reader = SampleCase.underReview().callers().caseworker();
        for (var place : List.of("x", "-1", "1.5", "99999999999999999999", "900000000000000000")) {
            assertThat(reader.get(PublishedEvents.PATH + "?after=" + place)
                            .expecting(400)
                            .faults())
                    .as(place)
                    .containsExactly("after bad-value");
        }
        assertThat(reader.get(PublishedEvents.PATH + "?after=x&limit=0&since=1")
                        .expecting(400)
                        .faults())
                .containsExactlyInAnyOrder("after bad-value", "limit bad-value", "since unknown-parameter");
    }

    /** Otherwise the answer would say whether something happened meanwhile, also in another office. */
    @Test
    void aPlaceBehindTheLastEventOfAllIsAnsweredAsAnyOther() {
        var reader = Callers.ofFreshAuthority().caseworker();
        PublishedEvents.publish();
        try (var sql = Sql.superuser()) {
            var behind =
                    sql.column("select last + 10000000 from event_publishing").getFirst();

            assertThat(reader.get(PublishedEvents.PATH + "?after=" + behind)
                            .expecting(200)
                            .json())
                    .isEmpty();
        }
    }

    @Test
    void theEventsOfARestrictedRequestAreNotedWithTheAccessRight() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/level", RESTRICTED).expecting(200);
        PublishedEvents.seenBy(file.callers().caseworker());

        var lines = file.callers()
                .named("petra", "data-protection-officer")
                .get("/api/v1/audit?subject=" + file.id())
                .expecting(200);
        assertThat(lines.at("/items"))
                .filteredOn(line -> line.path("act").asText().equals("LIST"))
                .extracting(line -> line.path("ground").asText())
                .containsExactly("ASSIGNED");
    }

    @Test
    void aReadingThatShowsEventsIsInTheAuditTrail() {
        var file = SampleCase.underReview();
        PublishedEvents.seenBy(file.callers().caseworker());

        assertThat(file.callers()
                        .auditor()
                        .get("/api/v1/audit?subject=" + file.id())
                        .texts("/items", "act"))
                .contains("LIST");
    }

    @Test
    void ofTwoNodesOnePublishesAndTheOtherGoesOn() {
        var file = SampleCase.underReview();
        try (var node = Sql.application();
                var other = Sql.application()) {
            node.run("begin");
            assertThat(node.column("select publish_events() > 0")).containsExactly("t");

            assertThat(other.column("select publish_events() is null")).containsExactly("t");
            node.run("commit");
        }

        assertThat(PublishedEvents.seenBy(file.callers().caseworker()))
                .extracting(event -> event.path("entry").asInt())
                .containsExactly(1, 2);
    }
}
