package org.comity.cases.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.base.time.MovableNow;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A sealed request does not exist for a colleague who has no access right, by whichever channel the colleague asks. Each test
 * tries a channel, and shows that an assigned person finds something there.
 */
@QuarkusTest
class LeakTest {

    private static final String RANDOM = "01900000-0000-7000-8000-000000000000";
    private static final String[] FOR_WORK = SampleCase.FOR_WORK;
    private static final String WORD = "Wiretap-Zebra";

    private Callers callers;
    private Api assigned;
    private Api colleague;
    private SampleCase open;
    private SampleCase sealed;

    @BeforeEach
    void make() {
        callers = Callers.ofFreshAuthority();
        assigned = callers.caseworker();
        colleague = callers.named("carl", "caseworker", "supervisor");
        open = SampleCase.of(callers, SampleRequest.incomingAssistance().with("summary", "Bank records"));
        sealed = SampleCase.of(
                callers,
                SampleRequest.incomingAssistance()
                        .with("summary", WORD)
                        .with("officer", "Zora Zebra")
                        .with("foreignReferences", List.of(Map.of("reference", "ZEBRA-77"))));
        sealed.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        sealed.open("CONSULTATION", "openedOn", "2025-03-07");
        sealed.act("/notes", Map.of("text", WORD)).expecting(201);
        sealed.act("/deadlines", Map.of("title", WORD, "dueOn", "2099-01-01", "reason", "court"))
                .expecting(201);
        open.act("/links", Map.of("kind", "SUPPLEMENTS", "to", sealed.id(), "note", WORD))
                .expecting(201);
        sealed.act(
                        "/level",
                        Map.of(
                                "level",
                                "SEALED",
                                "reason",
                                "demanded",
                                "assigned",
                                List.of(callers.supervisor().person())))
                .expecting(200);
    }

    private static void tried(String channel, String what, String result) {
        System.out.printf("Leak: %-22s %-60s %s%n", channel, what, result);
    }

    /** The answer says nothing of the sealed request. */
    private Answer silent(Answer answer) {
        assertThat(answer.body())
                .doesNotContain(sealed.id(), sealed.registered().text("/reference"), WORD, "ZEBRA", "Zora");
        return answer;
    }

    /** The body of a problem without what names the call itself. */
    private static String problem(Answer answer) {
        var body = new HashMap<String, String>();
        answer.json()
                .properties()
                .forEach(field -> body.put(field.getKey(), field.getValue().toString()));
        body.keySet().removeAll(List.of("instance", "trace", "traceId"));
        return body.toString();
    }

