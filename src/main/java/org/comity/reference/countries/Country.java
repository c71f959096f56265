package org.comity.reference.countries;

import java.util.List;
import org.comity.rules.law.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A State or territory under one code of ISO 3166-1.
 *
 * @param alpha3 the code that is stored
 * @param alpha2 the short code; retired ones may be in use again for another
 * @param name the English short name
 * @param status what kind of entry it is
 * @param of the State a territory belongs to
 * @param successors the codes that followed a retired one
 * @param validity when it existed under this code
 * @param aliases other names in use, and the names in other languages
 */
public record Country(
        String alpha3,
        String alpha2,
        String name,
        CountryStatus status,
        @Nullable String of,
        List<String> successors,
        Validity validity,
        List<String> aliases) {

    public Country {
        successors = List.copyOf(successors);
        aliases = List.copyOf(aliases);
    }

    /** The kind of an entry. */
    public enum CountryStatus {
        /** A sovereign country with a code of its own. */
        STATE,
        /** Has a code of its own, and is a partner of its own. */
        TERRITORY,
        /** No longer used, since the State or its name has gone. */
        RETIRED,
        /** In use without being assigned by ISO. */
        USER_ASSIGNED
    }

    /** True if the code is in use today. */
    public boolean isCurrent() {
        return status != CountryStatus.RETIRED;
    }
}
