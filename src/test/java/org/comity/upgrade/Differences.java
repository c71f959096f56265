package org.comity.upgrade;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares values of a release with those of the program, by their places. */
final class Differences {

    private Differences() {}

    /** The values that are missing now or are others; a value that only the program has is no difference. */
    static List<String> of(Map<String, String> release, Map<String, String> program) {
        return release.entrySet().stream()
                .filter(value -> !Objects.equals(value.getValue(), program.get(value.getKey())))
                .map(value -> "%s: \"%s\" is now %s"
                        .formatted(
                                value.getKey(),
                                value.getValue(),
                                program.containsKey(value.getKey())
                                        ? "\"" + program.get(value.getKey()) + "\""
                                        : "missing"))
                .sorted()
                .toList();
    }
}
