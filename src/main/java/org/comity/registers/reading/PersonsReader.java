package org.comity.registers.reading;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.comity.base.sheet.text.TextKey;
import org.comity.registers.layout.RegisterLine;
import org.comity.registers.words.RegisterColumn;
import org.comity.registers.words.RegisterWords;
import org.jspecify.annotations.Nullable;

/** Reads the number of persons of a row. Their names remain in the source. */
final class PersonsReader {

    private static final Pattern NUMBER = Pattern.compile(
            "(\\d{1,4})(?:[.,]0+)?(?: ?(\\p{L}[\\p{L}\\p{M}]*)\\.?)?(?: ?\\([\\p{L}\\p{M} ]+\\))?",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern IN_WORDS = Pattern.compile("([\\p{L}\\p{M}]+)(?: ([\\p{L}\\p{M}]+))?");

    private PersonsReader() {}

    /** Returns the number; null if the row has no persons. A cell may have names, or their number. */
    static @Nullable Integer read(RegisterLine line) {
        var named = line.several(RegisterColumn.PERSONS);
        ContentReader.reportIfSeveral(line, RegisterColumn.PERSONS, named);
        if (named.isEmpty()) {
            return null;
        }
        int persons = named.stream().mapToInt(text -> number(text).orElse(1)).sum();
        if (named.stream().anyMatch(text -> number(text).isPresent())) {
            line.guess(
                    RegisterColumn.PERSONS,
                    "PERSONS_COUNTED",
                    "is a number and no name: read as " + persons + (persons == 1 ? " person" : " persons"));
        }
        return persons;
    }

    private static OptionalInt number(String text) {
        var plain = Normalizer.normalize(TextKey.visible(text), Normalizer.Form.NFKC)
                .strip();
        var matcher = NUMBER.matcher(plain);
        if (matcher.matches()) {
            return matcher.group(2) == null || RegisterWords.meansPersons(matcher.group(2))
                    ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
                    : OptionalInt.empty();
        }
        var words = IN_WORDS.matcher(plain);
        return words.matches() ? inWords(words.group(1), words.group(2)) : OptionalInt.empty();
    }

    /** A number in words counts before a word for persons alone, since it may be a name; a word for nobody counts always. */
    private static OptionalInt inWords(String number, @Nullable String persons) {
        return RegisterWords.number(number).stream()
                .filter(value -> persons == null ? value == 0 : RegisterWords.meansPersons(persons))
                .findFirst();
    }
}
