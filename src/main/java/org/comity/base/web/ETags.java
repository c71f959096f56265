package org.comity.base.web;

import java.util.Optional;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;

/** Entity tags: the version number of a record, in quotes. */
public final class ETags {

    private ETags() {}

    /** The strong entity tag of a version. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** Throws the problem {@code stale} unless the version that the client read is the current one. */
    public static void requireCurrent(int read, int current) {
        if (read != current) {
            throw new ProblemException(ProblemKind.STALE, "The record has changed: its ETag is now " + of(current));
        }
    }

    static Optional<Integer> version(String tag) {
        var digits = tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"")
                ? tag.substring(1, tag.length() - 1)
                : "";
        return digits.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
