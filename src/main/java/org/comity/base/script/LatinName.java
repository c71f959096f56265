package org.comity.base.script;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name in the letters a to z, by the transliterations of Unicode (CLDR): for comparison and never for display. Of a word in a script
 * that does not write all vowels only the consonants remain. The database has the spelling of sounds and the consonants of other
 * scripts ({@code search_name}, {@code search_sounds}).
 */
public final class LatinName {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SIGNS = Pattern.compile("[\\p{M}\\u0640]");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern BEFORE = Pattern.compile("['’ʼʾʿʹʺ`]");
    private static final Pattern VOWELS = Pattern.compile("[aeiouwy]");
    private static final int SHORT = 4;

    private LatinName() {}

    /** The words of a name, with one space between them; empty for a text without letters and digits. */
    public static String of(String name) {
        return Arrays.stream(SPACES.split(name.strip()))
                .map(LatinName::word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The words of a text that may be of a name, in the same form: one with a digit is of a reference or a number. */
    public static String among(String text) {
        return of(Arrays.stream(SPACES.split(text.strip()))
                .filter(word -> word.codePoints().noneMatch(Character::isDigit))
                .collect(Collectors.joining(" ")));
    }

    private static String word(String word) {
        var isWithoutVowels = word.codePoints().anyMatch(LatinName::isOfAScriptWithoutVowels);
        var latin = Rules.LATIN.transliterate(isWithoutVowels ? bare(word) : word);
        var letters = NO_LETTER
                .matcher(BEFORE.matcher(latin).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return isWithoutVowels ? VOWELS.matcher(letters).replaceAll("") : letters;
    }

    /** The word without vowel signs, the article of Arabic and the ending of the feminine. */
    private static String bare(String word) {
        var plain = SIGNS.matcher(java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFKD))
                .replaceAll("");
        var withoutArticle = plain.length() > SHORT && plain.startsWith("ال") ? plain.substring(2) : plain;
        return withoutArticle.endsWith("ة") ? withoutArticle.substring(0, withoutArticle.length() - 1) : withoutArticle;
    }

    private static boolean isOfAScriptWithoutVowels(int letter) {
        var script = UnicodeScript.of(letter);
        return script == UnicodeScript.ARABIC || script == UnicodeScript.HEBREW || script == UnicodeScript.SYRIAC;
    }

    /** The rules are read when the first name needs them. */
    private static final class Rules {
        private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    }
}
