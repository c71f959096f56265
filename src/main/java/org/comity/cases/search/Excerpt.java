package org.comity.cases.search;

import java.util.Arrays;
import java.util.Locale;
import org.comity.base.sheet.text.TextKey;

/** The part of a value that shows why it was found. */
final class Excerpt {

    private static final int LENGTH = 160;
    private static final int BEFORE = 40;
    private static final int STEM = 4;

    private Excerpt() {}

    /** A short value whole; of a long one the surroundings of the first of the words, or else its beginning. */
    static String of(String value, String words) {
        if (value.length() <= LENGTH) {
            return value;
        }
        var low = value.toLowerCase(Locale.ROOT);
        var at = low.length() == value.length() ? firstOf(low, words) : 0;
        var from = edge(value, Math.max(0, Math.min(at - BEFORE, value.length() - LENGTH)));
        var to = edge(value, Math.min(value.length(), from + LENGTH));
        return (from > 0 ? "… " : "") + value.substring(from, to).strip() + (to < value.length() ? " …" : "");
    }

    private static int firstOf(String low, String words) {
        return Arrays.stream(TextKey.of(words).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .mapToInt(low::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
    }

    /** Not between the two halves of one character. */
    private static int edge(String value, int at) {
        return at > 0 && at < value.length() && Character.isLowSurrogate(value.charAt(at)) ? at - 1 : at;
    }
}
