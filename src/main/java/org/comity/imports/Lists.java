package org.comity.imports;

import java.util.Optional;

/** The lists of codes an import checks words against. */
interface Lists {

    /** The partner with exactly this code, valid or retired. */
    Optional<Partner> partner(String code);

    /** The partner somebody means by a name or an unusual code. */
    Optional<Partner> partnerMeantBy(String words);

    /** True if a request can rest on the instrument with this code. */
    boolean isLegalBasis(String code);

    /** True if the Convention describes an offence in this article. */
    boolean isOffence(String article);
}
