package org.comity.registers.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.comity.base.sheet.text.TextKey;
import org.comity.registers.words.RegisterWords;
import org.jspecify.annotations.Nullable;

/**
 * A number of persons in the words of a register, such as 3, 3 persons, ca. 3, two men and one woman.
 *
 * @param isAbout true if the register has no exact number
 */
record PersonsCount(int persons, boolean isAbout) {

    private static final Pattern NUMBER = Pattern.compile(
            "\\(?(\\d{1,4})(?:[.,]0+)?\\)?(\\+)?[.)]?(?: ?(\\p{L}[\\p{L}\\p{M}]*)\\.?)?(?: ?\\([\\p{L}\\p{M} ]+\\))?",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern IN_WORDS = Pattern.compile("([\\p{L}\\p{M}]+)(?: ([\\p{L}\\p{M}]+))?");
    private static final Pattern ABOUT =
            Pattern.compile("([~\u2248><\u2265]|[\\p{L}\\p{M} ]+\\.? |[\\p{L}\\p{M}]+\\.?(?=\\d))\\s*(.+)");
    private static final Pattern NO_COUNT =
            Pattern.compile("[-\u2010-\u2015\u2212] ?\\d+|\\d+[.,]\\d+|\\d{1,4} ?[-\u2010-\u2015\u2212/] ?\\d{1,4}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}[.,]0+");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;+&/]\\s*|\\s+(?:and|und|et|y|e|\u0438|\u0648)\\s+");
    private static final Pattern MAY_BE = Pattern.compile(".*\\p{Nd}.*", Pattern.DOTALL);

    /** Returns the number that a text means; empty if the text is a name. */
    static Optional<PersonsCount> of(String text) {
        var plain = plain(text);
        return exact(plain).or(() -> about(plain)).or(() -> sum(plain));
    }

    /** True for figures that are no number of persons, such as a range. */
    static boolean isNoCount(String text) {
        var plain = plain(text);
        return NO_COUNT.matcher(plain).matches() && !WHOLE.matcher(plain).matches();
    }

    /** True for a text with digits, or with the word for a number as its only one. */
    static boolean mayBeCount(String text) {
        var plain = plain(text);
        return MAY_BE.matcher(plain).matches() || RegisterWords.number(plain).isPresent();
    }

    private static String plain(String text) {
        return TextKey.withAsciiDigits(Normalizer.normalize(TextKey.visible(text), Normalizer.Form.NFKC))
                .strip();
    }

    private static Optional<PersonsCount> exact(String plain) {
        var number = NUMBER.matcher(plain);
        if (number.matches()) {
            return number.group(3) == null || RegisterWords.meansPersons(number.group(3))
                    ? Optional.of(new PersonsCount(Integer.parseInt(number.group(1)), number.group(2) != null))
                    : Optional.empty();
        }
        var words = IN_WORDS.matcher(plain);
        var meant = words.matches() ? inWords(words.group(1), words.group(2)) : OptionalInt.empty();
        return meant.isPresent() ? Optional.of(new PersonsCount(meant.getAsInt(), false)) : Optional.empty();
    }

    /** A word alone that begins with a capital may be a name, such as Otto; one for nobody is none. */
    private static OptionalInt inWords(String number, @Nullable String persons) {
        if (persons != null) {
            return RegisterWords.meansPersons(persons) ? RegisterWords.number(number) : OptionalInt.empty();
        }
        var meant = RegisterWords.number(number);
        boolean isSmall = number.equals(number.toLowerCase(Locale.ROOT));
        if (meant.isPresent()) {
            return isSmall || meant.getAsInt() == 0 ? meant : OptionalInt.empty();
        }
        int first = number.offsetByCodePoints(0, 1);
        return RegisterWords.meansPersons(number.substring(first))
                ? RegisterWords.number(number.substring(0, first))
                : OptionalInt.empty();
    }

    private static Optional<PersonsCount> about(String plain) {
        var about = ABOUT.matcher(plain);
        return about.matches() && RegisterWords.meansAbout(about.group(1))
                ? exact(about.group(2)).map(count -> new PersonsCount(count.persons(), true))
                : Optional.empty();
    }

    /** Several numbers, each with a word for persons. */
    private static Optional<PersonsCount> sum(String plain) {
        var parts = List.of(BETWEEN.split(plain));
        var counts = new ArrayList<PersonsCount>();
        for (var part : parts) {
            if (part.indexOf(' ') > 0 || part.chars().anyMatch(Character::isDigit)) {
                exact(part)
                        .filter(count -> part.chars().anyMatch(Character::isLetter))
                        .ifPresent(counts::add);
            }
        }
        return parts.size() > 1 && counts.size() == parts.size()
                ? Optional.of(new PersonsCount(
                        counts.stream().mapToInt(PersonsCount::persons).sum(), false))
                : Optional.empty();
    }
}
