package org.comity.rules.refusal;

import org.jspecify.annotations.Nullable;

/**
 * The nature of a ground in one instrument.
 *
 * @param instrument the code of the instrument
 * @param article the article
 * @param nature the nature
 * @param verified true if it was checked against the official text
 * @param read the code of the copy that was read
 */
public record NatureInLaw(
        String instrument,
        @Nullable String article,
        Nature nature,
        boolean verified,
        @Nullable String read) {

    /** A nature of which no copy was read. */
    public NatureInLaw(String instrument, @Nullable String article, Nature nature, boolean verified) {
        this(instrument, article, nature, verified, null);
    }
}
