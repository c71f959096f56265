package org.comity.registers;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.registers.mapping.Mapping;

/** A mapping of which a test says only what it needs. */
final class SampleMapping {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> said = new LinkedHashMap<>();

    private SampleMapping() {}

    /** A mapping with these columns. */
    static SampleMapping of(Map<String, String> columns) {
        return new SampleMapping().with("columns", columns);
    }

    /** Outgoing extraditions. */
    static SampleMapping extraditions() {
        return new SampleMapping().constants(Map.of("direction", "OUTGOING", "kind", "EXTRADITION"));
    }

    SampleMapping constants(Map<String, String> constants) {
        return with("constants", constants);
    }

    SampleMapping with(String name, Object value) {
        said.put(name, value);
        return this;
    }

    Mapping made() {
        return JSON.convertValue(said, Mapping.class);
    }

    String json() {
        return JSON.valueToTree(said).toString();
    }
}
