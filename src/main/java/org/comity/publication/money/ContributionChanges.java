package org.comity.publication.money;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        after.forEach(one -> add(changes, one));
        before.forEach(one -> add(changes, negative(one)));
        return changes.values().stream()
                .filter(one -> one.amount().signum() != 0)
                .toList();
    }

    private static void add(Map<UUID, Contribution> changes, Contribution one) {
        changes.merge(
                one.contributor(),
                one,
                (a, b) -> new Contribution(
                        a.contributor(), a.partner(), a.amount().add(b.amount())));
    }

    /** The contribution with the other sign. */
    public static Contribution negative(Contribution one) {
        return new Contribution(one.contributor(), one.partner(), one.amount().negate());
    }
}
