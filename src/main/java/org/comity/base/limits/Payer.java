package org.comity.base.limits;

import java.util.List;
import org.comity.base.security.Sight;

/**
 * Whose share a call uses.
 *
 * @param key issuer and subject of the token, separated by a bar; the address of a caller without a token
 * @param offices own authorities, or executing authorities of them, that share it
 * @param anonymous true for a caller without a token
 */
record Payer(String key, List<String> offices, boolean anonymous) {

    Payer {
        offices = List.copyOf(offices);
    }

    /** A caller with a token. */
    static Payer of(String caller, Sight sight) {
        var executing = sight.isOfTheOffice() ? "" : "|" + sight.executingAuthority();
        return new Payer(
                caller,
                sight.authorities().stream().map(code -> code + executing).toList(),
                false);
    }

    /** All callers without a token at an address. */
    static Payer at(String address) {
        return new Payer(address, List.of(), true);
    }
}
