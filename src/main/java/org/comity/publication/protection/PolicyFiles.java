package org.comity.publication.protection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.comity.base.json.ProgramFile;
import org.comity.rules.disclosure.DisclosurePolicy;

/** Reads the policies of disclosure control. */
public final class PolicyFiles {

    private static final String ROOT = "publication/policies/";

    private PolicyFiles() {}

    /** The policies of the program. */
    public static List<DisclosurePolicy> all() {
        return resource("index.txt").lines().map(name -> read(resource(name))).toList();
    }

    /**
     * The policy of this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static DisclosurePolicy of(String code) {
        return all().stream()
                .filter(policy -> policy.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no policy of disclosure control " + code));
    }

    /**
     * Reads a policy.
     *
     * @param yaml text of the file
     * @throws IllegalArgumentException if a key is unknown, missing or there twice, or a number is out of its range
     */
    public static DisclosurePolicy read(String yaml) {
        var mapper = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try {
            return mapper.readValue(yaml, DisclosurePolicy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private static String resource(String name) {
        return ProgramFile.text(ROOT + name);
    }
}
