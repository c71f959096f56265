package org.comity.registers.words;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the article of the Convention in words. */
public final class OffenceWords {

    private static final Pattern ARTICLE =
            Pattern.compile("UNCAC[ _,-]*(?:art(?:icle)?\\.? ?)?(\\S{1,10})", Pattern.CASE_INSENSITIVE);

    /** An article with the words of national law, as an export writes an offence that has both. */
    private static final Pattern BOTH = Pattern.compile("(UNCAC \\S{1,10}) = (\\S.*)", Pattern.DOTALL);

    private OffenceWords() {}

    /** Returns the article, if the words have one. */
    public static Optional<String> article(String words) {
        var both = BOTH.matcher(words);
        var matcher = ARTICLE.matcher(both.matches() ? both.group(1) : words);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Returns the words of national law, without the article before them. */
    public static String national(String words) {
        var both = BOTH.matcher(words);
        return both.matches() ? both.group(2) : words;
    }
}
