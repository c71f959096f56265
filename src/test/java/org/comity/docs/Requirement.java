package org.comity.docs;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement of the Convention, from {@code requirements.yaml}.
 *
 * @param id stable identifier, such as {@code REQ-46-16}
 * @param article article of UNCAC that makes it
 * @param rule the requirement in short words
 * @param tests tests that hold it: {@code Class.method}, or {@code Class} if all of the class hold it
 * @param missing the part that no test holds, in words; null if there is none
 */
record Requirement(
        String id,
        String article,
        String rule,
        List<String> tests,
        @Nullable String missing) {

    private static final Path FILE = Path.of("src/test/resources/requirements.yaml");

    /** How far tests hold it. */
    enum State {
        HELD,
        IN_PART,
        NOT_YET
    }

    Requirement {
        tests = tests == null ? List.of() : List.copyOf(tests);
    }

    /** All of the file, in its order. */
    static List<Requirement> all() throws IOException {
        return new YAMLMapper().readValue(FILE.toFile(), new TypeReference<>() {});
    }

    State state() {
        if (tests.isEmpty()) {
            return State.NOT_YET;
        }
        return missing == null ? State.HELD : State.IN_PART;
    }
}
