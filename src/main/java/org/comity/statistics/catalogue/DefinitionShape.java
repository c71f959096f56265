package org.comity.statistics.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The JSON Schema of a file of indicators. */
final class DefinitionShape {

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(CatalogueFile.resource("schema.json"), InputFormat.JSON);

    /**
     * A place where a file violates the schema.
     *
     * @param entry the number of the entry, or -1 for the file itself
     * @param field the field within
     * @param sentence the fault in words
     */
    record Violation(int entry, String field, String sentence) {}

    List<Violation> violations(JsonNode root) {
        return schema.validate(root).stream()
                .map(DefinitionShape::violation)
                .distinct()
                .toList();
    }

    private static Violation violation(Error error) {
        var steps = List.of(error.getInstanceLocation().toString().split("/"));
        var entry = steps.size() > 1 && steps.get(1).matches("[0-9]+") ? Integer.parseInt(steps.get(1)) : -1;
        var field = Stream.concat(
                        steps.stream().skip(2).filter(step -> !step.matches("[0-9]+")),
                        Stream.ofNullable(error.getProperty()))
                .collect(Collectors.joining("."));
        return new Violation(entry, field.isEmpty() ? "entry" : field, error.getMessage());
    }
}
