package org.comity.publication.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * The contribution to an amount that a reader can come nearest to. A reader is a contributor, who knows the own contribution, or a partner
 * State, which knows those of all its requests. Of all readers and contributions, the pair decides that leaves least in between.
 *
 * @param contribution the contribution that is estimated, usually the largest
 * @param known contributions that the reader knows, usually the second largest; 0 if there is one only
 * @param total all contributions
 * @param contributors number of contributors
 */
public record Estimate(BigDecimal contribution, BigDecimal known, BigDecimal total, int contributors) {

    /**
     * The nearest estimate of a contribution. A change of a contribution counts by its size, whether it is more or less than before.
     *
     * @param all contributions, at least one
     * @param percent per cent of the policy
     */
    public static Estimate nearest(List<Contribution> all, int percent) {
        var sizes = byContributor(all);
        var total = Contribution.sum(sizes);
        var sorted = sizes.stream()
                .map(Contribution::amount)
                .sorted(Comparator.reverseOrder())
                .toList();
        var second = sorted.size() > 1 ? sorted.get(1) : BigDecimal.ZERO;
        var found = new ArrayList<Estimate>();
        found.add(new Estimate(sorted.getFirst(), second, total, sizes.size()));
        for (var partner :
                sizes.stream().map(Contribution::partner).distinct().sorted().toList()) {
            var others =
                    sizes.stream().filter(one -> !one.partner().equals(partner)).toList();
            if (!others.isEmpty()) {
                var largest = Collections.max(
                        others.stream().map(Contribution::amount).toList());
                found.add(new Estimate(largest, total.subtract(Contribution.sum(others)), total, sizes.size()));
            }
        }
        BinaryOperator<Estimate> nearer =
                (one, other) -> other.missing(percent).compareTo(one.missing(percent)) > 0 ? other : one;
        return found.stream().reduce(nearer).orElseThrow();
    }

    /** One part for each contributor, by its size. */
    private static Collection<Contribution> byContributor(List<Contribution> all) {
        return all.stream()
                .collect(Collectors.toMap(
                        Contribution::contributor, Contribution::size, Contribution::plus, LinkedHashMap::new))
                .values();
    }

    /** True if there are too few contributors, or if too little is left beside the contribution and what the reader knows. */
    public boolean isNear(int percent, int leastContributors) {
        return contributors < leastContributors || missing(percent).signum() > 0;
    }

    /** How far from the amount an estimate of it must be able to go: the per cent of the contribution. */
    public BigDecimal margin(int percent) {
        return contribution.multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
    }

    /** How much less than the margin all but the two have; not positive if they have enough. */
    BigDecimal missing(int percent) {
        return margin(percent).subtract(total.subtract(contribution).subtract(known));
    }
}
