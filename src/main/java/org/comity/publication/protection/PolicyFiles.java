package org.comity.publication.protection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.json.ProgramFile;
import org.comity.rules.disclosure.DisclosurePolicy;

/**
 * The policies of disclosure control, read once. Former versions stay, since editions were protected by them: the threshold, the delay and the
 * limit of loss of an edition are those of its own version.
 */
public final class PolicyFiles {

    private static final String ROOT = "publication/policies/";

    private static final List<DisclosurePolicy> PRESENT = files("index.txt");

    /** Every version by its name. */
    private static final Map<String, DisclosurePolicy> VERSIONS = Stream.concat(
                    PRESENT.stream(), files("former.txt").stream())
            .collect(Collectors.toUnmodifiableMap(DisclosurePolicy::name, Function.identity()));

    private PolicyFiles() {}

    private static List<DisclosurePolicy> files(String list) {
        return resource(list).lines().map(name -> read(resource(name))).toList();
    }

    /** The present versions of the policies of the program. */
    public static List<DisclosurePolicy> all() {
        return PRESENT;
    }

    /**
     * The present version of the policy of this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static DisclosurePolicy of(String code) {
        return PRESENT.stream()
                .filter(policy -> policy.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no policy of disclosure control " + code));
    }

    /**
     * The policy that an edition names.
     *
     * @param name code and version, such as {@code standard/1}
     * @throws IllegalArgumentException if the program does not have this version
     */
    public static DisclosurePolicy version(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no policy of disclosure control " + name));
    }

    /** The policy that an edition names; empty if the program does not have this version. */
    public static Optional<DisclosurePolicy> find(String name) {
        return Optional.ofNullable(VERSIONS.get(name));
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
