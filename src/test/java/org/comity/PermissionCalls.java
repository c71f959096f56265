package org.comity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.PermissionOffice.Sample;
import org.comity.PermissionTable.Cell;
import org.comity.PermissionTable.Permission;
import org.comity.PermissionTable.Permitted;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.SampleCase;

/** Makes the call of a cell of the table of permissions, and compares answer and effect with the cell. */
final class PermissionCalls {

    private static final Map<String, String> HIGHER =
            Map.of("NORMAL", "RESTRICTED", "RESTRICTED", "SEALED", "SEALED", "RESTRICTED");
    private static final Map<String, Object> STEPS = Map.of(
            "its receipt", Map.of("step", "CONFIRM_RECEIPT"),
            "its withdrawal",
                    Map.of("step", "WITHDRAW", "narrative", "their letter of yesterday", "document", SampleCase.LETTER),
            "a refusal", Map.of("step", "REFUSE", "decidedBy", "CENTRAL_AUTHORITY"));

    /** Lists that are asked for one request. */
    private static final Map<String, String> ABOUT =
            Map.of("/api/v1/audit", "limit=200&subject=", "/api/v1/history-verification", "request=");

    /** The letter that is a draft; the first one is sent. */
    private static final String DRAFT = "2";

    /** The person who is protected; the first one is not. */
    private static final String PROTECTED = "2";

    private final PermissionOffice office;
    private final Map<String, EveryOperationTest.Operation> operations = new HashMap<>();
    private final Map<String, String> etags = new HashMap<>();
    private int calls;

    PermissionCalls(PermissionOffice office, List<EveryOperationTest.Operation> operations) {
        this.office = office;
        operations.forEach(operation -> this.operations.put(operation.method() + " " + operation.path(), operation));
    }

    /** The number of calls that were made. */
    int count() {
        return calls;
    }

    /** Leaves nothing of the office. */
    void erase() {
        office.snapshot().erase();
        office.snapshot().close();
    }

    /** Makes the calls of cells of one operation; returns what differs from the table. */
    List<String> faults(List<Cell> cells) {
        var faults = new ArrayList<String>();
        var without = cells.stream().filter(cell -> !leavesATrace(cell)).toList();
        var reads = without.stream()
                .filter(cell -> cell.permission() == Permission.ALLOWED)
                .count();
        int lines = office.snapshot().linesAbout(office.requests());
        without.forEach(cell -> wrongAnswer(cell).ifPresent(faults::add));
        if (!restore().isEmpty()) {
            without.forEach(cell -> fault(cell).ifPresent(faults::add));
        }
        if (cells.stream().anyMatch(cell -> cell.operation().path().contains("/requests/{id}"))
                && office.snapshot().linesAbout(office.requests()) < lines + reads) {
            faults.add(cells.getFirst().operation() + ": the audit trail lacks lines of readings");
        }
        cells.stream()
                .filter(PermissionCalls::leavesATrace)
                .forEach(cell -> fault(cell).ifPresent(faults::add));
        return faults;
    }

    private static boolean leavesATrace(Cell cell) {
        return Set.of(Permission.ALLOWED, Permission.SHOWN, Permission.NOT_SHOWN)
                        .contains(cell.permission())
                && !cell.operation().traces().isEmpty();
    }

    /** Makes the call of one cell; returns what differs from the table, also in the database, and restores the database. */
    Optional<String> fault(Cell cell) {
        var wrong = wrongAnswer(cell);
        var changed = restore();
        if (wrong.isPresent()) {
            return wrong;
        }
        if (!leavesATrace(cell) && !changed.isEmpty()) {
            return Optional.of(cell + ": has changed " + changed);
        }
        return leavesATrace(cell) && !changed.containsAll(cell.operation().traces())
                ? Optional.of(cell + ": has changed only " + changed)
                : Optional.empty();
    }

    private Set<String> restore() {
        var changed = office.snapshot().changed();
        if (!changed.isEmpty()) {
            office.snapshot().restore(changed);
        }
        return changed;
    }

    private Optional<String> wrongAnswer(Cell cell) {
        calls++;
        var answer = call(cell);
        return isRight(cell, answer)
                ? Optional.empty()
                : Optional.of("%s: answers %d %s"
                        .formatted(
                                cell,
                                answer.status(),
                                answer.body()
                                        .substring(0, Math.min(answer.body().length(), 300))));
    }

    private boolean isRight(Cell cell, Answer answer) {
        int status = answer.status();
        return switch (cell.permission()) {
            case ALLOWED -> (status >= 200 && status < 300) || status == 303;
            case SHOWN -> status == 200 && answer.body().contains(mark(cell));
            case NOT_SHOWN -> (status == 200 || status == 404) && saysNothing(cell, answer);
            case CONFLICT -> status == 409 && answer.problem().equals("conflict");
            case REFUSED -> status == 422;
            case DENIED -> status == 403 && answer.problem().equals("forbidden") && saysNothing(cell, answer);
            case HIDDEN -> status == 404 && answer.problem().equals("not-found") && saysNothing(cell, answer);
        };
    }

