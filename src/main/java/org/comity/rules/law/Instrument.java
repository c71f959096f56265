package org.comity.rules.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A treaty, a law or another text that can be a request's legal basis or a rule's source.
 *
 * @param code stable code of the instrument, such as {@code UNCAC} or {@code ECE}; used wherever a legal basis is named
 * @param title full official name in English
 * @param shortTitle usual name in a sentence or a table
 * @param form form of text: a treaty, an act, an arrangement, reciprocity, or a text that binds nobody
 * @param adopted day it was adopted or opened for signature
 * @param validity since when it is in force as an instrument, which says nothing of any one State
 * @param verified true if the entry was checked against the official text
 * @param source where it is published
 */
public record Instrument(
        String code,
        String title,
        String shortTitle,
        Form form,
        @Nullable LocalDate adopted,
        Validity validity,
        boolean verified,
        Source source) {

    /** What kind of text an instrument is. */
    public enum Form {
        MULTILATERAL_TREATY,
        /** Stands for any treaty between two States; the treaty itself is named on the request. */
        BILATERAL_TREATY,
        /** A scheme that States apply without being bound by treaty. */
        ARRANGEMENT,
        EU_ACT,
        DOMESTIC_LAW,
        RECIPROCITY,
        MODEL_TEXT,
        RESOLUTION,
        /** What offices do, and what studies and manuals advise. */
        PRACTICE,
        /** This project itself. */
        PROJECT
    }

    /** True if it binds States one by one, each since a day of its own. */
    public boolean hasParties() {
        return switch (form) {
            case MULTILATERAL_TREATY, EU_ACT -> true;
            case BILATERAL_TREATY, ARRANGEMENT, DOMESTIC_LAW, RECIPROCITY, MODEL_TEXT, RESOLUTION, PRACTICE, PROJECT ->
                false;
        };
    }

    /** True if a request can rest on it. */
    public boolean canBeLegalBasis() {
        return switch (form) {
            case MULTILATERAL_TREATY, BILATERAL_TREATY, ARRANGEMENT, EU_ACT, DOMESTIC_LAW, RECIPROCITY -> true;
            case MODEL_TEXT, RESOLUTION, PRACTICE, PROJECT -> false;
        };
    }
}
