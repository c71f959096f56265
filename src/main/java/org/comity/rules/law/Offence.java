package org.comity.rules.law;

import org.jspecify.annotations.Nullable;

/**
 * An offence as a convention describes it.
 *
 * @param code the stable code
 * @param article the article that describes it
 * @param title its name in short
 * @param duty what States parties are asked to do about it
 * @param iccs the nearest code of the International Classification of Crime for Statistical Purposes
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

    /** The duty of States parties about an offence. */
    public enum Duty {
        SHALL,
        SHALL_CONSIDER,
        /** Required for one form of the conduct, to be considered for another. */
        SHALL_IN_PART
    }
}
