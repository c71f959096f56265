package org.comity.rules.national;

import org.comity.rules.law.LawEntry;
import org.comity.rules.law.Source;
import org.jspecify.annotations.Nullable;

/**
 * A rule in the law of a State that is neither a ground nor a limit: how limits are counted, who decides, which language
 * is needed.
 *
 * @param code stable code of the rule, such as {@code SVK-TP-63-3}
 * @param title the rule in English
 * @param topic part of cooperation the rule is about
 * @param counting what it says of the counting of limits; absent for all other rules
 * @param verified true if the entry was compared with the text that {@code source.read} names
 * @param source act, article and text
 */
public record NationalRule(
        String code,
        String title,
        NationalTopic topic,
        @Nullable CountingRule counting,
        boolean verified,
        Source source)
        implements LawEntry {

    /** A rule of counting. */
    public enum CountingRule {
        /** The day of the event is the first day. */
        FIRST_DAY_COUNTED,
        /** The day after the event is the first day. */
        FIRST_DAY_NOT_COUNTED,
        /** A last day without work moves to the next working day. */
        LAST_DAY_ROLLS,
        /** A Saturday counts as a holiday. */
        SATURDAY_OFF,
        /** Holidays of courts do not stop limits. */
        COURT_HOLIDAYS_COUNT,
        /** Custody runs from the instant of arrest. */
        FROM_INSTANT,
        /** Days without work are left out. */
        NON_WORKING_DAYS_SKIPPED
    }
}
