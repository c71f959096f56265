package org.comity.registers.words;

import java.util.function.Predicate;

/** Words that are meant as they are, although they are the words for a code: in an export they are in doubled quotes. */
public final class LiteralWords {

    private static final String MARK = "\"\"";

    private LiteralWords() {}

    /** Returns the words as an export has them. */
    public static String marked(String words, Predicate<String> meansACode) {
        return meansACode.test(words) || isMarked(words) ? MARK + words + MARK : words;
    }

    /** True for words between the marks. */
    public static boolean isMarked(String text) {
        return text.length() > 2 * MARK.length() && text.startsWith(MARK) && text.endsWith(MARK);
    }

    /** Returns the words without the marks. */
    public static String of(String text) {
        return isMarked(text) ? text.substring(MARK.length(), text.length() - MARK.length()) : text;
    }
}
