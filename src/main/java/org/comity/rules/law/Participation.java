package org.comity.rules.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An instrument binds a State or territory for a time. A State that became a party a second time has two entries. The
 * law book is never complete: a missing entry proves nothing.
 *
 * @param code stable code of the entry, such as {@code UNCAC-ROU}
 * @param instrument the code of the instrument
 * @param party the State or territory, ISO 3166-1 alpha-3
 * @param act act by which the State became bound, such as ratification or accession
 * @param deposited day on which that act was deposited, as the depositary dates it
 * @param validity from when to when the instrument is in force for it; the first day is always known
 * @param verified true if the entry was compared with the depositary's list
 * @param source the text it comes from
 */
public record Participation(
        String code,
        String instrument,
        String party,
        ParticipationAct act,
        @Nullable LocalDate deposited,
        Validity validity,
        boolean verified,
        Source source)
        implements LawEntry {

    /** How a State becomes bound. */
    public enum ParticipationAct {
        /** Ratification, acceptance or approval by a State that signed. */
        RATIFICATION,
        /** The act of a State that did not sign. */
        ACCESSION,
        /** Takeover from a State that existed before. */
        SUCCESSION,
        /** The source gives the day alone. */
        NOT_RECORDED
    }

    /** True if it is one of this State in this instrument. */
    boolean isOf(String state, String inInstrument) {
        return party.equals(state) && instrument.equals(inInstrument);
    }
}
