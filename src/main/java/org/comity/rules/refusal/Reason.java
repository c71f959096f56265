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
 * @param code stable code of the list GET /api/v1/law/reasons, such as {@code RF_SOVEREIGNTY}; the letters before the
 *     underscore are its kind
 * @param title wording of the reason in English, for people; programs compare the code
 * @param appliesTo forms of cooperation the reason can concern; no other request may use it
 * @param natures for each instrument that has the reason, whether it demands, allows or forbids to refuse
 * @param narrativeRequired true if a step with this code also needs {@code narrative}, since the code alone does not say
 *     enough
 * @param verified true if the entry was checked against the official texts
 * @param source instrument and article the entry rests on first
 * @param validity days on which the code can be used
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
