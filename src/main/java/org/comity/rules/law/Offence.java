package org.comity.rules.law;

import org.jspecify.annotations.Nullable;

/**
 * An offence as a convention describes it.
 *
 * @param code stable code of the offence within the law book
 * @param article article of the convention that describes it, such as {@code 15}; the value a request sends as {@code
 *     article}
 * @param title short name of the offence in English
 * @param duty {@code SHALL} if States must make it an offence, {@code SHALL_CONSIDER} if they need only consider it,
 *     {@code SHALL_IN_PART} if only for some forms
 * @param iccs nearest code of the International Classification of Crime for Statistical Purposes
 * @param verified true if the entry was checked against the official text
 * @param source the text it comes from
 */
public record Offence(
        String code,
        String article,
        String title,
        Duty duty,
        @Nullable String iccs,
        boolean verified,
        Source source) implements LawEntry {

    /** The word before the article of an offence of the Convention, in figures, registers and published tables. */
    public static final String OF_THE_CONVENTION = "UNCAC ";

    /** The duty of States parties about an offence. */
    public enum Duty {
        /** States parties must make the conduct an offence. */
        SHALL,
        /** States parties must examine whether to make the conduct an offence. */
        SHALL_CONSIDER,
        /** Required for one form of the conduct, to be considered for another. */
        SHALL_IN_PART
    }
}
