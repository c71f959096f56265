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
        InstrumentForm form,
        @Nullable LocalDate adopted,
        Validity validity,
        boolean verified,
        Source source)
        implements LawEntry {

    /** A kind of text. */
    public enum InstrumentForm {
        /** A treaty between several States, such as a convention. */
        MULTILATERAL_TREATY,
        /** Any treaty between two States. The request names the treaty. */
        BILATERAL_TREATY,
        /** A scheme that States apply without being bound by treaty. */
        ARRANGEMENT,
        /** A regulation, directive or framework decision of the European Union. */
        EU_ACT,
        /** A statute of a single State. */
        DOMESTIC_LAW,
        /** A promise of like treatment, without any treaty. */
        RECIPROCITY,
        /** A model treaty or model law, which binds nobody. */
        MODEL_TEXT,
        /** A decision of a conference or an international organisation. */
        RESOLUTION,
        /** The practice of offices, and the advice of studies and manuals. */
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
