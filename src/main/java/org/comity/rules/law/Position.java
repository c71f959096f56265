package org.comity.rules.law;

import org.jspecify.annotations.Nullable;

/**
 * A declaration, notification or reservation of a State under an instrument, for a time. A later position on the same
 * article is another entry.
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
 * @param source the text it comes from
 */
public record Position(
        String code,
        String instrument,
        String party,
        String article,
        PositionSubject subject,
        @Nullable PositionAnswer answer,
        String says,
        Validity validity,
        boolean verified,
        Source source)
        implements LawEntry {

    /** The subjects of positions. */
    public enum PositionSubject {
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
        /** The grounds on which it reserves the right to refuse. */
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

        PositionSubject(boolean question) {
            this.question = question;
        }

        /** True if it can be answered with yes or no, and is. */
        public boolean isQuestion() {
            return question;
        }
    }

    /** The answer to a question. */
    public enum PositionAnswer {
        /** The State affirms the question. */
        YES,
        /** The State denies the question. */
        NO
    }
}
