package org.comity.base.sheet.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form of a text by which it is compared with others: composed (Unicode NFC), in lower case, trimmed, with one space
 * for each run of spaces and no-break spaces, and without the marks that no reader sees. It is never shown: a text is shown as it was written.
 * The function {@code text_key} of the database gives the same form.
 */
public final class TextKey {

    private static final Pattern SPACES = Pattern.compile(
            "[\\u0009-\\u000D \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+");

    /**
     * Soft hyphens, marks of direction, characters without width, joiners, fillers, variation selectors and tags, which no
     * reader sees.
     */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F"
                    + "\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFB"
                    + "\\x{E0000}-\\x{E0FFF}]");

    private TextKey() {}

    /** Returns the key of a text; empty for a text of spaces. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var composed = Normalizer.normalize(visible(text), Normalizer.Form.NFC);
        return SPACES.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** The text without the marks that no reader sees. */
    public static String visible(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }

    /** The text with ASCII digits for those of any script. */
    public static String withAsciiDigits(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
            plain.appendCodePoint(digit < 0 ? c : '0' + digit);
        });
        return plain.toString();
    }

    /** True for a text of visible ASCII characters with single spaces between them, as most texts are. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    /** True if two texts are the same by their keys. */
    public static boolean same(String one, String other) {
        return one.equals(other) || of(one).equals(of(other));
    }
}
