package org.comity.registers.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.registers.records.RecordFields;

/** The lists of codes for the words of imports. */
public interface ReferenceLists {

    /** Returns the partner with this code, valid or retired. */
    Optional<Partner> partner(String code);

    /** Returns the partners with a name or an unusual code. */
    List<Partner> partnersMeantBy(String words);

    /** The names that can be used for a field of codes, each with its code. */
    Map<String, String> names(RegisterColumn field);

    /** Returns the code of the instrument, if it can be a legal basis. */
    Optional<String> legalBasis(String words);

    /** Returns the article of the Convention for an offence. */
    Optional<String> offence(String article);

    /** Returns the code of the ground of refusal. */
    Optional<String> ground(String words);

    /** The fields of records for which a register may have columns, by the code of the part. */
    Map<String, RecordFields> records();

    /** The words for the executing authorities of an office of the caller. */
    AgencyWords agencies(String authority);
}
