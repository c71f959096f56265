package org.comity.base.openapi;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Descriptions of properties that mean the same wherever they are, from {@code openapi/properties.yaml}. They hold for a
 * property whose record does not describe it.
 *
 * @param properties the description of each name
 * @param alike for a schema that repeats fields of a record, that record
 * @param formats the description of each schema that has no class of the application behind it
 */
record CommonDescriptions(Map<String, String> properties, Map<String, String> alike, Map<String, String> formats) {

    private static final String FILE = "openapi/properties.yaml";

    static CommonDescriptions read() {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return new YAMLMapper().readValue(file, CommonDescriptions.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
