package org.comity.rules.refusal;

import org.jspecify.annotations.Nullable;

/**
 * What one instrument says of a ground.
 *
 * @param instrument the code of the instrument
 * @param article where it says so
 * @param nature what it says
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
