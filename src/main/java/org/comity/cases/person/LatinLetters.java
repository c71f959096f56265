package org.comity.cases.person;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** Names of other scripts in Latin letters, by the transliterations of Unicode (CLDR). */
final class LatinLetters {

    private LatinLetters() {}

    /** The longest name that is transliterated. A longer one is refused later, and the time grows with the square of the length. */
    private static final int LONGEST = 300;

    /** The name in Latin letters; null if all its letters are, or if it is too long for a name. */
    static @Nullable String of(String name) {
        return name.length() > LONGEST
                        || name.codePoints().filter(Character::isLetter).allMatch(LatinLetters::isLatin)
                ? null
                : Rules.LATIN.transliterate(name);
    }

    private static boolean isLatin(int letter) {
        var script = UnicodeScript.of(letter);
        return script == UnicodeScript.LATIN || script == UnicodeScript.COMMON;
    }

    /** The rules are read when the first name needs them. */
    private static final class Rules {
        private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; NFC");
    }
}
