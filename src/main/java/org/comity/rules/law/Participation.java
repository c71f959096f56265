package org.comity.rules.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an instrument binds a State or territory for a time. A State that became a party anew has two. The book never has
 * all of them: that none is there says nothing.
 *
 * @param code stable code of the entry, such as {@code UNCAC-ROU}
 * @param instrument the code of the instrument
 * @param party the State or territory, ISO 3166-1 alpha-3
 * @param act act by which the State became bound, such as ratification or accession
 * @param deposited day on which that act was deposited, as the depositary dates it
 * @param validity from when to when the instrument is in force for it; the first day is always known
 * @param verified true if the entry was compared with the depositary's list
 * @param source where it stands
 */
public record Participation(
        String code,
        String instrument,
        String party,
        Act act,
        @Nullable LocalDate deposited,
        Validity validity,
        boolean verified,
        Source source) {

    /** How a State becomes bound. */
    public enum Act {
        /** Ratification, acceptance or approval by a State that signed. */
        RATIFICATION,
        ACCESSION,
        SUCCESSION,
        /** The source gives the day alone. */
        NOT_RECORDED
    }

    /** True if it is one of this State in this instrument. */
    boolean isOf(String state, String inInstrument) {
        return party.equals(state) && instrument.equals(inInstrument);
    }
}
