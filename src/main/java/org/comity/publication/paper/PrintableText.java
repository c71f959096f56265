package org.comity.publication.paper;

import java.util.regex.Pattern;
import org.comity.base.json.PublicText;

/** Text without the characters that no paper can show: those that XML 1.0 forbids, and other control characters, which have no form. */
final class PrintableText {

    private static final String REPLACEMENT = "\ufffd";
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[" + PublicText.WITHOUT_FORM + "]");

    private PrintableText() {}

    /** The text with the replacement character of Unicode in place of each of them. */
    static String of(String text) {
        return NOT_PRINTABLE.matcher(text).replaceAll(REPLACEMENT);
    }
}
