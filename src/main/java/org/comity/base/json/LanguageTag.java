package org.comity.base.json;

/** The form of language tags in the API (BCP 47). */
public final class LanguageTag {

    /** The regular expression of a tag. */
    public static final String PATTERN = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    /** The message for a text of another form. */
    public static final String MESSAGE = "must be a BCP 47 language tag such as fr";

    private LanguageTag() {}
}
