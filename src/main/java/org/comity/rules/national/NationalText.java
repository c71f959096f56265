package org.comity.rules.national;

import java.time.LocalDate;
import org.comity.rules.law.LawEntry;
import org.comity.rules.law.Reading;
import org.comity.rules.law.Source;
import org.jspecify.annotations.Nullable;

/**
 * A text of a State's law that somebody read, and what it is worth today.
 *
 * @param code stable code of the text; entries that were taken from it name it as {@code source.read}
 * @param country State whose law it is, ISO 3166-1 alpha-3
 * @param instrument code of the act, of the list GET /api/v1/law/instruments
 * @param title name of the act in its own language, and where it was published
 * @param where place where the copy was found
 * @param edition the version of the act that the copy gives, in words
 * @param asOf day as of which the copy gives the act, a date without a zone; absent if the copy does not give one
 * @param status what the text is worth today
 * @param note remark a reader needs on the status
 * @param verified true if somebody compared the copy with the official publication
 */
public record NationalText(
        String code,
        String country,
        String instrument,
        String title,
        String where,
        String edition,
        @Nullable LocalDate asOf,
        TextStatus status,
        @Nullable String note,
        boolean verified)
        implements LawEntry {

    /** The worth of a text today. */
    public enum TextStatus {
        /** The whole act, as of 2023 or later. Its entries apply by default in an office of its State. */
        CURRENT,
        /**
         * The whole act as of an earlier day, or as it was first published, or with a later change that is known. Its
         * entries can be looked up; by default they apply nowhere.
         */
        OLD,
        /** Excerpts alone. Its entries can be looked up; by default they apply nowhere. */
        PARTIAL
    }

    @Override
    public Source source() {
        return new Source(instrument, null, edition);
    }

    /** The text as a copy that was read, for the list of all copies. */
    public Reading reading() {
        return new Reading(code, title + " (" + edition + ")", where, asOf);
    }
}
