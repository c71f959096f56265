package org.comity.base.sheet.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words in plain form, for comparison: without case, spaces, accents and punctuation. */
public final class PlainWords {

    private static final char LAST_OF_ASCII = '\u007F';
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> NOTHING = Set.of("-", "--", "\u2013", "\u2014", "n/a", "N/A");

    private PlainWords() {}

    /** The words in plain form; empty if there is neither letter nor digit in them. */
    public static String of(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > LAST_OF_ASCII) {
                return ofManyScripts(text);
            }
            if (Character.isLetterOrDigit(c)) {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }

    private static String ofManyScripts(String text) {
        var apart =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NEITHER_LETTER_NOR_DIGIT.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Returns the text without white space at its ends, including the kinds that spreadsheets contain. */
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    /** True for marks that mean an empty cell, such as a hyphen. */
    public static boolean standsForNothing(String trimmed) {
        return NOTHING.contains(trimmed);
    }
}
