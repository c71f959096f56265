package org.comity.rules.refusal;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.comity.rules.law.LawEntry;
import org.comity.rules.law.SortedCopy;
import org.comity.rules.law.Source;
import org.comity.rules.workflow.Kind;

/**
 * A ground on which the law forbids to refuse.
 *
 * @param code the stable code; the reason of the same code has its title
 * @param appliesTo the forms of cooperation it holds for
 * @param grounds the grounds of refusal it forbids; empty if it can only be named itself
 * @param onlyIfSole true if it forbids them only without any other ground
 * @param onlyNonCoercive true if it applies only to requests without coercive measures
 * @param whenBasis the legal bases under which it binds; empty for always
 * @param effect whether it stops or warns
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
        Effect effect,
        Source source,
        boolean verified)
        implements LawEntry {

    public Prohibition {
        appliesTo = SortedCopy.of(appliesTo);
        grounds = SortedCopy.of(grounds);
        whenBasis = SortedCopy.of(whenBasis);
    }

    /** The effect of a prohibition on a refusal. */
    public enum Effect {
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

    /** The effect it has in our State, whose own setting goes before the book. */
    Effect effectUnder(Map<String, Effect> stateSettings) {
        return stateSettings.getOrDefault(code, effect);
    }

    /** True if it holds for requests of the kind. */
    public boolean canConcern(Kind kind) {
        return !Collections.disjoint(appliesTo, AppliesTo.within(kind));
    }
}
