package org.comity.registers.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.base.sheet.text.PlainWords;
import org.jspecify.annotations.Nullable;

/**
 * Several values in one cell, divided by a separator. A value that the separator would divide is in double quotes, and a
 * quote within it is doubled. Quotes around any other text belong to the text.
 */
public final class CellList {

    private static final String QUOTE = "\"";

    /** The separator between quoted values of a field without a separator of its own. */
    private static final String USUAL = RegisterColumn.BETWEEN_EXPORTED;

    private CellList() {}

    /** A value, and whether it was in quotes. */
    private record Item(String text, boolean quoted) {}

    /**
     * Returns the values of a cell.
     *
     * @param between the separator; null if the cell has one value, unless all of several values are in quotes
     */
    public static List<String> read(String text, @Nullable String between) {
        if (between != null) {
            return texts(items(text, between, false));
        }
        var quoted = items(text, USUAL, true);
        boolean areAll = quoted.stream().allMatch(Item::quoted);
        boolean isOne = quoted.size() == 1 && !needsQuotes(quoted.getFirst().text(), USUAL);
        return areAll && !quoted.isEmpty() && !isOne ? texts(quoted) : List.of(text);
    }

    private static List<String> texts(List<Item> items) {
        return items.stream().map(Item::text).toList();
    }

    private static List<Item> items(String text, String between, boolean alwaysQuoted) {
        var form = Pattern.compile("\\s*\"([^\"]*+(?:\"\"[^\"]*+)*+)\"\\s*(?:" + Pattern.quote(between) + "|\\z)");
        var items = new ArrayList<Item>();
        int at = 0;
        while (at < text.length()) {
            var quoted = form.matcher(text).region(at, text.length());
            var inner = quoted.lookingAt() ? quoted.group(1).replace(QUOTE + QUOTE, QUOTE) : "";
            if (!inner.isEmpty() && (alwaysQuoted || needsQuotes(inner, between))) {
                items.add(new Item(inner, true));
                at = quoted.end();
            } else {
                int next = text.indexOf(between, at);
                int end = next < 0 ? text.length() : next;
                items.add(new Item(PlainWords.trimmed(text.substring(at, end)), false));
                at = end + between.length();
            }
        }
        items.removeIf(item -> item.text().isEmpty());
        return List.copyOf(items);
    }

    /** True for a text that is read as something else without quotes. */
    private static boolean needsQuotes(String text, String between) {
        return text.startsWith(QUOTE)
                || hasPartOf(between, text)
                || !PlainWords.trimmed(text).equals(text)
                || PlainWords.standsForNothing(text);
    }

    /** True if a text has a character of the separator, so that one next to it could be found too early. */
    private static boolean hasPartOf(String between, String text) {
        var visible = between.isBlank() ? between : between.replaceAll("\\s", "");
        return visible.chars().anyMatch(c -> text.indexOf(c) >= 0);
    }

    /** Returns the cell from which {@link #read} gives the same values; null without values. */
    public static @Nullable String write(List<String> values, @Nullable String between) {
        if (values.isEmpty()) {
            return null;
        }
        var separator = between == null ? USUAL : between;
        var plain = String.join(separator, values);
        if (read(plain, between).equals(values) && !PlainWords.standsForNothing(plain)) {
            return plain;
        }
        return values.stream()
                .map(value -> between == null || needsQuotes(value, separator) ? quoted(value) : value)
                .collect(Collectors.joining(separator));
    }

    /** A text in quotes, which is read as one value by any separator that it contains. */
    public static String quoted(String text) {
        return QUOTE + text.replace(QUOTE, QUOTE + QUOTE) + QUOTE;
    }

    /** Returns the text that is in quotes; empty for any other text. */
    public static Optional<String> unquoted(String text) {
        boolean isQuoted = text.length() > 2 && text.startsWith(QUOTE) && text.endsWith(QUOTE);
        return isQuoted
                ? Optional.of(text.substring(1, text.length() - 1).replace(QUOTE + QUOTE, QUOTE))
                : Optional.empty();
    }
}
