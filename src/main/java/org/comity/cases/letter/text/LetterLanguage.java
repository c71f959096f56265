package org.comity.cases.letter.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages of the letters. */
public enum LetterLanguage {
    /** English. */
    EN(Locale.ENGLISH),
    /** French. */
    FR(Locale.FRENCH);

    private final Locale locale;

    LetterLanguage(Locale locale) {
        this.locale = locale;
    }

    /** The first of the languages that a reader accepts in which there are letters; English if there is none. */
    public static LetterLanguage of(List<Locale> accepted) {
        return accepted.stream()
                .flatMap(wanted -> Stream.of(values()).filter(one -> one.tag().equals(wanted.getLanguage())))
                .findFirst()
                .orElse(EN);
    }

    /** The language as a BCP 47 tag. */
    public String tag() {
        return locale.getLanguage();
    }

    /** A day in words. */
    String day(LocalDate day) {
        var words = DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
        return this == FR && day.getDayOfMonth() == 1 ? words.replaceFirst("^1 ", "1er ") : words;
    }

    /** The name of a State or territory, by its ISO 3166-1 alpha-2 code. */
    public String country(String alpha2) {
        return Locale.of("", alpha2).getDisplayCountry(locale);
    }
}
