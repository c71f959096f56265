package org.comity.cases.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.PublishedEvents;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** Pages listen to events, and connect again where they were; in tests a stream lasts less than half a second. */
@QuarkusTest
class EventStreamTest {

    private static final String STREAM = PublishedEvents.PATH + "/stream";

    @Test
    void aStreamBeginsWithWhatIsThereAndGoesOnWithWhatHappens() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        PublishedEvents.publish();
        var listening =
                CompletableFuture.supplyAsync(() -> listen(file.callers().caseworker(), 3));
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.open("CONSULTATION", "openedOn", "2025-03-07");
        PublishedEvents.publish();

        var heard = listening.join();

        assertThat(heard)
                .extracting(Heard::data)
                .satisfiesExactly(
                        one -> assertThat(one).contains("\"entry\":1", "org.comity.request.registered", file.id()),
                        two -> assertThat(two).contains("\"entry\":2"),
                        three -> assertThat(three).contains("\"entry\":3"));
        assertThat(heard).extracting(Heard::id).doesNotHaveDuplicates().isSorted();
    }

    /** As a browser does: it connects again with the last event it has. */
    private static List<Heard> listen(Api reader, int wanted) {
        var heard = new ArrayList<Heard>();
        for (var connections = 0; connections < 60 && heard.size() < wanted; connections++) {
            var answer = heard.isEmpty()
                    ? reader.get(STREAM)
                    : reader.get(STREAM, "Last-Event-ID", heard.getLast().id());
            assertThat(answer.expecting(200).header("Content-Type")).startsWith("text/event-stream");
            heard.addAll(events(answer));
        }
        return heard;
    }

    private static List<Heard> events(Answer answer) {
        var found = new ArrayList<Heard>();
        for (var block : answer.body().split("\n\n")) {
            var id = "";
            var data = "";
            for (var line : block.split("\n")) {
                id = line.startsWith("id:") ? line.substring(3).strip() : id;
                data = line.startsWith("data:") ? line.substring(5).strip() : data;
            }
            if (!data.isEmpty()) {
                found.add(new Heard(id, data));
            }
        }
        return found;
    }

    private record Heard(String id, String data) {}

    @Test
    void aStreamWithoutNewsShowsThatItLives() {
        var reader = SampleCase.underReview().callers().named("carl", "caseworker");
        PublishedEvents.publish();
        var last = PublishedEvents.seenBy(reader).getLast().path("id").asText();

        var answer = reader.get(STREAM, "Last-Event-ID", last).expecting(200);

        assertThat(answer.body()).contains(":no news").doesNotContain("data:");
    }

    @Test
    void whatOthersDoDoesNotStopTheSignsOfLife() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/level", Map.of("level", "RESTRICTED", "reason", "a witness is named"))
                .expecting(200);
        PublishedEvents.publish();
        var listening = CompletableFuture.supplyAsync(
                () -> file.callers().named("carl", "caseworker").get(STREAM).expecting(200));
        while (!listening.isDone()) {
            file.patch(Map.of("summary", "at " + System.nanoTime())).expecting(200);
            PublishedEvents.publish();
        }

        assertThat(listening.join().body().split(":no news", -1)).hasSizeGreaterThan(2);
    }

    @Test
    void aStreamShowsNothingOfARequestThatItsReaderMayNotSee() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/level", Map.of("level", "RESTRICTED", "reason", "a witness is named"))
                .expecting(200);
        PublishedEvents.publish();

        assertThat(events(file.callers().named("carl", "caseworker").get(STREAM).expecting(200)))
                .isEmpty();
        assertThat(events(file.callers().caseworker().get(STREAM).expecting(200)))
                .isNotEmpty();
    }

    @Test
    void oneCallerHasFewStreamsAtOnce() {
        var reader = SampleCase.underReview().callers().caseworker();

        List<Answer> answers;
        try (var callers = Executors.newFixedThreadPool(12)) {
            answers = IntStream.range(0, 12)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> reader.get(STREAM), callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }

        assertThat(answers).anySatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.problem()).isEqualTo("too-many");
        });
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(reader.get(STREAM).status()).isEqualTo(200));
    }

    @Test
    void aWrongPlaceIsRefusedBeforeTheStreamBegins() {
        var reader = SampleCase.underReview().callers().caseworker();

        assertThat(reader.get(STREAM, "Last-Event-ID", "x").expecting(400).faults())
                .containsExactly("Last-Event-ID bad-value");
        assertThat(reader.get(STREAM + "?after=x").expecting(400).faults()).containsExactly("after bad-value");
        assertThat(new Api("").get(STREAM).status()).isEqualTo(401);
    }
}