    /** Nothing of the request; a problem names the address of the call. */
    private boolean saysNothing(Cell cell, Answer answer) {
        var sample = office.sample(cell.level(), sample(cell.operation()));
        return !answer.body().contains(PermissionOffice.summary(cell.level()))
                && !answer.body().contains(sample.file().registered().text("/reference"))
                && (answer.status() != 200 || !answer.body().contains(mark(cell)));
    }

    /** The text by which an answer shows the request. */
    private String mark(Cell cell) {
        var path = cell.operation().path();
        var sample = office.sample(cell.level(), Sample.SENT);
        if (path.startsWith("/api/v1/statistics")) {
            return '"' + String.valueOf(PermissionOffice.PARTNERS.get(cell.level())) + '"';
        }
        return switch (path) {
            case "/api/v1/requests/export" -> sample.file().registered().text("/reference");
            case "/api/v1/history-verification" -> "\"checkedRequests\":1";
            case "/api/v1/jobs" -> sample.job();
            default -> sample.file().id();
        };
    }

    private static Sample sample(Permitted operation) {
        // A request has one draft of a letter at a time, and the one that was sent has one.
        if (operation.example().equals("a refusal")
                || operation.address().equals("POST /api/v1/requests/{id}/letters")) {
            return Sample.PROPOSED;
        }
        if (operation.path().matches(".*/(charges|custody-spans|surrenders)(/.*)?")) {
            return Sample.EXTRADITION;
        }
        return operation.method().equals("POST") && operation.path().matches(".*/(level|reclassifications)")
                ? Sample.ENQUIRY
                : Sample.SENT;
    }

    private Answer call(Cell cell) {
        var who = office.token(cell.relation(), cell.role());
        var permitted = cell.operation();
        if (permitted.address().equals("POST /api/v1/imports")) {
            return PermissionOffice.upload(who, "reference,direction,kind,counterpart\nB 1,INCOMING,MLA,USA\n");
        }
        if (permitted.address().equals("POST /api/v1/reconciliations")) {
            return PermissionOffice.reconcile(who);
        }
        var operation = Objects.requireNonNull(operations.get(permitted.address()));
        var sample = office.sample(cell.level(), sample(permitted));
        var path = permitted.path().startsWith("/api/v1/releases/{id}")
                ? sample.path(permitted
                        .path()
                        .replace("{id}", office.release(permitted.path()))
                        .replace("{edition}/comparison/entries", "2/comparison/entries"))
                : address(permitted, sample);
        var headers = new LinkedHashMap<>(Map.of("Purpose", "a test of permissions"));
        if (!operation.method().equals("GET")) {
            etag(permitted, path).ifPresent(tag -> headers.put("If-Match", tag));
        }
        if (operation.id().equals("draftEdition")) {
            headers.put("Prefer", "wait=60");
        }
        Object body = "";
        if (operation.definition().has("requestBody")) {
            headers.put(
                    "Content-Type",
                    operation
                            .definition()
                            .at("/requestBody/content")
                            .fieldNames()
                            .next());
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
            body = body(cell, operation.id(), sample);
        }
        var pairs = headers.entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
        return who.send(operation.method(), path + query(permitted, operation.id(), sample), body, pairs);
    }

    private static String address(Permitted permitted, KnownOperations sample) {
        var template = permitted.path().replaceAll("\\{(measure|note)(No)?}", "{no}");
        if (template.contains("/identity")) {
            return sample.path(template.replace("{no}", PROTECTED));
        }
        var numbered = template.contains("access-rights")
                ? template.replace("{no}", String.valueOf(PermissionOffice.RIGHTS.get(permitted.example())))
                : template.replace("{no}", template.matches(".*/letters/.*(sending|dropping)") ? DRAFT : "1");
        return permitted.method().equals("GET") && numbered.contains("{seq}")
                ? sample.path(numbered, "seq", "4")
                : sample.path(numbered);
    }

    /** Groups by the other State, where an operation has groups. */
    private static String groups(String path) {
        if (path.endsWith("/data")) {
            return "&by=partner";
        }
        return KnownOperations.COMMON.stream().anyMatch(path::startsWith) ? "" : "&by=counterpart";
    }

    private String query(Permitted permitted, String operation, KnownOperations sample) {
        var query = KnownOperations.QUERIES.getOrDefault(operation, "");
        if (permitted.path().startsWith("/api/v1/statistics")) {
            query += groups(permitted.path());
        }
        if (ABOUT.containsKey(permitted.path())) {
            query = ABOUT.get(permitted.path()) + sample.file().id();
        }
        if (permitted.path().endsWith("/comparison/entries")) {
            query = "table=flow&place=2021,INCOMING,MLA,NEW,COUNT&against=1";
        }
        if (permitted.path().equals("/api/v1/events")) {
            query = "limit=200&after=" + placeBefore(sample.file().id());
        }
        // A stream ends after a short time in tests: it begins where the events of the request begin.
        if (permitted.path().equals("/api/v1/events/stream")) {
            query = "after=" + placeBefore(sample.file().id());
        }
        return query.isEmpty() ? "" : "?" + query;
    }

