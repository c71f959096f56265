package org.comity.cases.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.cloudevents.jackson.JsonFormat;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.PublishedEvents;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.SentWebhooks;
import org.comity.sample.Sql;
import org.comity.sample.WebhookReceiver;
import org.comity.sample.WebhookReceiver.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events are sent to programs: signed, at least once, in the order of each request, also after the receiver was away. */
@QuarkusTest
class WebhooksTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    MovableNow now;

    private final WebhookReceiver receiver = new WebhookReceiver();
    private Callers callers;

    @BeforeEach
    void open() {
        callers = Callers.ofFreshAuthority();
    }

    @AfterEach
    void close() {
        receiver.close();
        now.isUsual();
    }

    private String path() {
        return "/api/v1/authorities/" + callers.authority() + "/webhooks";
    }

    private Hook entered(Map<String, ?> fields) {
        var answer = callers.administrator().post(path(), fields).expecting(201);
        return new Hook(answer.location(), answer.text("/secret"));
    }

    private Hook entered() {
        return entered(Map.of("url", receiver.address()));
    }

    private Answer view(Hook hook) {
        return callers.administrator().get(hook.path()).expecting(200);
    }

    /** Its address and its secret. */
    private record Hook(String path, String secret) {

        void verifies(Message message) throws WebhookVerificationException {
            try {
                new com.standardwebhooks.Webhook(secret).verify(message.body(), message.headers());
            } catch (com.standardwebhooks.exceptions.EmptyWebhookSecretException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static JsonNode event(Message message) {
        try {
            return JSON.readTree(message.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SampleCase registered() {
        return SampleCase.of(callers, SampleRequest.incomingAssistance().with("summary", "Secret-Summary"));
    }

    @Test
    void anEventIsSentAsASignedCloudEventWithoutContent() throws WebhookVerificationException {
        var before = registered();
        PublishedEvents.publish();
        var hook = entered();
        before.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        SentWebhooks.send();
        SentWebhooks.send();

        assertThat(receiver.messages()).as("from now on, and once").hasSize(1);
        var message = receiver.messages().getFirst();
        hook.verifies(message);
        Assertions.assertThatThrownBy(() -> hook.verifies(new Message(
                        message.path(), message.headers(), message.body().replace("step-taken", "x"), true)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThat(message.path()).isEqualTo("/hooks?office=1");
        assertThat(message.header("content-type")).isEqualTo("application/cloudevents+json");
        assertThat(message.headers()).doesNotContainKeys("authorization", "traceparent");
        var event = new JsonFormat().deserialize(message.body().getBytes(StandardCharsets.UTF_8));
        assertThat(event.getId()).isEqualTo(message.header("webhook-id"));
        assertThat(event.getType()).isEqualTo("org.comity.request.step-taken");
        assertThat(event.getSubject()).isEqualTo(before.id());
        assertThat(event.getData()).isNull();
    }

    @Test
    void afterTwoHoursWithoutAReceiverEveryEventArrivesInTheOrderOfItsRequest() throws WebhookVerificationException {
        var hook = entered();
        receiver.answers(503);
        var files = List.of(registered(), registered(), registered());
        SentWebhooks.send();
        for (var minutes = 0; minutes < 120; minutes += 10) {
            files.forEach(
                    file -> file.patch(Map.of("summary", "at " + now.instant())).expecting(200));
            SentWebhooks.send();
            now.passes(Duration.ofMinutes(10));
        }
        assertThat(receiver.messages()).as("tried now and then, and no faster").hasSizeBetween(3, 6);
        assertThat(receiver.messages())
                .extracting(message -> message.header("webhook-id"))
                .containsOnly(receiver.messages().getFirst().header("webhook-id"));
        var failing = view(hook);
        assertThat(failing.text("/state")).isEqualTo("ENABLED");
        assertThat(failing.text("/notice")).contains("fails");
        assertThat(failing.at("/failures").asInt())
                .isEqualTo(receiver.messages().size());

        receiver.answers(204);
        now.passes(Duration.ofHours(2));
        SentWebhooks.send();

        var taken = receiver.messages().stream().filter(Message::isTaken).toList();
        assertThat(taken).hasSize(3 + 3 * 12);
        for (var message : taken) {
            hook.verifies(message);
        }
        for (var file : files) {
            assertThat(taken.stream()
                            .map(WebhooksTest::event)
                            .filter(event -> event.path("subject").asText().equals(file.id()))
                            .map(event -> event.path("entry").asInt()))
                    .hasSize(13)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
        assertThat(view(hook).at("/notice").isMissingNode()).isTrue();
        assertThat(callers.administrator()
                        .get(hook.path() + "/deliveries?limit=200")
                        .texts("/items", "outcome"))
                .contains("REFUSED", "RECEIVED");
    }

    @Test
    void oneThatFailsForDaysIsGivenUpAndGoesOnByAReplay() {
        var hook = entered();
        receiver.answers(500);
        registered();
        SentWebhooks.send();
        for (var days = 0; days < 7; days++) {
            now.passes(1);
            SentWebhooks.send();
        }
        var given = view(hook);
        assertThat(given.text("/state")).isEqualTo("FAILED");
        assertThat(given.text("/notice")).contains("replay");
        var tries = receiver.messages().size();
        now.passes(2);
        SentWebhooks.send();
        assertThat(receiver.messages()).hasSize(tries);

        receiver.answers(204);
        callers.administrator()
                .post(hook.path() + "/replay", Map.of(), "If-Match", given.etag())
                .expecting(200);
        SentWebhooks.send();

        assertThat(receiver.messages().getLast().isTaken()).isTrue();
        assertThat(view(hook).text("/state")).isEqualTo("ENABLED");
    }

    @Test
    void aReceiverThatIsGoneIsGivenUpAtOnce() {
        var hook = entered();
        receiver.answers(410);
        registered();
        SentWebhooks.send();

        assertThat(view(hook).text("/state")).isEqualTo("FAILED");
    }

    @Test
    void aReplaySendsTheSameEventsWithTheSameIdentifiers() {
        var hook = entered();
        var file = registered();
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        SentWebhooks.send();
        var first = receiver.messages();
        callers.administrator()
                .post(
                        hook.path() + "/replay",
                        Map.of("after", "0"),
                        "If-Match",
                        view(hook).etag())
                .expecting(200);
        SentWebhooks.send();

        var again =
                receiver.messages().subList(first.size(), receiver.messages().size());
        assertThat(first).hasSize(2);
        assertThat(again)
                .extracting(message -> message.header("webhook-id"))
                .containsExactlyElementsOf(first.stream()
                        .map(message -> message.header("webhook-id"))
                        .toList());
    }

    @Test
    void aNewSecretSignsBesideTheOneBeforeForADay() throws WebhookVerificationException {
        var former = entered();
        var changed = callers.administrator()
                .post(former.path() + "/secret", "", "If-Match", view(former).etag())
                .expecting(200);
        var present = new Hook(former.path(), changed.text("/secret"));
        var file = registered();
        SentWebhooks.send();

        former.verifies(receiver.messages().getFirst());
        present.verifies(receiver.messages().getFirst());
        now.passes(2);
        file.patch(Map.of("summary", "later")).expecting(200);
        SentWebhooks.send();
        present.verifies(receiver.messages().getLast());
        Assertions.assertThatThrownBy(() -> former.verifies(receiver.messages().getLast()))
                .isInstanceOf(WebhookVerificationException.class);
        assertThat(view(present).body()).doesNotContain("whsec_");
    }

    @Test
    void onlyTheKindsThatAreAskedForAreSent() {
        entered(Map.of("url", receiver.address(), "types", List.of("org.comity.request.step-taken")));
        var file = registered();
        file.patch(Map.of("summary", "other")).expecting(200);
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        SentWebhooks.send();

        assertThat(receiver.messages())
                .map(WebhooksTest::event)
                .extracting(event -> event.path("type").asText())
                .containsExactly("org.comity.request.step-taken");
    }

    @Test
    void eventsOfRestrictedRequestsAndOfOtherOfficesAreNotSent() {
        entered();
        var file = registered();
        file.act("/level", Map.of("level", "RESTRICTED", "reason", "a witness is named"))
                .expecting(200);
        SampleCase.underReview();
        SentWebhooks.send();

        assertThat(receiver.messages()).isEmpty();
    }

    @Test
    void aWebhookShowsNothingOfWhatHappensInARestrictedRequest() {
        var hook = entered();
        registered();
        SentWebhooks.send();
        var before = view(hook);
        assertThat(before.text("/lastEvent"))
                .isEqualTo(receiver.messages().getFirst().header("webhook-id"));
        assertThat(before.etag()).isEqualTo("\"0\"");

        registered()
                .act("/level", Map.of("level", "RESTRICTED", "reason", "a witness is named"))
                .expecting(200);
        SentWebhooks.send();

        assertThat(receiver.messages()).hasSize(1);
        assertThat(view(hook).body()).isEqualTo(before.body());
        assertThat(view(hook).etag()).isEqualTo(before.etag());
        assertThat(placeOf(hook)).as("they are not sent later either").isGreaterThan(before.text("/lastEvent"));
    }

    @Test
    void whatHappenedWhileARequestWasRestrictedIsNeverSent() {
        var hook = entered();
        var file = registered();
        SentWebhooks.send();
        var supervisors = List.of(
                callers.supervisor().person(),
                callers.named("simon", "supervisor").person());
        file.act("/level", Map.of("level", "RESTRICTED", "reason", "a witness is named", "assigned", supervisors))
                .expecting(200);
        switchedTo(hook, false);
        file.patch(Map.of("summary", "covert")).expecting(200);
        PublishedEvents.publish();
        isNormalAgain(file);
        file.patch(Map.of("summary", "open again")).expecting(200);
        PublishedEvents.publish();
        switchedTo(hook, true);
        SentWebhooks.send();
        replayed(hook);
        SentWebhooks.send();

        var entries = receiver.messages().stream()
                .map(WebhooksTest::event)
                .map(event -> event.path("entry").asInt())
                .toList();
        var last = entries.getLast();
        assertThat(entries).as("registration and the last change, twice").containsExactly(1, last, 1, last);
    }

    private static void isNormalAgain(SampleCase file) {
        file.act(file.callers().supervisor(), "/level", Map.of("level", "NORMAL", "reason", "the trial was public"))
                .expecting(200);
        file.act(
                        file.callers().named("simon", "supervisor"),
                        "/level/decision",
                        Map.of("agreed", true, "reason", "I read the judgment"))
                .expecting(200);
    }

    private void switchedTo(Hook hook, boolean enabled) {
        callers.administrator()
                .put(
                        hook.path(),
                        Map.of("url", receiver.address(), "enabled", enabled),
                        "If-Match",
                        view(hook).etag())
                .expecting(200);
    }

    private void replayed(Hook hook) {
        callers.administrator()
                .post(
                        hook.path() + "/replay",
                        Map.of("after", "0"),
                        "If-Match",
                        view(hook).etag())
                .expecting(200);
    }

    @Test
    void aRequestThatIsRestrictedDuringATurnIsSentNoMore() {
        entered();
        var file = registered();
        file.patch(Map.of("summary", "before the leak was seen")).expecting(200);
        receiver.onFirst(() -> file.act("/level", Map.of("level", "RESTRICTED", "reason", "a leak"))
                .expecting(200));
        SentWebhooks.send();

        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    void aChangedAddressGetsTheRestOfATurn() {
        try (var other = new WebhookReceiver()) {
            var hook = entered();
            var file = registered();
            file.patch(Map.of("summary", "second")).expecting(200);
            receiver.onFirst(() -> callers.administrator()
                    .put(
                            hook.path(),
                            Map.of("url", other.address()),
                            "If-Match",
                            view(hook).etag())
                    .expecting(200));
            SentWebhooks.send();
            SentWebhooks.send();

            assertThat(receiver.messages()).hasSize(1);
            assertThat(other.messages())
                    .map(WebhooksTest::event)
                    .extracting(event -> event.path("entry").asInt())
                    .as("the one that was on its way is sent to the new address, too")
                    .containsExactly(1, 2);
        }
    }

    @Test
    void theHistoryOfTheListsHasWhereEventsWentWithoutPathAndQuery() {
        var hook = entered();
        try (var other = new WebhookReceiver()) {
            callers.administrator()
                    .put(
                            hook.path(),
                            Map.of("url", other.address()),
                            "If-Match",
                            view(hook).etag())
                    .expecting(200);
            replayed(hook);

            var changes = callers.administrator()
                    .get("/api/v1/authorities/" + callers.authority() + "/list-changes?list=WEBHOOKS")
                    .expecting(200);
            assertThat(changes.texts("/items", "entry"))
                    .containsOnly(hook.path().replaceFirst(".*/", ""))
                    .hasSize(3);
            assertThat(changes.body())
                    .contains("ENTERED", "CHANGED", "REPLAYED", host(receiver), host(other))
                    .doesNotContain("office=1", "/hooks?");
        }
    }

    @Test
    void theHistoryOfTheListsShowsThatThePathOfTheAddressChangedAndCameBack() {
        var hook = entered();
        for (var path : List.of("/other?secret=1", "")) {
            var url = path.isEmpty() ? receiver.address() : host(receiver) + path;
            callers.administrator()
                    .put(hook.path(), Map.of("url", url), "If-Match", view(hook).etag())
                    .expecting(200);
        }

        var changes = callers.administrator()
                .get("/api/v1/authorities/" + callers.authority() + "/list-changes?list=WEBHOOKS")
                .expecting(200);
        var digests = changes.at("/items").findValuesAsText("address");
        assertThat(digests).hasSize(3).allMatch(digest -> digest.matches("[0-9a-f]{16}"));
        assertThat(digests.getFirst()).isEqualTo(digests.getLast()).isNotEqualTo(digests.get(1));
        assertThat(changes.body()).doesNotContain("secret=1");
    }

    private static String host(WebhookReceiver at) {
        return at.address().replaceFirst("/hooks.*", "");
    }

    @Test
    void anOfficeHasFourWebhooksInOneTurn() {
        for (var number = 0; number < 6; number++) {
            entered();
        }
        registered();
        SentWebhooks.send();
        assertThat(receiver.messages()).hasSize(4);
        SentWebhooks.send();
        assertThat(receiver.messages()).hasSize(6);
    }

    private static String placeOf(Hook hook) {
        try (var sql = Sql.superuser()) {
            var id = hook.path().replaceFirst(".*/", "");
            return sql.column("select position from webhook where id = '" + id + "'")
                    .getFirst();
        }
    }

    @Test
    void aReplayBehindTheLastEventOfAllIsAnsweredAsAnyOther() {
        var hook = entered();
        PublishedEvents.publish();
        try (var sql = Sql.superuser()) {
            var behind =
                    sql.column("select last + 10000000 from event_publishing").getFirst();
            callers.administrator()
                    .post(
                            hook.path() + "/replay",
                            Map.of("after", behind),
                            "If-Match",
                            view(hook).etag())
                    .expecting(200);
        }
        callers.administrator()
                .post(
                        hook.path() + "/replay",
                        Map.of("after", "900000000000000000"),
                        "If-Match",
                        view(hook).etag())
                .expecting(422);
    }

    @Test
    void whatHappensWhileOneIsSwitchedOffIsSentWhenItIsSwitchedOn() {
        var hook = entered();
        callers.administrator()
                .put(
                        hook.path(),
                        Map.of("url", receiver.address(), "enabled", false),
                        "If-Match",
                        view(hook).etag())
                .expecting(200);
        registered();
        SentWebhooks.send();
        assertThat(receiver.messages()).isEmpty();
        callers.administrator()
                .put(
                        hook.path(),
                        Map.of("url", receiver.address()),
                        "If-Match",
                        view(hook).etag())
                .expecting(200);
        SentWebhooks.send();

        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    void aNodeThatHasAWebhookKeepsOthersAway() {
        var hook = entered();
        registered();
        try (var node = Sql.superuser()) {
            node.run("begin");
            node.rows(
                    "select 1 from webhook where id = ?::uuid for update",
                    hook.path().replaceFirst(".*/", ""));
            assertThatCode(SentWebhooks::send).doesNotThrowAnyException();
            assertThat(receiver.messages()).isEmpty();
            node.run("commit");
        }
        SentWebhooks.send();
        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    void aRedirectionIsNotFollowed() {
        try (var other = new WebhookReceiver()) {
            var hook = entered();
            receiver.redirectsTo(other.address());
            registered();
            SentWebhooks.send();

            assertThat(other.messages()).isEmpty();
            var tries = callers.administrator().get(hook.path() + "/deliveries").expecting(200);
            assertThat(tries.texts("/items", "status")).containsExactly("307");
            assertThat(tries.texts("/items", "outcome")).containsExactly("REFUSED");
            assertThat(tries.body()).doesNotContain("subject");
        }
    }

    @Test
    void allFaultsOfAWebhookAreNamedAtOnce() {
        var answer = callers.administrator()
                .post(path(), Map.of("url", "https://10.0.0.1/x", "types", List.of("org.comity.request.step-take")))
                .expecting(422);

        assertThat(answer.faults()).containsExactly("/url bad-value", "/types/0 unknown-code");
        assertThat(answer.body()).contains("org.comity.request.step-taken");
        for (var url : List.of("ftp://a.example", "https://u:p@a.example", "https:///x", "https://a.example/#x", "x")) {
            assertThat(callers.administrator()
                            .post(path(), Map.of("url", url))
                            .expecting(422)
                            .faults())
                    .as(url)
                    .containsExactly("/url bad-value");
        }
        callers.caseworker().get(path()).expecting(403);
    }

    @Test
    void triesOfMoreThanThirtyDaysAgoAreForgottenByTheOwnerAlone() {
        var hook = entered();
        registered();
        SentWebhooks.send();
        try (var sql = Sql.application()) {
            sql.rows(
                    "select forget_deliveries(?::timestamptz)",
                    Instant.now().plus(Duration.ofDays(1)).toString());
        }

        assertThat(callers.administrator().get(hook.path() + "/deliveries").texts("/items", "attempt"))
                .containsExactly("1");
    }
}
