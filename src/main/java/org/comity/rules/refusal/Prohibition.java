package org.comity.rules.refusal;

import java.util.Collections;
import java.util.Set;
import org.comity.rules.law.LawEntry;
import org.comity.rules.law.SortedCopy;
import org.comity.rules.law.Source;

/**
 * A ground on which the law forbids to refuse.
 *
 * @param code stable code of kind PH; the reason of the same code has the wording
 * @param appliesTo forms of cooperation in which refusal on these grounds is forbidden
 * @param grounds codes of the reasons (kind RF) it forbids; empty if a request can only name the prohibition itself
 * @param onlyIfSole true if it forbids them only when no other ground is given beside them
 * @param onlyNonCoercive true if it holds only for a request without a coercive measure
 * @param whenBasis codes of the instruments under which it binds; empty if it always binds
 * @param warnsWhenBasis codes of those instruments among them that forbid the ground in some cases only; under them
 *     alone a prohibition that blocks warns
 * @param effect {@code BLOCK} stops a refusal, {@code WARN} asks for a justification, as the law book of the program
 *     has it
 * @param source the text it comes from
 * @param verified true if it was checked against the official text
 */
public record Prohibition(
        String code,
        Set<AppliesTo> appliesTo,
        Set<String> grounds,
        boolean onlyIfSole,
        boolean onlyNonCoercive,
        Set<String> whenBasis,
        Set<String> warnsWhenBasis,
        ProhibitionEffect effect,
        Source source,
        boolean verified)
        implements LawEntry {

    public Prohibition {
        appliesTo = SortedCopy.of(appliesTo);
        grounds = SortedCopy.of(grounds);
        whenBasis = SortedCopy.of(whenBasis);
        warnsWhenBasis = SortedCopy.of(warnsWhenBasis);
    }

    /** The effect of a prohibition on a refusal. */
    public enum ProhibitionEffect {
        /** The refusal is blocked. */
        BLOCK,
        /** The refusal is valid with a justification. */
        WARN
    }

    /** True if it forbids the ground, or is itself named as one: that is the attempt of what it forbids. */
    boolean concerns(Ground ground) {
        return code.equals(ground.code()) || grounds.contains(ground.code());
    }

    /** True if it binds for this refusal, on any ground. */
    boolean binds(ProposedRefusal refusal) {
        var kindFits = !Collections.disjoint(appliesTo, AppliesTo.within(refusal.kind()));
        var basisFits = whenBasis.isEmpty() || !Collections.disjoint(whenBasis, refusal.legalBases());
        return kindFits && basisFits && !(onlyNonCoercive && refusal.anyCoerciveMeasure());
    }

    /** The effect it has on a refusal in our State, whose own setting goes before the book. */
    ProhibitionEffect effectOn(ProposedRefusal refusal) {
        var warnsOnly = !whenBasis.isEmpty()
                && refusal.legalBases().stream().filter(whenBasis::contains).allMatch(warnsWhenBasis::contains);
        return refusal.stateSettings().getOrDefault(code, warnsOnly ? ProhibitionEffect.WARN : effect);
    }
}
