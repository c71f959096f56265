package org.comity.rules.refusal;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.comity.rules.law.LawEntry;
import org.comity.rules.law.SortedCopy;
import org.comity.rules.law.Source;
import org.comity.rules.law.Validity;
import org.comity.rules.workflow.Kind;

/**
 * A coded reason.
 *
 * @param code the stable code
 * @param title it in words
 * @param appliesTo the forms of cooperation it can concern
 * @param natures what each source of law says of it
 * @param narrativeRequired true if the code says nothing without words beside it
 * @param verified true if the entry was checked against the official texts
 * @param source its first source
 * @param validity when it can be used
 */
public record Reason(
        String code,
        String title,
        Set<AppliesTo> appliesTo,
        List<NatureInLaw> natures,
        boolean narrativeRequired,
        boolean verified,
        Source source,
        Validity validity)
        implements LawEntry {

    public Reason {
        appliesTo = SortedCopy.of(appliesTo);
        natures = List.copyOf(natures);
    }

    /** The kind, which the first two letters of the code name. */
    public ReasonKind kind() {
        return ReasonKind.valueOf(code.substring(0, 2));
    }

    /** True if it can concern a request of the kind. */
    public boolean canConcern(Kind requested) {
        return !Collections.disjoint(appliesTo, AppliesTo.within(requested));
    }

    /** True if the book knows what one of these instruments says of it. A mere fact needs no instrument. */
    public boolean hasNatureIn(Collection<String> instruments) {
        return natures.stream()
                .anyMatch(nature -> nature.nature() == Nature.FACTUAL || instruments.contains(nature.instrument()));
    }
}
