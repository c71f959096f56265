package org.comity.base.web;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * The versions from which a change may be made: those in {@code If-Match}, RFC 9110 section 13.1.1.
 *
 * @param versions the versions named; none if any is allowed
 * @param any true if the header is {@code *}, by which every current version is allowed
 * @param excluded the versions in {@code If-None-Match}, from which the change may not be made, section 13.1.2; null without it
 */
public record Precondition(
        Set<Integer> versions, boolean any, @Nullable String excluded) {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");
    private static final Pattern LIST = Pattern.compile("\\s*(,\\s*)*" + TAG + "(\\s*,\\s*(" + TAG + ")?)*\\s*");

    public Precondition {
        versions = Set.copyOf(versions);
    }

    /**
     * Reads the header {@code If-Match}, whose lines are joined by commas. Throws the problem {@code stale} for a text that is no list of entity tags, and for a
     * list of weak ones alone, since a change compares by the strong comparison.
     */
    static Precondition of(String text, @Nullable String excluded) {
        var header = text.trim();
        if (header.equals("*")) {
            return new Precondition(Set.of(), true, excluded);
        }
        if (!LIST.matcher(header).matches()) {
            throw stale("If-Match is no list of ETags: an ETag looks like \"3\", with quotes");
        }
        var tags = TAG.matcher(header).results().toList();
        if (tags.stream().allMatch(tag -> tag.group(1) != null)) {
            throw stale("If-Match has a weak ETag, which does not allow a change. A proxy that compresses answers makes"
                    + " ETags weak: send the ETag as \"3\", without W/, or have the proxy leave it as it is");
        }
        return new Precondition(
                tags.stream()
                        .filter(tag -> tag.group(1) == null)
                        .map(tag -> tag.group(2))
                        .filter(tag -> tag.matches("\\d{1,9}"))
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()),
                false,
                excluded);
    }

    /** True if {@code If-None-Match} names the current version, by the weak comparison. */
    static boolean matches(@Nullable String header, int current) {
        return header != null
                && (header.trim().equals("*")
                        || TAG.matcher(header)
                                .results()
                                .anyMatch(tag -> tag.group(2).equals(String.valueOf(current))));
    }

    /** Throws the problem {@code stale} if {@code If-None-Match} names the current version, by the weak comparison. */
    static void requireNoneMatches(@Nullable String header, int current) {
        if (matches(header, current)) {
            throw stale("If-None-Match excludes the current record, whose ETag is " + ETags.of(current));
        }
    }

    /** Throws the problem {@code stale} unless the current version is allowed. */
    public void requireCurrent(int current) {
        requireNoneMatches(excluded, current);
        if (!any && !versions.contains(current)) {
            throw stale("The record has changed: its ETag is now " + ETags.of(current));
        }
    }

    private static ProblemException stale(String detail) {
        return new ProblemException(ProblemKind.STALE, detail);
    }
}
