package org.comity.registers.layout;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.comity.registers.dictionary.Dictionary;
import org.comity.registers.words.AgencyWords;
import org.comity.registers.words.ReferenceLists;

/**
 * The data against which a register is read.
 *
 * @param lists States, offences and legal bases
 * @param agencies the words for the executing authorities of the authority
 * @param dictionary the confirmed words of the authority
 * @param country the State of the authority
 * @param today the day in the authority's zone; later days are faults
 * @param zone the authority's zone, in which an instant falls on a day
 * @param sealing makes of the digest of a row with records one that nobody can compute without the key of the installation
 */
public record ReadingContext(
        ReferenceLists lists,
        AgencyWords agencies,
        Dictionary dictionary,
        String country,
        LocalDate today,
        ZoneId zone,
        UnaryOperator<String> sealing) {

    /** The data for rows that are not recorded, so that their digests need no key. */
    public ReadingContext(
            ReferenceLists lists,
            AgencyWords agencies,
            Dictionary dictionary,
            String country,
            LocalDate today,
            ZoneId zone) {
        this(lists, agencies, dictionary, country, today, zone, UnaryOperator.identity());
    }
}
