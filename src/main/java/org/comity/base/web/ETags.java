package org.comity.base.web;

import java.util.Optional;

/** Entity tags: the version number of a thing, in quotes. */
public final class ETags {

    private ETags() {}

    /** The strong entity tag of a version. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    static Optional<Integer> version(String tag) {
        var digits = tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"")
                ? tag.substring(1, tag.length() - 1)
                : "";
        return digits.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
