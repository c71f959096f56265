package org.comity.registers.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists of codes an import checks words against. */
public interface ReferenceLists {

    /** The partner with exactly this code, valid or retired. */
    Optional<Partner> partner(String code);

    /** The partners somebody may mean by a name or an unusual code. */
    List<Partner> partnersMeantBy(String words);

    /** The names that can be used for a field of codes, each with its code. */
    Map<String, String> names(RegisterColumn field);

    /** The code of the instrument that is meant, if a request can rest on it. */
    Optional<String> legalBasis(String words);

    /** The article of the Convention that describes an offence. */
    Optional<String> offence(String article);
}
