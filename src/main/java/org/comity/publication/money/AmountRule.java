package org.comity.publication.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.comity.rules.disclosure.DisclosurePolicy;

/**
 * The rule of a policy for amounts, with numbers in the smallest unit of the edition.
 *
 * @param money rule of the policy
 * @param decimals decimals of the smallest unit
 */
public record AmountRule(DisclosurePolicy.Money money, int decimals) {

    /** True if a reader comes too near to one of these contributions, or changes, by their sum; false without any. */
    public boolean isNear(List<Contribution> all) {
        return !all.isEmpty() && nearest(all).isNear(money.percent(), money.contributors());
    }

    /** How far from a sensitive number an estimate must be able to go, at least one unit; a part of the number if contributions are unknown. */
    public long margin(List<Contribution> all, long value) {
        var margin = all.isEmpty()
                ? BigDecimal.valueOf(Math.abs(value), decimals).multiply(BigDecimal.valueOf(money.percent(), 2))
                : nearest(all).margin(money.percent());
        return Math.max(1, units(margin));
    }

    /** How far above a sensitive number an estimate must be able to go at the least: what the others have too little; 0 if they have enough. */
    public long leastMargin(List<Contribution> all) {
        return all.isEmpty() ? 0 : Math.max(0, units(nearest(all).missing(money.percent())));
    }

    private long units(BigDecimal margin) {
        return margin.movePointRight(decimals).setScale(0, RoundingMode.CEILING).longValueExact();
    }

    private Estimate nearest(List<Contribution> all) {
        return Estimate.nearest(all, money.percent());
    }

    /** The sum of contributions in whole units, rounded down. */
    long sum(List<Contribution> all) {
        return Contribution.sum(all)
                .movePointRight(decimals)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }
}
