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

    private static final String NUMERALS = "\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
    private static final char TEN = '\u5341';
    private static final Pattern IN_CHINESE_NUMERALS = Pattern.compile("([\u96F6" + NUMERALS + "]{4})\u5E74(["
            + NUMERALS + TEN + "]{1,3})\u6708([" + NUMERALS + TEN + "]{1,4})[\u65E5\u53F7\u865F]?");

    private DateText() {}

    /** Returns the text with ASCII digits for those of any script, without marks that are not seen and the day of the week. */
    static String plain(String text) {
        var narrow = Normalizer.normalize(TextKey.visible(text), Normalizer.Form.NFKC);
        var even = QUOTES.matcher(DASHES.matcher(narrow).replaceAll("-")).replaceAll("");
        var plain = TextKey.withAsciiDigits(SPACES.matcher(even).replaceAll(" ").strip());
        var chinese = IN_CHINESE_NUMERALS.matcher(plain);
        if (chinese.matches()) {
            return chinese.replaceFirst(year(chinese.group(1)) + "\u5E74" + number(chinese.group(2)) + "\u6708"
                    + number(chinese.group(3)) + "\u65E5");
        }
        var first = FIRST_WORD.matcher(plain);
        var day = first.matches() && RegisterWords.isWeekday(first.group(1)) ? first.group(2) : plain;
        return FIRST.matcher(ARTICLE.matcher(day).replaceFirst("")).replaceFirst("1 ");
    }

    private static String year(String numerals) {
        var year = new StringBuilder();
        numerals.replace('\u96F6', '\u3007').chars().forEach(c -> year.append(NUMERALS.indexOf(c)));
        return year.toString();
    }

    /** A number below one hundred: with the sign for ten between tens and ones, or one numeral for each digit. */
    private static String number(String numerals) {
        int ten = numerals.indexOf(TEN);
        if (ten < 0) {
            return year(numerals);
        }
        return (ten == 0 ? "1" : year(numerals.substring(0, ten)))
                + (ten == numerals.length() - 1 ? "0" : year(numerals.substring(ten + 1)));
    }
}
