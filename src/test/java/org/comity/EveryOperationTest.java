package org.comity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.publication.SampleRelease;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.PartSample;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleLists;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation of the API document, called by callers who must not use it; a new operation is included without further work. */
@QuarkusTest
class EveryOperationTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final String[] ALL_ROLES = {
        "caseworker",
        "supervisor",
        "statistician",
        "auditor",
        "data-protection-officer",
        "administrator",
        "executing-authority"
    };

    private Callers strangers;
    private Api stranger;
    private KnownOperations known;
    private List<Operation> operations;

    @BeforeEach
    void make() {
        operations = operations();
        strangers = Callers.ofFreshAuthority();
        stranger = ofEveryRole(strangers.authority());
        known = richCase();
    }

    /** Somebody with every role in the office, who also acts for the executing authority of the known execution. */
    private static Api ofEveryRole(String authority) {
        return new Api(DevTokens.local()
                .sign(DevUser.of("stan", "stan", authority, ALL_ROLES).executingFor("PROSECUTOR-1")));
    }

    @Test
    void recordsOfAnotherAuthorityAreNotFoundByAnyOperation() {
        var called = 0;
        for (var operation : operations) {
            if (operation.hasParameters() && !operation.isCommon()) {
                var answer = operation.call(stranger, known);
                assertThat(answer.status())
                        .as("%s answers %s", operation, answer.body())
                        .isEqualTo(404);
                assertThat(answer.problem()).isEqualTo("not-found");
                called++;
            }
        }
        System.out.printf("Isolation: %d operations with foreign identifiers, each 404%n", called);
        assertThat(called).isGreaterThanOrEqualTo(15);
        assertThat(known.file().view().etag())
                .as("nothing changed")
                .isEqualTo(known.file().etag());
    }

    /** The same calls by callers of the authority succeed, so that a wrong address does not pass as isolation. */
    @Test
    void callersOfTheAuthorityFindTheSameAddresses() {
        var own = ofEveryRole(known.file().callers().authority());
        for (var operation : operations) {
            if (operation.hasParameters()) {
                var answer = operation.call(own, known);
                assertThat(answer.status())
                        .as("%s answers %s", operation, answer.body())
                        .isNotIn(404, 405, 500);
            }
        }
    }

    @Test
    void noListShowsAnotherAuthority() {
        var called = 0;
        for (var operation : operations) {
            if (!operation.hasParameters() && !KnownOperations.ONLY_ONES_OWN.contains(operation.id())) {
                var answer = operation.call(stranger, known);
                assertThat(answer.status())
                        .as("%s answers %s: does it need a query in KnownOperations.QUERIES?", operation, answer.body())
                        .isEqualTo(200);
                showsNothing(operation, answer);
                called += narrowed(operation);
            }
        }
        System.out.printf(
                "Isolation: every list and search, and %d filters with foreign values, show nothing%n", called);
    }

    /** A filter with an identifier of another authority shows nothing either. */
    private int narrowed(Operation operation) {
        var foreign = Map.of(
                "authority", known.file().callers().authority(),
                "request", known.file().id(),
                "subject", known.file().id());
        var called = 0;
        for (var filter : foreign.entrySet()) {
            if (operation.queries().contains(filter.getKey())) {
                var answer = operation.call(stranger, known, filter.getKey() + "=" + filter.getValue());
                assertThat(answer.status())
                        .as("%s answers %s", operation, answer.body())
                        .isNotEqualTo(500);
                if (answer.status() < 300) {
                    showsNothing(operation, answer);
                }
                called++;
            }
        }
        return called;
    }

    private void showsNothing(Operation operation, Answer answer) {
        // the identifiers the caller sent itself may come back in a trail of its own
        assertThat(answer.body()).as(operation.toString()).doesNotContain("Sealed-Summary");
        if (!operation.id().equals("auditTrail")) {
            assertThat(known.secrets())
                    .as(operation.toString())
                    .noneMatch(secret -> answer.body().contains(secret));
        }
    }

    @Test
    void nothingIsRegisteredInAnotherAuthority() {
        var body = SampleRequest.incomingAssistance()
                .with("authority", known.file().callers().authority());

        stranger.post(Api.REQUESTS, body).expecting(422);
    }

    @Test
    void withoutATokenEveryOperationIsRefused() {
        for (var operation : operations) {
            for (var token : operation.isForEverybody() ? List.of("not.a.token") : List.of("", "not.a.token")) {
                var answer = operation.call(new Api(token), known);
                assertThat(answer.status())
                        .as("%s answers %s", operation, answer.body())
                        .isEqualTo(401);
                assertThat(answer.header("Content-Type"))
                        .as(operation.toString())
                        .startsWith("application/problem+json");
                assertThat(answer.header("WWW-Authenticate"))
                        .as(operation.toString())
                        .startsWith("Bearer");
            }
        }
        System.out.printf("Isolation: %d operations without a valid token, each 401%n", operations.size());
    }

    /** By the setting of the tests, as in a deployment that publishes for everybody. */
    @Test
    void whatIsPublishedIsForEverybodyAndNoDraftIs() {
        var draft = new SampleRelease(
                        "/api/v1/releases/" + known.release(),
                        KnownOperations.RELEASE,
                        known.file().callers().named("drafter", "statistician"),
                        known.file().callers().named("approver", "supervisor"))
                .drafted(
                        known.file().callers().named("drafter", "statistician"),
                        Map.of("reason", "Sealed-Summary", "note", "Sealed-Summary"));
        var published = operations.stream().filter(Operation::isForEverybody).toList();
        for (var operation : published) {
            for (var caller : List.of(new Api(""), stranger)) {
                var answer = operation.call(caller, known);
                assertThat(answer.status())
                        .as("%s answers %s", operation, answer.body())
                        .isEqualTo(200);
                showsNothing(operation, answer);
                if (operation.path().contains("{edition}")) {
                    var ofDraft = operation.at(operation.path().replace("{edition}", draft.text("/edition")));
                    assertThat(ofDraft.call(caller, known).status())
                            .as(ofDraft.toString())
                            .isEqualTo(404);
                }
            }
        }
        assertThat(published).hasSameSizeAs(KnownOperations.WITHOUT_TOKEN);
    }

    @Test
    void withoutARoleEveryOperationIsRefused() {
        var nobody = new Api(DevTokens.local()
                .sign(DevUser.of("norm", "norm", known.file().callers().authority())));
        for (var operation : operations) {
            var answer = operation.call(nobody, known);
            if (!KnownOperations.WITHOUT_ROLE.contains(operation.id()) && !operation.isForEverybody()) {
                assertThat(answer.status())
                        .as("%s answers %s", operation, answer.body())
                        .isIn(403, 404);
            }
            assertThat(known.secrets()).noneMatch(secret -> answer.body().contains(secret));
        }
    }

    static KnownOperations richCase() {
        var callers = Callers.ofFreshAuthority();
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance().with("summary", "Sealed-Summary"));
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        var sideProcess = file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-07");
        var deadline = file.act(
                        "/deadlines", Map.of("title", "Hearing", "dueOn", "2099-01-01", "reason", "set by the court"))
                .expecting(201)
                .id();
        var other = SampleCase.of(callers, SampleRequest.incomingAssistance());
        var link = file.act("/links", Map.of("kind", "SUPPLEMENTS", "to", other.id()))
                .expecting(201)
                .id();
        PartSample.all().forEach(part -> part.addTo(file));
        file.act("/persons/1/protection", Map.of("reason", "a threat")).expecting(200);
        file.act(
                        callers.supervisor(),
                        "/persons/1/identity-grants",
                        PermissionOffice.identityGrant(
                                ofEveryRole(callers.authority()).person()))
                .expecting(201);
        file.sendLetter("STILL_NEEDED");
        file.act("/letters", Map.of("kind", "STATUS_NOTE", "message", "Sealed-Summary"))
                .expecting(201);
        file.act(callers.supervisor(), "/access-rights", KnownOperations.BODIES.get("giveAccess"))
                .expecting(201);
        callers.caseworker()
                .put("/api/v1/import-mappings/" + KnownOperations.MAPPING, Map.of())
                .expecting(200);
        var term = callers.caseworker()
                .post("/api/v1/import-dictionary", Map.of("field", "kind", "word", "Sealed-Summary", "meaning", "MLA"))
                .expecting(201)
                .id();
        var imported = imported(callers);
        var job = callers.caseworker().get("/api/v1/jobs").text("/items/0/id");
        var lists = new SampleLists(callers);
        lists.person("sealed-person", callers.caseworker(), "Cleo Berg").expecting(200);
        lists.unit("sealed-unit", List.of("sealed-person")).expecting(200);
        lists.person("sealed-deputy", callers.named("deputy", "caseworker"), "Dora Deputy")
                .expecting(200);
        lists.put("absences/sealed-absence", KnownOperations.BODIES.get("keepAbsence"))
                .expecting(200);
        lists.put("assignment-rules/sealed-rule", KnownOperations.BODIES.get("keepAssignmentRule"))
                .expecting(200);
        lists.put("minimis-policies/sealed-policy", KnownOperations.BODIES.get("keepMinimisPolicy"))
                .expecting(200);
        return new KnownOperations(
                file,
                sideProcess,
                deadline,
                link,
                imported,
                term,
                reconciled(callers),
                job,
                review(callers),
                execution(callers),
                webhook(callers),
                calendarFeed(callers),
                release(callers));
    }

    /** A release with a published edition, and one of which nothing is published. */
    private static String release(Callers callers) {
        SampleRelease.planned(callers, "sealed-draft", "2025-01-01", "2025-12-31", Map.of("titleEn", "Sealed-Summary"));
        var release = SampleRelease.planned(callers, KnownOperations.RELEASE, "2025-01-01", "2025-12-31");
        release.published(Map.of("note", "Sealed-Summary"));
        return release.id();
    }

    /** An address to which the events of the office are sent. */
    static String webhook(Callers callers) {
        return callers.administrator()
                .post(
                        "/api/v1/authorities/" + callers.authority() + "/webhooks",
                        Map.of("url", "https://hooks.example.org/sealed"))
                .expecting(201)
                .id();
    }

    /** A feed of a person, made past the list of people. */
    static String calendarFeed(Callers callers) {
        try (var sql = Sql.superuser()) {
            return sql.column("""
                    insert into calendar_feed (id, authority, person, digest, created_by, created_by_name, created_at, version)
                    values (gen_random_uuid(), ?, 'cleo', sha256(gen_random_uuid()::text::bytea), 'cleo', 'cleo', now(), 0)
                    returning id""", callers.authority()).getFirst();
        }
    }

    /** A request that is with PROSECUTOR-1. */
    private static String execution(Callers callers) {
        var sent = SampleCase.of(callers, SampleRequest.incomingAssistance());
        sent.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        sent.take("ACCEPT", "occurredAt", "2025-03-04");
        sent.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-05", "recipient", "PROSECUTOR-1");
        return sent.id();
    }

    /** Somebody takes access to a request that somebody else restricted. */
    private static String review(Callers callers) {
        var restricted = SampleCase.of(callers, SampleRequest.incomingAssistance());
        restricted.act("/level", KnownOperations.BODIES.get("setLevel")).expecting(200);
        return callers.supervisor()
                .post(
                        "/api/v1/break-glass",
                        Map.of(
                                "reference",
                                restricted.registered().text("/reference"),
                                "reason",
                                "an arrest",
                                "purpose",
                                "the arrest"))
                .expecting(201)
                .id();
    }

    /** The dry run of a register of one line. */
    private static String imported(Callers callers) {
        return callers.caseworker()
                .call()
                .multiPart(
                        "file",
                        "register.csv",
                        "dated,kind,counterpart\n2024-01-01,x,USA\n".getBytes(UTF_8),
                        "text/csv")
                .post("/api/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The list of another office with one row. */
    private static String reconciled(Callers callers) {
        return callers.caseworker()
                .call()
                .multiPart("file", "list.csv", PermissionOffice.LIST.getBytes(UTF_8), "text/csv")
                .multiPart("partner", "USA")
                .multiPart("from", "2024-01-01")
                .multiPart("until", "2024-12-31")
                .post("/api/v1/reconciliations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static List<Operation> operations() {
        var document =
                new Api("").get("/api/v1/openapi?format=json").expecting(200).json();
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                method.getValue()))));
        assertThat(operations).hasSizeGreaterThan(30);
        assertThat(operations).noneMatch(operation -> operation.path().startsWith("/dev"));
        return operations;
    }

    /**
     * An operation of the API document.
     *
     * @param method in capitals
     * @param path with its parameters in braces
     * @param definition its definition in the document
     */
    record Operation(String method, String path, JsonNode definition) {

        String id() {
            return definition.path("operationId").asText();
        }

        boolean hasParameters() {
            return path.contains("{");
        }

        boolean isCommon() {
            return isForEverybody() || KnownOperations.COMMON.stream().anyMatch(path::startsWith);
        }

        boolean isForEverybody() {
            return KnownOperations.WITHOUT_TOKEN.contains(id());
        }

        List<String> queries() {
            var names = new ArrayList<String>();
            definition
                    .path("parameters")
                    .forEach(parameter -> names.add(parameter.path("name").asText()));
            return names;
        }

        /** The same operation at another address. */
        Operation at(String otherPath) {
            return new Operation(method, otherPath, definition);
        }

        /** A filter replaces a parameter of the usual query that has its name. */
        Answer call(Api caller, KnownOperations known, String... filters) {
            return call(caller, known, Map.of(), filters);
        }

        Answer call(Api caller, KnownOperations known, Map<String, String> headers, String... filters) {
            var query = new ArrayList<>(List.of(filters));
            Stream.of(KnownOperations.QUERIES.getOrDefault(id(), "").split("&"))
                    .filter(usual -> !usual.isEmpty())
                    .filter(usual -> query.stream().noneMatch(filter -> filter.startsWith(usual.split("=")[0] + "=")))
                    .toList()
                    .forEach(query::add);
            var address = known.path(numbered()) + (query.isEmpty() ? "" : "?" + String.join("&", query));
            var sent = new LinkedHashMap<>(Map.of("If-Match", "\"1\""));
            if (definition.has("requestBody")) {
                sent.put(
                        "Content-Type",
                        definition
                                .path("requestBody")
                                .path("content")
                                .fieldNames()
                                .next());
                sent.put("Idempotency-Key", UUID.randomUUID().toString());
            }
            sent.putAll(headers);
            var pairs = sent.entrySet().stream()
                    .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                    .toArray(String[]::new);
            return caller.send(method, address, definition.has("requestBody") ? KnownOperations.body(id()) : "", pairs);
        }

        /** The first record of each part is that of the other authority. */
        private String numbered() {
            var address = path;
            for (var parameter : definition.path("parameters")) {
                var name = parameter.path("name").asText();
                if (parameter.path("in").asText().equals("path")
                        && parameter.at("/schema/type").asText().equals("integer")
                        && !name.equals("seq")) {
                    address = address.replace("{" + name + "}", "1");
                }
            }
            return address;
        }

        @Override
        public String toString() {
            return id() + " " + method + " " + path;
        }
    }
}