    /** Every operation below a request, by the API document. */
    private static List<String[]> operations() {
        var found = new ArrayList<String[]>();
        JsonNode paths = new Api("")
                .get("/api/v1/openapi?format=json")
                .expecting(200)
                .json()
                .path("paths");
        paths.properties().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/requests/{id}"))
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .forEach(method -> found.add(new String[] {
                            method.getKey().toUpperCase(java.util.Locale.ROOT),
                            path.getKey(),
                            method.getValue().at("/requestBody/content").properties().stream()
                                    .map(Map.Entry::getKey)
                                    .findFirst()
                                    .orElse("")
                        })));
        return found;
    }

    private static Answer call(Api who, String[] operation, String id) {
        var address = operation[1]
                .replace("{id}", id)
                .replaceAll("\\{(seq|no|\\w*No|measure|note)}", "1")
                .replaceAll("\\{\\w+}", RANDOM);
        var headers = operation[2].isEmpty()
                ? new String[] {"If-Match", "\"1\"", "Purpose", "work"}
                : new String[] {"If-Match", "\"1\"", "Purpose", "work", "Content-Type", operation[2]};
        return who.send(operation[0], address, operation[2].isEmpty() ? "" : "{}", headers);
    }

    @Test
    void everyOperationOnItAnswersAsForAnUnknownRequest() {
        var alike = 0;
        for (var operation : operations()) {
            var hidden = silent(call(colleague, operation, sealed.id()));
            var unknown = call(colleague, operation, RANDOM);
            assertThat(hidden.status()).as("%s %s", operation[0], operation[1]).isEqualTo(unknown.status());
            assertThat(problem(hidden).replace(sealed.id(), RANDOM))
                    .as("%s %s", operation[0], operation[1])
                    .isEqualTo(problem(unknown));
            assertThat(hidden.etag()).isEmpty();
            alike++;
        }
        assigned.get(sealed.path(), FOR_WORK).expecting(200);
        assertThat(alike).isGreaterThan(25);
        tried("404, 403, 412, ETag", alike + " operations, beside a random identifier", "same status and body");
    }

    @Test
    void noListNoCountAndNoCursorHasIt() {
        var queries = List.of(
                "",
                "?sort=registeredAt",
                "?sort=reference",
                "?sort=reviewOn",
                "?counterpart=FRA",
                "?state=UNDER_REVIEW",
                "?standing=OPEN",
                "?running=CONSULTATION",
                "?on=2025-03-10",
                "?asOf=" + Instant.now().truncatedTo(ChronoUnit.MICROS));
        for (var query : queries) {
            var list = silent(colleague.get(Api.REQUESTS + query).expecting(200));
            assertThat(assigned.get(Api.REQUESTS + query).expecting(200).texts("/items", "id"))
                    .as("the assigned person, %s", query)
                    .contains(sealed.id());
            assertThat(list.at("/next").isMissingNode()).isTrue();
        }
        assertThat(colleague.get(Api.REQUESTS + "?count=true").at("/count").asInt())
                .isEqualTo(1);
        assertThat(assigned.get(Api.REQUESTS + "?count=true").at("/count").asInt())
                .isEqualTo(2);
        var page = colleague.get(Api.REQUESTS + "?limit=1").expecting(200);
        assertThat(page.texts("/items", "id")).containsExactly(open.id());
        assertThat(page.at("/next").isMissingNode()).isTrue();
        tried("lists, counts, cursors", queries.size() + " lists, a count, pages of one", "not there, no further page");
    }

    @Test
    void noSearchFindsIt() {
        for (var search : List.of(
                Map.of("text", WORD),
                Map.of("reference", sealed.registered().text("/reference")),
                Map.of("foreignReference", "ZEBRA"))) {
            var hit = silent(colleague.post(Api.REQUESTS + "/_search", search).expecting(200));
            var miss = colleague
                    .post(Api.REQUESTS + "/_search", Map.of("text", "nobody"))
                    .expecting(200);
            assertThat(hit.body()).isEqualTo(miss.body());
            assertThat(assigned.post(Api.REQUESTS + "/_search", search).texts("/items", "id"))
                    .containsExactly(sealed.id());
        }
        tried("search", "text, own and foreign reference", "the answer of a miss");
    }

    @Test
    void noDeadlineNamesIt() {
        silent(colleague.get("/api/v1/deadlines").expecting(200));

        assertThat(assigned.get("/api/v1/deadlines").expecting(200).texts("/items", "requestId"))
                .contains(sealed.id());
        tried("deadlines", "the list", "not there");
    }

    @Test
    void noFilterByOfficerNamesIt() {
        for (var list : List.of(Api.REQUESTS, "/api/v1/deadlines")) {
            var hidden = colleague.get(list + "?officer=Zora%20Zebra").expecting(400);
            var unknown = colleague.get(list + "?officer=Xora%20Xebra").expecting(400);
            assertThat(problem(hidden)).isEqualTo(problem(unknown));
            assigned.get(list + "?officer=Zora%20Zebra").expecting(200);
        }
        tried("filters", "its officer, in the lists of requests and deadlines", "the fault of an unknown name");
    }

    @Test
    void noLinkNamesIt() {
        var links = silent(colleague.get(open.path() + "/links").expecting(200));
        var histories = Stream.of("", "?on=" + MovableNow.machineDay())
                .map(query ->
                        silent(colleague.get(open.path() + "/history" + query).expecting(200)))
                .toList();
        var made = colleague.post(
                open.path() + "/links", Map.of("kind", "FOLLOWS", "to", sealed.id()), "If-Match", open.etag());
        var unknown = colleague.post(
                open.path() + "/links", Map.of("kind", "FOLLOWS", "to", RANDOM), "If-Match", open.etag());

        assertThat(links.texts("/items", "id")).isEmpty();
        assertThat(histories)
                .allSatisfy(history ->
                        assertThat(history.texts("/items", "kind")).isNotEmpty().doesNotContain("LINKED"));
        assertThat(made.expecting(422).faults())
                .isEqualTo(unknown.expecting(422).faults());
        assertThat(assigned.get(open.path() + "/links").texts("/items", "note")).containsExactly(WORD);
        assertThat(assigned.get(open.path() + "/history").body()).contains(sealed.id());
        var link = assigned.get(open.path() + "/links").texts("/items", "id").getFirst();
        open.act("/links/" + link + "/ending", Map.of("reason", "a mistake")).expecting(200);
        assertThat(silent(colleague.get(open.path() + "/history")).texts("/items", "kind"))
                .doesNotContain("LINKED", "LINK_ENDED");
        assertThat(assigned.get(open.path() + "/history").texts("/items", "kind"))
                .contains("LINKED", "LINK_ENDED");
        assertThat(colleague.get(open.path()).at("/parts").toString())
                .contains("\"count\":0")
                .doesNotContain(WORD);
        tried(
                "links",
                "list, count, history of the other end, a new link",
                "no link, no entry; 422 as for a random one");
    }

    @Test
    void noExportHasIt() {
        var file = silent(colleague.get("/api/v1/requests/export").expecting(200));

        assertThat(file.body()).contains("Bank records");
        assigned.get("/api/v1/requests/export").expecting(400);
        assertThat(assigned.get("/api/v1/requests/export", FOR_WORK)
                        .expecting(200)
                        .body())
                .contains(WORD);
        var job = "/api/v1/jobs/" + assigned.get("/api/v1/jobs").text("/items/0/id") + "/result";
        assertThat(assigned.get(job).expecting(200).body()).contains(WORD);
        silent(colleague.get(job).expecting(404));
        tried("export", "the register; with it only for a purpose", "not there");
        tried("jobs", "the file of the export of an assigned person", "404");
    }

    @Test
    void statisticsCountWhatTheCallerMaySeeAndSaySo() {
        var query = "/api/v1/statistics/open-stock?direction=INCOMING&kind=MLA&on=" + MovableNow.machineDay();
        var statement = "/api/v1/statistics/statement?direction=INCOMING&kind=MLA&from=2025-01-01&to=2025-12-31";
        var statistician = callers.named("stan", "statistician");
        var mine = callers.named("cleo", "caseworker", "statistician");

        var few = silent(statistician.get(query).expecting(200));
        var all = mine.get(query).expecting(200);

        assertThat(few.at("/counted").asInt()).isEqualTo(1);
        assertThat(all.at("/counted").asInt()).isEqualTo(2);
        assertThat(few.text("/population")).contains("that the caller may see");
        assertThat(silent(statistician.get(statement).expecting(200)).text("/population"))
                .contains("that the caller may see");
        tried("statistics", "open stock and statement", "counted only for an assigned person, and says so");
    }

    @Test
    void theAuditTrailHasItForThoseWhoMaySeeItOnly() {
        assigned.get(Api.REQUESTS).expecting(200);
        var auditor = callers.auditor();
        var whole = silent(auditor.get("/api/v1/audit?limit=200").expecting(200));
        var about = silent(auditor.get("/api/v1/audit?subject=" + sealed.id()).expecting(200));

        assertThat(whole.texts("/items", "act")).contains("LIST", "REGISTER");
        assertThat(about.texts("/items", "id")).isEmpty();
        var officer = callers.named("dina", "data-protection-officer");
        assertThat(officer.get("/api/v1/audit?subject=" + sealed.id()).texts("/items", "act"))
                .contains("REGISTER", "SET_LEVEL", "LIST");
        officer.get(sealed.path(), FOR_WORK).expecting(403);
        var etag = assigned.get(sealed.path(), FOR_WORK).etag();
        callers.supervisor()
                .post(
                        sealed.path() + "/access-rights",
                        Map.of("kind", "ASSIGNED", "person", auditor.person(), "reason", "audit"),
                        "If-Match",
                        etag,
                        "Purpose",
                        "an audit")
                .expecting(201);
        assertThat(auditor.get("/api/v1/audit?subject=" + sealed.id()).texts("/items", "act"))
                .contains("REGISTER", "SET_LEVEL", "LIST");
        tried(
                "audit trail",
                "the whole, by subject, lists of others",
                "only for an assigned auditor and the data-protection officer");
    }

    @Test
    void theVerificationCountsWhatTheCallerMaySee() {
        var auditor = callers.auditor();
        var found = silent(auditor.get("/api/v1/history-verification").expecting(200));

        assertThat(found.at("/checkedRequests").asInt()).isEqualTo(1);
        assertThat(found.at("/intact").asBoolean()).isTrue();
        auditor.get("/api/v1/history-verification?request=" + sealed.id()).expecting(404);
        tried("verification", "all, and by identifier", "not counted; 404");
    }

    @Test
    void aKeptAnswerIsNotRepeatedToOneWhoMayNoLongerSeeTheRequest() {
        var key = UUID.randomUUID().toString();
        var body = SampleRequest.incomingAssistance().with("summary", WORD);
        var first = colleague.post(Api.REQUESTS, body, "Idempotency-Key", key).expecting(201);
        colleague.post(Api.REQUESTS, body, "Idempotency-Key", key).expecting(201);
        var bar = Map.of("kind", "BAR", "person", colleague.person(), "reason", "a relative");
        callers.supervisor()
                .post(Api.REQUESTS + "/" + first.id() + "/access-rights", bar, "If-Match", first.etag())
                .expecting(201);

        var repeated =
                colleague.post(Api.REQUESTS, body, "Idempotency-Key", key).expecting(404);

        assertThat(repeated.body()).doesNotContain(WORD);
        tried("idempotency", "a key of before the bar", "404");
    }

    @Test
    void anImportNeitherShowsItNorMakesItTwice() {
        var own = sealed.registered().text("/reference");
        var taken = imported(colleague, own, "X-1");
        assertThat(taken.at("/faults/0/code").asText()).isEqualTo("REFERENCE_NOT_FREE");
        assertThat(taken.at("/faulty").asInt()).isEqualTo(1);
        assertThat(taken.at("/ready").asInt()).isEqualTo(1);
        assertThat(imported(assigned, own, "X-1").texts("/faults", "code")).doesNotContain("REFERENCE_NOT_FREE");

        var arrived = SampleCase.of(
                callers,
                SampleRequest.incomingAssistance().with("access", Map.of("level", "SEALED", "reason", "demanded")));
        var there = arrived.registered().text("/reference");
        var notThere = there.substring(0, 7) + (there.endsWith("7") ? "40718362" : "40718367");
        var probe = imported(colleague, there, notThere);

        assertThat(probe.at("/faulty").asInt()).isEqualTo(2);
        assertThat(probe.at("/faults/0/detail")).isEqualTo(probe.at("/faults/1/detail"));
        var spelt = imported(colleague, spelt(there), spelt(notThere));
        assertThat(spelt.at("/faulty").asInt()).isEqualTo(2);
        assertThat(spelt.at("/faults/0/detail")).isEqualTo(spelt.at("/faults/1/detail"));
        tried("imports", "its reference; a given and a free number of the series S", "one neutral fault; both alike");
    }

    /** In small letters, with a character that no reader sees. */
    private static String spelt(String reference) {
        return reference.toLowerCase(java.util.Locale.ROOT).replace("/", "/\u200b");
    }

    @Test
    void theReportOfAnImportOfBeforeShowsItsRowNoLonger() {
        var made = imported(assigned, "OLD-1", "OLD-2");
        var report = "/api/v1/imports/" + made.text("/id");
        assigned.post(
                        report + "/commit",
                        Map.of("sha256", made.text("/sha256")),
                        "If-Match",
                        assigned.get(report).etag())
                .expecting(200);
        var id = assigned.post(Api.REQUESTS + "/_search", Map.of("reference", "OLD-2"))
                .texts("/items", "id")
                .getFirst();
        assigned.post(
                        Api.REQUESTS + "/" + id + "/level",
                        Map.of("level", "SEALED", "reason", "demanded"),
                        "If-Match",
                        assigned.get(Api.REQUESTS + "/" + id).etag())
                .expecting(200);

        assertThat(assigned.get(report).texts("/preview", "reference")).containsExactly("OLD-1", "OLD-2");
        assertThat(colleague.get(report).at("/preview")).isEmpty();
        tried("import reports", "the report of a committed file of before", "no cells for others");
    }

    private static Answer imported(Api who, String... references) {
        var rows = Stream.of(references)
                .map(reference -> reference + ",2024-01-01,MLA,INCOMING,USA\n")
                .reduce("", String::concat);
        var answer = who.call()
                .multiPart(
                        "file",
                        "register.csv",
                        ("reference,dated,kind,direction,counterpart\n" + rows).getBytes(UTF_8),
                        "text/csv")
                .multiPart("mapping", """
                        {"columns": {"reference": "reference", "dated": "dated", "kind": "kind", "direction": "direction",
                                     "counterpart": "counterpart"}}""")
                .post("/api/v1/imports");
        return new Answer(answer.statusCode(), answer.headers(), answer.asString()).expecting(201);
    }

    @Test
    void noNumberIsMissingInTheUsualSeries() {
        var before = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var numbers = IntStream.range(0, 6)
                .mapToObj(i -> number(SampleCase.of(
                        callers,
                        SampleRequest.incomingAssistance()
                                .with("access", Map.of("level", "SEALED", "reason", "demanded")))))
                .toList();
        var after = SampleCase.of(callers, SampleRequest.incomingAssistance());

        assertThat(number(after)).isEqualTo(number(before) + 1);
        assertThat(numbers).allMatch(number -> number >= 10_000_000).doesNotHaveDuplicates();
        // Numbers that are counted have one distance.
        var apart = IntStream.range(1, 6)
                .mapToObj(i -> numbers.get(i) - numbers.get(i - 1))
                .distinct();
        assertThat(apart).hasSizeGreaterThan(1);
        try (var sql = Sql.superuser()) {
            assertThat(sql.column("select series from reference_series where authority = ?", callers.authority()))
                    .containsExactly("MLA-IN");
        }
        tried("reference gaps", "requests sealed on arrival between two others", "no gap; their numbers are drawn");
    }

    private static int number(SampleCase file) {
        return Integer.parseInt(file.registered().text("/reference").replaceFirst(".*/", ""));
    }

    /** Medians of interleaved calls; the bound is wide, since a machine under load varies. */
    @Test
    void itsAnswerTakesAsLongAsThatForAnUnknownRequest() {
        var hidden = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        IntStream.range(0, 60).forEach(round -> {
            unknown.add(nanos(Api.REQUESTS + "/" + RANDOM));
            hidden.add(nanos(sealed.path()));
        });
        var ratio = (double) median(hidden) / median(unknown);

        assertThat(ratio).isBetween(0.5, 2.0);
        tried("timing", "60 readings beside 60 of a random identifier", "ratio of medians %.2f".formatted(ratio));
    }

    private long nanos(String path) {
        var start = System.nanoTime();
        colleague.get(path).expecting(404);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** By SQL, with the settings of the colleague and without the checks of the application. */
    @Test
    void theDatabaseShowsNoRowOfIt() {
        var shown = 0;
        try (var everything = Sql.superuser();
                var theirs =
                        Sql.application().actingFor(callers.authority(), "").as(colleague.person(), Instant.now());
                var ours = Sql.application().actingFor(callers.authority(), "").as(assigned.person(), Instant.now())) {
            var tables = everything.column("""
                    select c.relname from pg_class c
                    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and c.relrowsecurity
                       or c.relname like 'fact%' or c.relname = 'standing_move'""");
            for (var table : tables) {
                // A line of the audit trail names all requests of a list, and the entry of a link the other end: those
                // the
                // program leaves out.
                var naming =
                        "select count(*) from %s t where strpos((to_jsonb(t) - '{subjects,details}'::text[])::text, ?) > 0"
                                .formatted(table);
                assertThat(theirs.number(naming, sealed.id())).as(table).isZero();
                shown += ours.number(naming, sealed.id()) > 0 ? 1 : 0;
            }
            for (var known : List.of(
                    "requests_known('2999-01-01')",
                    "standing_moves('2999-01-01')",
                    "foreign_references_known('2999-01-01')")) {
                assertThat(theirs.number(
                                "select count(*) from " + known + " t where strpos(to_jsonb(t)::text, ?) > 0",
                                sealed.id()))
                        .as(known)
                        .isZero();
            }
        }
        assertThat(shown).as("tables that show it to an assigned person").isGreaterThanOrEqualTo(9);
        tried("row-level security", shown + " tables that show it to an assigned person", "no row");
    }

    /** The two rules of the database, for one request and for the rows of many, agree. */
    @Test
    void theTwoRulesOfTheDatabaseAgree() {
        try (var everything = Sql.superuser()) {
            for (var person : List.of(
                    assigned.person(), colleague.person(), callers.supervisor().person(), "nobody")) {
                everything.actingFor(callers.authority(), "").as(person, Instant.now());
                assertThat(everything.column("select comity_hidden()::text order by 1"))
                        .isEqualTo(everything.column(
                                "select r.id::text from request r where r.authority = ? and not comity_sees(r, comity_authorities(), comity_settings()) order by 1",
                                callers.authority()));
            }
        }
    }
}
