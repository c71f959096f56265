package org.comity.registers.words;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the article of the Convention in words. */
public final class OffenceWords {

    private static final Pattern ARTICLE =
            Pattern.compile("UNCAC[ _,-]*(?:art(?:icle)?\\.? ?)?(\\S{1,10})", Pattern.CASE_INSENSITIVE);

    private OffenceWords() {}

    /** Returns the article, if the words have one. */
    public static Optional<String> article(String words) {
        var matcher = ARTICLE.matcher(words);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
