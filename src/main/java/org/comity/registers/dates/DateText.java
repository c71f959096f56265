package org.comity.registers.dates;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.comity.registers.words.RegisterWords;

/** The text of a cell of days in the form in which it is read. */
final class DateText {

    private static final Pattern DIRECTION_MARKS =
            Pattern.compile("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern FIRST_WORD = Pattern.compile("([\\p{L}\\p{M}-]+)[,\\u060C]? (.+)");

    private DateText() {}

    /** Returns the text with ASCII digits for those of any script, without marks of direction and the day of the week. */
    static String plain(String text) {
        var narrow = Normalizer.normalize(DIRECTION_MARKS.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
        var plain = new StringBuilder(narrow.length());
        SPACES.matcher(narrow).replaceAll(" ").strip().codePoints().forEach(c -> {
            int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
            plain.appendCodePoint(digit < 0 ? c : '0' + digit);
        });
        var first = FIRST_WORD.matcher(plain);
        return first.matches() && RegisterWords.isWeekday(first.group(1)) ? first.group(2) : plain.toString();
    }
}
