package org.comity.publication.protection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.comity.rules.disclosure.DisclosurePolicy.Method;

/**
 * Report of the protection of an edition, for its approver. Cells are those of this edition; a number in several tables counts in each.
 *
 * @param policy code and version of the policy
 * @param method method of protection, suppression or rounding
 * @param cells cells with a number
 * @param primary counts and amounts that are sensitive, and hidden or rounded
 * @param secondary counts and amounts that are hidden, or changed by rounding, to protect them
 * @param derived further measures that are hidden
 * @param shareHidden share of the cells that are hidden, from 0 to 1
 * @param onePerLine cells that the usual rule of one more in each line would hide in place of the secondary ones; it does not protect
 * @param narrowest length of the narrowest interval of a sensitive count that a reader can find: highest less lowest possible value, at least
 * @param amounts how amounts were judged: by contributions, or by the number of cases alone because the tables have no contributions
 * @param unprotected sensitive cells that cannot be protected, because cells that are public already give them away; the edition must not be
 *     published as it is
 * @param wholeEditions editions of whole numbers that prove what stays possible
 * @param brokenEditions editions with fractions among the proofs
 * @param programs linear programs that were solved
 */
public record ProtectionReport(
        String policy,
        Method method,
        int cells,
        int primary,
        int secondary,
        int derived,
        double shareHidden,
        int onePerLine,
        double narrowest,
        AmountsBy amounts,
        List<String> unprotected,
        int wholeEditions,
        int brokenEditions,
        int programs) {

    public ProtectionReport {
        unprotected = List.copyOf(unprotected);
    }

    /** How amounts were judged. */
    public enum AmountsBy {
        /** There are none. */
        NONE,
        /** By the number of cases alone. */
        CASES,
        /** By the number of cases and all contributions. */
        CONTRIBUTIONS
    }

    /** True if every sensitive cell is protected. */
    @JsonIgnore
    public boolean isProtected() {
        return unprotected.isEmpty();
    }
}
