package org.comity.base.json;

/**
 * The form of free texts that are published in files: without control characters, which have no form on paper and which XML 1.0 forbids. Tabs and
 * ends of lines are allowed.
 */
public final class PublicText {

    /** The characters that no such text has, as the inside of a class of a regular expression; a half of a surrogate pair is one of them. */
    public static final String WITHOUT_FORM =
            "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF\\uFFFE\\uFFFF";

    /** The regular expression of a text. */
    public static final String PATTERN = "[^" + WITHOUT_FORM + "]*";

    /** The message for a text of another form. */
    public static final String MESSAGE = "must have no control characters, except tabs and ends of lines";

    private PublicText() {}
}
