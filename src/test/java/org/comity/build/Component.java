package org.comity.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One library of the package, as the bill of materials names it.
 *
 * @param name group and artifact
 * @param licences names of SPDX, or as the library spells them
 */
record Component(String name, String version, List<String> licences) {

    private static final Path BILL = Path.of("target/bom.json");

    /** All of the bill of materials that the build made. */
    static List<Component> all() throws IOException {
        var components = new ObjectMapper().readTree(BILL.toFile()).required("components");
        return components.valueStream().map(Component::of).toList();
    }

    private static Component of(JsonNode entry) {
        return new Component(
                entry.path("group").asText() + ":" + entry.required("name").asText(),
                entry.required("version").asText(),
                entry.path("licenses").valueStream().map(Component::licence).toList());
    }

    private static String licence(JsonNode entry) {
        var licence = entry.path("license");
        return entry.path("expression")
                .asText(licence.path("id").asText(licence.path("name").asText()));
    }

    /** The file name that Quarkus gives it in the package. */
    String file() {
        return name.replace(':', '.') + "-" + version;
    }
}