    /** The last event before the first one of a request: the events of all requests are more than a page. */
    private String placeBefore(String request) {
        return etags.computeIfAbsent("events of " + request, any -> {
            var everything = office.callers().named("sven", "caseworker", "supervisor", "administrator");
            var place = "0";
            while (true) {
                var events = everything
                        .get("/api/v1/events?limit=200&after=" + place, "Purpose", "work")
                        .expecting(200)
                        .json();
                assertThat(events).as("events of " + request).isNotEmpty();
                for (var event : events) {
                    if (event.path("subject").asText().equals(request)) {
                        return place;
                    }
                    place = event.path("id").asText();
                }
            }
        });
    }

    /** The entity tag that a change must name, as it is before each call. */
    private Optional<String> etag(Permitted permitted, String path) {
        if (!permitted.path().contains("{")) {
            return Optional.empty();
        }
        var read = permitted.path().startsWith("/api/v1/requests/{id}")
                ? path.replaceFirst("(/requests/[^/]+).*", "$1")
                : path.replaceFirst(
                        "/(commit|erasure|closing|cancellation|confirmation|secret|replay|submission|return|approval|publication|withdrawal)$",
                        "");
        if (read.startsWith("/api/v1/executions/")) {
            var executing = office.token("EXECUTING", "executing-authority");
            return Optional.of(executing
                            .get(read.replace("/steps", ""), "Purpose", "work")
                            .etag())
                    .filter(tag -> !tag.isEmpty());
        }
        var everything = office.callers().named("sven", "caseworker", "supervisor", "administrator");
        return Optional.of(etags.computeIfAbsent(
                        read,
                        address -> everything.get(address, "Purpose", "work").etag()))
                .filter(tag -> !tag.isEmpty());
    }

    private Object body(Cell cell, String operation, KnownOperations sample) {
        return switch (operation) {
            case "takeStep" -> Objects.requireNonNull(STEPS.get(cell.operation().example()));
            case "giveAccess" -> right(cell);
            case "giveIdentityGrant" -> PermissionOffice.identityGrant(office.person("zoe"));
            case "setLevel" -> Map.of("level", String.valueOf(HIGHER.get(cell.level())), "reason", "a witness");
            case "reclassify" -> Map.of("kind", "MLA", "reason", "it asks for evidence");
            case "joinRequest" -> Map.of("into", office.target().id(), "reason", "the same letter");
            case "addMatterMember" -> Map.of("matter", office.target().matter());
            case "correctMatterMember" ->
                Map.of("corrected", Map.of("matter", office.target().matter()), "reason", "another affair");
            case "breakGlass" -> PermissionOffice.breaking(sample.file());
            case "linkRequest" ->
                Map.of("kind", "FOLLOWS", "to", office.target().id());
            case "decidePersonMatch" ->
                Map.of("request", office.target().id(), "no", 1, "same", true, "reason", "the same passport");
            case "assignRequests" -> assignment(sample.file().id());
            case "keepPerson" -> Map.of("caller", office.person("sealed"), "name", "mine");
            case "matchName" -> Map.of("kind", "OFFICER", "name", "mine", "code", "sealed-person");
            case "commitImport" -> Map.of("sha256", sha256(sample));
            default -> KnownOperations.body(operation);
        };
    }

    /** The request is as it was before each call, and has another day of review. */
    private Object assignment(String request) {
        var read = Api.REQUESTS + "/" + request;
        var everything = office.callers().named("sven", "caseworker", "supervisor", "administrator");
        var tag = etags.computeIfAbsent(
                read, address -> everything.get(address, "Purpose", "work").etag());
        return Map.of(
                "reviewOn",
                "2099-01-01",
                "requests",
                List.of(Map.of("id", request, "version", Integer.valueOf(tag.replace("\"", "")))));
    }

    private Object right(Cell cell) {
        return switch (cell.operation().example()) {
            case "a grant" -> PermissionOffice.grant(office.person("zoe"));
            case "a bar" -> PermissionOffice.bar(office.person("zoe"));
            default -> Map.of("kind", "ASSIGNED", "person", office.personIn(cell.relation()), "reason", "mine");
        };
    }

    private String sha256(KnownOperations sample) {
        return etags.computeIfAbsent(
                "sha256",
                any -> office.callers()
                        .caseworker()
                        .get("/api/v1/imports/" + sample.importRun())
                        .text("/sha256"));
    }
}
