package org.comity.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * How the records of a part are added, changed and ended, found in the API document and its recorded examples.
 *
 * @param path the last segment of the address of the records
 * @param operations the operations below that address
 */
public record PartSample(String path, List<Operation> operations) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUMBERED = Pattern.compile("/api/v1/requests/\\{id}/([\\w-]+)/\\{\\w+}/\\w+");

    /** The records of a part that name one of another part, with the operation that adds it. */
    private static final Map<String, String> NEEDED = Map.of(
            "asset-events", "addAsset",
            "measure-decisions", "addMeasure",
            "charges", "addPersonConcerned",
            "custody-spans", "addPersonConcerned",
            "court-phases", "addPersonConcerned",
            "competing-requests", "addPersonConcerned",
            "assurances", "addPersonConcerned",
            "surrenders", "addPersonConcerned",
            "speciality-consents", "addPersonConcerned");

    private static final Set<String> OF_EXTRADITIONS = Set.of("charges", "custody-spans", "surrenders");

    private static final Map<String, String> ADDED =
            Map.of("addAsset", "assets", "addMeasure", "measures", "addPersonConcerned", "persons");

    /** An operation: its identifier, method and path. */
    public record Operation(String id, String method, String path) {}

    /** Every part whose records have numbers in their addresses. */
    public static List<PartSample> all() {
        var document = new Api("")
                .get("/api/v1/openapi?format=json")
                .expecting(200)
                .json()
                .path("paths");
        return document.properties().stream()
                .filter(path -> StreamSupport.stream(
                                path.getValue().at("/post/parameters").spliterator(), false)
                        .anyMatch(parameter -> parameter.path("in").asText().equals("path")
                                && parameter.at("/schema/type").asText().equals("integer")
                                && !parameter.path("name").asText().equals("seq")))
                .map(path -> NUMBERED.matcher(path.getKey()))
                .filter(java.util.regex.Matcher::matches)
                .map(found -> found.group(1))
                // These have numbers as well, and acts of their own: an access right ends at an instant, and a letter
                // is
                // sent.
                .filter(path -> !Set.of("access-rights", "letters").contains(path))
                .distinct()
                .sorted(Comparator.comparing(NEEDED::containsKey))
                .map(path -> new PartSample(path, below(document, "/api/v1/requests/{id}/" + path)))
                .toList();
    }

    private static List<Operation> below(JsonNode document, String address) {
        return document.properties().stream()
                .filter(path -> path.getKey().equals(address) || path.getKey().startsWith(address + "/"))
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .map(method -> new Operation(
                                method.getValue().path("operationId").asText(),
                                method.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey())))
                .toList();
    }

    /** Adds a record to a request. */
    public Answer addTo(SampleCase file) {
        return addTo(file, body -> body);
    }

    /** Adds a record to a request, with its body changed. */
    public Answer addTo(SampleCase file, UnaryOperator<String> changed) {
        var needed = NEEDED.get(path);
        var where = needed == null ? null : ADDED.get(needed);
        if (needed != null && file.read("/" + where).json().isEmpty()) {
            file.act("/" + where, body(needed)).expecting(201);
        }
        return as(
                file,
                () -> file.act(
                                "/" + path,
                                changed.apply(body(operation("POST", "/" + path).id())))
                        .expecting(201));
    }

    /** Adds as if a request of another kind had been an extradition then, which was reclassified since. */
    private Answer as(SampleCase file, Supplier<Answer> adding) {
        var kind = file.registered().text("/kind");
        if (!isOfExtraditions() || kind.equals("EXTRADITION")) {
            return adding.get();
        }
        try (var sql = Sql.superuser()) {
            sql.run("update request set kind = 'EXTRADITION' where id = ?::uuid", file.id());
            var added = adding.get();
            sql.run("update request set kind = ? where id = ?::uuid", kind, file.id());
            return added;
        }
    }

    /** True if its records are added to extraditions. */
    public boolean isOfExtraditions() {
        return OF_EXTRADITIONS.contains(path);
    }

    /** True if its records name one of another part. */
    public boolean needsAnother() {
        return NEEDED.containsKey(path);
    }

    /** Ends a record of a request. */
    public Answer end(SampleCase file, int no) {
        return file.act(
                "/" + path + "/" + no + "/ending",
                body(operation("POST", "/ending").id()));
    }

    private Operation operation(String method, String ending) {
        return operations.stream()
                .filter(one -> one.method().equals(method) && one.path().endsWith(ending))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + method + " " + ending + " among " + operations));
    }

    /** The body of the first recorded example of an operation. */
    public static String body(String operation) {
        var file = Path.of("src/main/resources/openapi/examples/" + operation + ".json");
        try {
            return JSON.readTree(Files.readString(file)).at("/0/request/body").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(operation + " has no recorded example", e);
        }
    }

    @Override
    public String toString() {
        return path;
    }
}
