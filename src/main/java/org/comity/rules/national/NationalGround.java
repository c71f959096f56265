package org.comity.rules.national;

import java.util.Collection;
import java.util.Set;
import org.comity.rules.law.LawEntry;
import org.comity.rules.law.SortedCopy;
import org.comity.rules.law.Source;
import org.comity.rules.refusal.AppliesTo;
import org.comity.rules.refusal.Nature;
import org.comity.rules.refusal.NatureInLaw;

/**
 * A ground of refusal in the law of a State, or what that law forbids to refuse on.
 *
 * @param code stable code of the ground, such as {@code CZE-ZMJS-91-1-A}
 * @param title the ground in English
 * @param concerns forms of cooperation the ground concerns
 * @param nature whether the act demands, allows or forbids to refuse
 * @param reasons codes of the reasons that such a refusal names, of the list GET /api/v1/law/reasons
 * @param under codes of the legal bases under which alone the ground exists; empty for any basis
 * @param verified true if the entry was compared with the text that {@code source.read} names
 * @param source act, article and text
 */
public record NationalGround(
        String code,
        String title,
        Set<AppliesTo> concerns,
        Nature nature,
        Set<String> reasons,
        Set<String> under,
        boolean verified,
        Source source)
        implements LawEntry {

    public NationalGround {
        concerns = SortedCopy.of(concerns);
        reasons = SortedCopy.of(reasons);
        under = SortedCopy.of(under);
    }

    /** True if it exists for a request with these legal bases. */
    boolean isUnder(Collection<String> legalBases) {
        return under.isEmpty() || under.stream().anyMatch(legalBases::contains);
    }

    /** The nature of its reasons in the act. */
    NatureInLaw natureInLaw() {
        return new NatureInLaw(source.instrument(), source.article(), nature, verified, source.read());
    }
}
