package org.comity.cases.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleLists;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A calendar program reads deadlines by a secret address, as an independent reader of iCalendar understands them. */
@QuarkusTest
class CalendarFeedTest {

    private static final Map<String, Object> HEARING =
            Map.of("title", "Secret-Hearing", "dueOn", "2099-01-15", "reason", "set by the court");

    /** A calendar program has no token of the API. */
    private static final Api PROGRAM = new Api("");

    private Callers callers;
    private SampleLists lists;

    @BeforeEach
    void open() {
        callers = Callers.ofFreshAuthority();
        lists = new SampleLists(callers);
        lists.person("cleo", callers.caseworker(), "Cleo Berg").expecting(200);
    }

    private SampleCase ofCleo() {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "cleo"));
        file.act("/deadlines", HEARING).expecting(201);
        return file;
    }

    private String feeds() {
        return "/api/v1/authorities/" + callers.authority() + "/calendar-feeds";
    }

    private Answer made(Map<String, ?> subject) {
        return callers.caseworker().post(feeds(), subject).expecting(201);
    }

    private static List<VEvent> events(String path) {
        var answer = PROGRAM.get(path).expecting(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/calendar; charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body().lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        Calendar calendar;
        try {
            calendar = new CalendarBuilder().build(new StringReader(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError(answer.body(), e);
        }
        assertThat(calendar.validate().hasErrors()).isFalse();
        return calendar.getComponents("VEVENT");
    }

    private static boolean isOn(VEvent event, LocalDate day) {
        return day.equals(Objects.requireNonNull(event.getDateTimeStart()).getDate());
    }

    private static String summary(VEvent event) {
        return Objects.requireNonNull(event.getSummary()).getValue();
    }

    @Test
    void aCalendarShowsKindDayAndReferenceOfTheDeadlinesOfAPersonAndNoContent() {
        var file = ofCleo();
        SampleCase.of(callers, SampleRequest.incomingAssistance())
                .act("/deadlines", HEARING)
                .expecting(201);
        var path = made(Map.of()).text("/path");

        var events = events(path);

        assertThat(events)
                .filteredOn(event -> isOn(event, LocalDate.of(2099, 1, 15)))
                .singleElement()
                .satisfies(event ->
                        assertThat(summary(event)).isEqualTo(file.registered().text("/reference") + ": Deadline"));
        assertThat(events)
                .allSatisfy(event ->
                        assertThat(summary(event)).startsWith(file.registered().text("/reference")));
        assertThat(PROGRAM.get(path).body()).doesNotContain("Secret-Hearing", file.id());
    }

    @Test
    void ofARestrictedRequestThereIsNoReference() {
        var file = ofCleo();
        file.act("/level", Map.of("level", "RESTRICTED", "reason", "a witness is named"))
                .expecting(200);
        var path = made(Map.of()).text("/path");

        assertThat(events(path)).isNotEmpty();
        assertThat(PROGRAM.get(path).body()).doesNotContain(file.registered().text("/reference"));
    }

    @Test
    void ofASealedRequestThereIsNothing() {
        ofCleo().act("/level", Map.of("level", "SEALED", "reason", "a covert measure"))
                .expecting(200);

        assertThat(events(made(Map.of()).text("/path"))).isEmpty();
    }

    @Test
    void aUnitHasTheDeadlinesOfItsMembersWithoutRestrictedRequests() {
        lists.unit("TEAM-9", List.of("cleo")).expecting(200);
        var open = ofCleo();
        ofCleo().act("/level", Map.of("level", "RESTRICTED", "reason", "a witness is named"))
                .expecting(200);

        var events = events(made(Map.of("unit", "TEAM-9")).text("/path"));

        assertThat(events)
                .isNotEmpty()
                .allSatisfy(event ->
                        assertThat(summary(event)).startsWith(open.registered().text("/reference")));
        callers.supervisor().post(feeds(), Map.of("unit", "TEAM-9")).expecting(422);
    }

    @Test
    void theFeedOfAUnitEndsWhenItsMakerLeavesTheUnit() {
        lists.person("carl", callers.named("carl", "caseworker"), "Carl").expecting(200);
        var unit = lists.unit("TEAM-9", List.of("cleo", "carl"));
        ofCleo();
        var path = made(Map.of("unit", "TEAM-9")).text("/path");
        assertThat(events(path)).isNotEmpty();

        lists.unit("TEAM-9", List.of("carl"), "If-Match", unit.etag());

        assertThat(PROGRAM.get(path).status()).isEqualTo(404);
    }

    @Test
    void theReadingOfARestrictedRequestIsNotedWithTheAccessRight() {
        var file = ofCleo();
        file.act("/level", Map.of("level", "RESTRICTED", "reason", "a witness is named"))
                .expecting(200);
        assertThat(events(made(Map.of()).text("/path"))).isNotEmpty();

        var lines = callers.named("petra", "data-protection-officer")
                .get("/api/v1/audit?subject=" + file.id())
                .expecting(200);
        assertThat(lines.at("/items"))
                .filteredOn(line -> line.path("act").asText().equals("LIST"))
                .extracting(line -> line.path("callerName").asText() + " "
                        + line.path("ground").asText())
                .containsExactly("calendar ASSIGNED");
    }

    @Test
    void anAddressThatWasEndedOrReplacedShowsNothing() {
        var first = made(Map.of());
        var second = made(Map.of());
        assertThat(PROGRAM.get(first.text("/path")).status()).isEqualTo(404);
        events(second.text("/path"));

        callers.caseworker().post(feeds() + "/" + second.id() + "/ending", "").expecting(200);

        assertThat(PROGRAM.get(second.text("/path")).status()).isEqualTo(404);
        callers.caseworker().post(feeds() + "/" + second.id() + "/ending", "").expecting(409);
        assertThat(PROGRAM.get("/api/v1/calendar/" + "A".repeat(43) + ".ics").status())
                .isEqualTo(404);
        assertThat(callers.caseworker().get(feeds()).body()).doesNotContain("/calendar/");
    }

    @Test
    void aFeedEndsWithItsPerson() {
        var path = made(Map.of()).text("/path");
        events(path);
        var entry = "/api/v1/authorities/" + callers.authority() + "/people/cleo";
        callers.administrator()
                .put(
                        entry,
                        Map.of("caller", callers.caseworker().person(), "name", "Cleo Berg", "until", "2020-01-01"),
                        "If-Match",
                        callers.administrator().get(entry).etag())
                .expecting(200);

        assertThat(PROGRAM.get(path).status()).isEqualTo(404);
    }

    @Test
    void aCaseworkerSeesAndEndsTheOwnFeedsAloneAndASupervisorAll() {
        lists.person("carl", callers.named("carl", "caseworker"), "Carl").expecting(200);
        var feed = made(Map.of());

        assertThat(callers.named("carl", "caseworker").get(feeds()).at("/items"))
                .isEmpty();
        callers.named("carl", "caseworker")
                .post(feeds() + "/" + feed.id() + "/ending", "")
                .expecting(404);
        assertThat(callers.supervisor().get(feeds()).texts("/items", "person")).containsExactly("cleo");
        callers.supervisor().post(feeds() + "/" + feed.id() + "/ending", "").expecting(200);
    }

    @Test
    void whoIsNotInTheListOfPeopleHasNoFeed() {
        callers.named("nils", "caseworker").post(feeds(), Map.of()).expecting(422);
    }
}
