package org.comity.registers.dates;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.comity.base.sheet.text.TextKey;
import org.comity.registers.words.RegisterWords;

/** The text of a cell of days in the form in which it is read. */
final class DateText {

    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern QUOTES = Pattern.compile("[\\u00AB\\u00BB\\u201C-\\u201F]");

    /** The article before a day, as in: le 3 mai 2024. */
    private static final Pattern ARTICLE =
            Pattern.compile("^(?:le|el|il|o|the|am|den|du|del|al) (?=\\d)", Pattern.CASE_INSENSITIVE);

    /** The first day of a month as a word. */
    private static final Pattern FIRST =
            Pattern.compile("^(?:primero|primeiro|premier|primo) (?=\\p{L})", Pattern.CASE_INSENSITIVE);

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern FIRST_WORD = Pattern.compile("([\\p{L}\\p{M}-]+)\\.?[,\\u060C]? (.+)");

    private DateText() {}

    /** Returns the text with ASCII digits for those of any script, without marks that are not seen and the day of the week. */
    static String plain(String text) {
        var narrow = Normalizer.normalize(TextKey.visible(text), Normalizer.Form.NFKC);
        var even = QUOTES.matcher(DASHES.matcher(narrow).replaceAll("-")).replaceAll("");
        var plain = new StringBuilder(even.length());
        SPACES.matcher(even).replaceAll(" ").strip().codePoints().forEach(c -> {
            int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
            plain.appendCodePoint(digit < 0 ? c : '0' + digit);
        });
        var first = FIRST_WORD.matcher(plain);
        var day = first.matches() && RegisterWords.isWeekday(first.group(1)) ? first.group(2) : plain.toString();
        return FIRST.matcher(ARTICLE.matcher(day).replaceFirst("")).replaceFirst("1 ");
    }
}
