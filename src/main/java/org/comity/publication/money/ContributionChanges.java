package org.comity.publication.money;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** How contributions to an amount change from one edition to a later one. */
public final class ContributionChanges {

    private ContributionChanges() {}

    /**
     * The change of each contributor, without those that did not change.
     *
     * @param before contributions in the earlier edition
     * @param after contributions in the later edition
     */
    public static List<Contribution> between(List<Contribution> before, List<Contribution> after) {
        var changes = new LinkedHashMap<UUID, Contribution>();
        after.forEach(one -> changes.merge(one.contributor(), one, Contribution::plus));
        before.forEach(one -> changes.merge(one.contributor(), one.negated(), Contribution::plus));
        return changes.values().stream()
                .filter(one -> one.amount().signum() != 0)
                .toList();
    }
}
