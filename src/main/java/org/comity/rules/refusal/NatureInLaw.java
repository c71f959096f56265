package org.comity.rules.refusal;

import org.jspecify.annotations.Nullable;

/**
 * The nature of a ground in one instrument.
 *
 * @param instrument code of the instrument that has the ground, of the list GET /api/v1/law/instruments
 * @param article article and paragraph of that instrument, as it cites them
 * @param nature whether the instrument demands refusal, allows it, forbids it, or only states a fact
 * @param verified true if a person compared this line with the official text
 * @param read code of the copy that was read, of the list GET /api/v1/law/readings
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
