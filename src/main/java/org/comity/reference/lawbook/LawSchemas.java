package org.comity.reference.lawbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The JSON Schemas of the files of law. */
final class LawSchemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new HashMap<>();

    /**
     * Returns the violations of a schema. The faults of single alternatives are left out; one fault reports that none
     * of them matches.
     */
    List<Place> faultsIn(JsonNode root, String name) {
        var schema = schemas.computeIfAbsent(
                name, key -> registry.getSchema(LawFiles.resource("schema/" + key + ".json"), InputFormat.JSON));
        return schema.validate(root).stream()
                .filter(error -> !error.getEvaluationPath().toString().contains("/oneOf/"))
                .map(LawSchemas::place)
                .distinct()
                .toList();
    }

    private static Place place(Error error) {
        var path = error.getInstanceLocation().toString().split("/");
        var entry = path.length > 1 && path[1].matches("[0-9]+") ? Integer.parseInt(path[1]) : -1;
        var field = Stream.concat(Arrays.stream(path).skip(entry < 0 ? 1 : 2), Stream.ofNullable(error.getProperty()))
                .collect(Collectors.joining("."));
        return new Place(entry, field.isEmpty() ? "entry" : field, error.getMessage());
    }

    /**
     * The place where a file violates its schema.
     *
     * @param entry the number of the entry, or -1 for the file itself
     * @param field the field within
     * @param sentence the fault in words
     */
    record Place(int entry, String field, String sentence) {}
}
