package org.comity.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The schemas of the API document, taken at their word: what they do not name must not be there. */
final class StrictSchemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final JsonNode components;

    StrictSchemas(JsonNode document) {
        components = closed(document.path("components").deepCopy());
    }

    /** Objects that name their properties have no others. */
    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(StrictSchemas::closed);
        return node;
    }

    /** What breaks the schema. */
    List<String> faultsIn(JsonNode value, JsonNode schema) {
        var whole = new ObjectMapper().createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", components);
        return registry.getSchema(whole).validate(value).stream()
                .map(Error::toString)
                .toList();
    }
}
