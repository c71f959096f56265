package org.comity.reference.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/**
 * Each version of an entry that was published is still readable as it was, since requests name it. The digests cover
 * what a version provides, and leave out sources and marks of verification. A corrected entry needs a new version and a
 * new line in {@code law/published.csv}; no line is changed.
 */
class PublishedVersionsTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void whatWasPublishedIsReadableAsItWas() throws IOException {
        var digests = digests();
        var published = new LinkedHashMap<String, String>();
        Fixture.rows("published.csv").forEach(row -> published.put(String.join(" ", row.subList(0, 3)), row.get(3)));

        assertThat(published).hasSizeGreaterThan(400);
        assertThat(digests).containsAllEntriesOf(published);
    }

    @Test
    void everyCorrectionIsPublished() throws IOException {
        var published = Fixture.rows("published.csv").stream()
                .map(row -> String.join(" ", row.subList(0, 3)))
                .toList();
        var corrected = digests().keySet().stream()
                .filter(name ->
                        !name.endsWith(" 1") && !name.startsWith("positions") && !name.startsWith("instruments"))
                .toList();

        assertThat(corrected).hasSizeGreaterThan(60).isSubsetOf(published);
    }

    /** The digest of each version of each entry of the program, by folder, code and version. */
    private static Map<String, String> digests() throws IOException {
        var digests = new TreeMap<String, String>();
        for (var name : LawFiles.resource("index.txt").lines().toList()) {
            var folder = LawFolder.ofFile(name).orElseThrow();
            for (var entry : new YAMLMapper().readTree(LawFiles.resource(name))) {
                var code = entry.path("code").asText();
                var file = new LawFile(name, folder, false, null, "");
                var row = EntryRow.of(new EntryPlace(file, code, new ArrayList<>()), entry);
                Function<Integer, String> key = version -> folder.path() + " " + code + " " + version;
                digests.put(key.apply(row.version()), digest(row.node()));
                for (var earlier : row.earlier()) {
                    digests.put(key.apply(earlier.version()), digest(earlier.node()));
                }
            }
        }
        return digests;
    }

    private static String digest(JsonNode entry) throws IOException {
        var substance = entry.<ObjectNode>deepCopy();
        substance.remove(List.of("verified", "source"));
        sort(
                substance,
                "natures",
                nature -> nature.path("instrument").asText() + " "
                        + nature.path("nature").asText());
        List.of("mandatory", "optional", "forbidden").forEach(list -> sort(substance, list, JsonNode::asText));
        substance
                .properties()
                .removeIf(
                        field -> field.getValue().isArray() && field.getValue().isEmpty());
        var written = JSON.writeValueAsString(JSON.treeToValue(substance, Object.class));
        return DigestUtils.sha256Hex(written).substring(0, 16);
    }

    private static void sort(ObjectNode entry, String field, Function<JsonNode, String> text) {
        if (entry.has(field)) {
            var sorted = new ArrayList<String>();
            entry.path(field).forEach(one -> sorted.add(text.apply(one)));
            sorted.sort(null);
            entry.set(field, JSON.valueToTree(sorted));
        }
    }
}
