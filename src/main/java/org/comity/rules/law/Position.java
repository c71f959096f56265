package org.comity.rules.law;

import org.jspecify.annotations.Nullable;

/**
 * What a State declared, notified or reserved under an instrument, for a time. Another position on the same article is
 * another entry, from its own day.
 *
 * @param code stable code of the declaration, notification or reservation
 * @param instrument the code of the instrument
 * @param party the State or territory, ISO 3166-1 alpha-3
 * @param article article and paragraph the position is about
 * @param subject topic of the position, of a closed list
 * @param answer {@code YES} or {@code NO}, where the subject is a question; absent otherwise
 * @param says content of the position, summarised in English; not the official wording
 * @param validity from when to when it holds, as far as that is known
 * @param verified true if the entry was compared with the depositary's text
 * @param source where it stands
 */
public record Position(
        String code,
        String instrument,
        String party,
        String article,
        Subject subject,
        @Nullable Answer answer,
        String says,
        Validity validity,
        boolean verified,
        Source source) {

    /** What States take positions on. */
    public enum Subject {
        /** Whether the instrument is a legal basis for extradition, UNCAC article 44(5) and (6). */
        EXTRADITION_BASIS(true),
        /** Whether the instrument is a sufficient basis for confiscation, UNCAC article 55(6). */
        CONFISCATION_BASIS(true),
        /** Which authority sends and receives requests, UNCAC article 46(13). */
        CENTRAL_AUTHORITY(false),
        /** In which languages requests are accepted, UNCAC article 46(14). */
        LANGUAGES(false),
        /** Whether the conduct must be an offence in both States. */
        DUAL_CRIMINALITY(false),
        /** Who is a national, and whether nationals are surrendered. */
        NATIONALS(false),
        /** On which grounds it keeps the right to refuse. */
        REFUSAL(false),
        /** Whether another State may take it before a tribunal. */
        SETTLEMENT_OF_DISPUTES(false),
        /** That the instrument is not applied between it and another State. */
        NOT_APPLIED_BETWEEN(false),
        /** Which part of the instrument it does not accept. */
        PARTS_NOT_ACCEPTED(false),
        /** Anything else. */
        OTHER(false);

        private final boolean question;

        Subject(boolean question) {
            this.question = question;
        }

        /** True if it can be answered with yes or no, and is. */
        public boolean isQuestion() {
            return question;
        }
    }

    /** The answer to a question. */
    public enum Answer {
        YES,
        NO
    }
}
