package org.comity.publication.table;

/**
 * A text in the languages of a publication.
 *
 * @param en English
 * @param fr French
 */
public record Words(String en, String fr) {

    /** A text that is the same in every language, such as a year. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    /** The text in a language. */
    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case FR -> fr;
        };
    }
}
