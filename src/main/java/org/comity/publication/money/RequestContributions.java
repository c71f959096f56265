package org.comity.publication.money;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.publication.counting.Contribution;
import org.comity.publication.protection.Contributions;
import org.jspecify.annotations.Nullable;

/**
 * The contributions of requests to amounts. A reader is a contributor, who knows the own contribution, or a partner State, which knows those
 * of all its requests. Of all readers and contributions, the pair decides that leaves least in between.
 */
public final class RequestContributions implements Contributions {

    private final Map<String, Map<Map<String, String>, Largest>> present = new HashMap<>();
    private final Map<String, Map<String, Map<Map<String, String>, Largest>>> earlier;

    /**
     * The contributions to the amounts of an edition, and those of the editions before it.
     *
     * @param counted contributions by table and by the categories of the cell
     * @param earlier largest contributions by the name of the edition
     * @param percent per cent of the policy
     */
    public RequestContributions(
            Map<String, Map<Map<String, String>, List<Contribution>>> counted,
            Map<String, Map<String, Map<Map<String, String>, Largest>>> earlier,
            int percent) {
        this.earlier = Map.copyOf(earlier);
        counted.forEach((table, cells) -> {
            var largest = new HashMap<Map<String, String>, Largest>();
            cells.forEach((keys, all) -> largest.put(keys, nearest(all, percent)));
            present.put(table, largest);
        });
    }

    @Override
    public @Nullable Largest of(@Nullable String edition, String table, Map<String, String> keys) {
        return (edition == null ? present : earlier.getOrDefault(edition, Map.of()))
                .getOrDefault(table, Map.of())
                .get(keys);
    }

    /** The contribution and the knowledge of the reader who comes nearest to it. */
    static Largest nearest(List<Contribution> all, int percent) {
        var total = sum(all);
        var sorted = all.stream()
                .map(Contribution::amount)
                .sorted(Comparator.reverseOrder())
                .toList();
        var contributors =
                (int) all.stream().map(Contribution::request).distinct().count();
        var nearest = new Largest(sorted.getFirst(), sorted.size() > 1 ? sorted.get(1) : BigDecimal.ZERO, contributors);
        for (var partner :
                all.stream().map(Contribution::partner).distinct().sorted().toList()) {
            var others = all.stream()
                    .filter(one -> !one.partner().equals(partner))
                    .map(Contribution::amount)
                    .toList();
            if (!others.isEmpty()) {
                var own = total.subtract(others.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
                var other = new Largest(Collections.max(others), own, contributors);
                nearest =
                        other.missing(total, percent).compareTo(nearest.missing(total, percent)) > 0 ? other : nearest;
            }
        }
        return nearest;
    }

    private static BigDecimal sum(List<Contribution> all) {
        return all.stream().map(Contribution::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
