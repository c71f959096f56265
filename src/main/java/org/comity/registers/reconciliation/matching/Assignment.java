package org.comity.registers.reconciliation.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Assigns each row to one request at most, and each request to one row: the pairs of the greatest weight first. Pairs of one weight that
 * share a row or a request are ambiguous, and nobody but a person decides between them.
 */
final class Assignment {

    private final Map<Integer, Pair> certain = new TreeMap<>();
    private final Map<Integer, List<Pair>> ambiguous = new TreeMap<>();
    private final Set<UUID> taken = new HashSet<>();

    private Assignment() {}

    /** The assignment of pairs. It depends on no order of them. */
    static Assignment of(Collection<Pair> pairs) {
        var assignment = new Assignment();
        var byWeight = new TreeMap<Integer, List<Pair>>(Comparator.reverseOrder());
        byWeight.putAll(pairs.stream().collect(Collectors.groupingBy(Pair::weight)));
        byWeight.values().forEach(assignment::take);
        return assignment;
    }

    private void take(List<Pair> alike) {
        var free = alike.stream().filter(this::isFree).toList();
        var ofRow = count(free, Pair::row);
        var ofRequest = count(free, Pair::request);
        for (var pair : free) {
            boolean isOnly = ofRow.getOrDefault(pair.row(), 0) == 1 && ofRequest.getOrDefault(pair.request(), 0) == 1;
            if (isOnly) {
                certain.put(pair.row(), pair);
            } else {
                ambiguous.merge(pair.row(), List.of(pair), Assignment::both);
            }
            taken.add(pair.request());
        }
    }

    private boolean isFree(Pair pair) {
        return !certain.containsKey(pair.row())
                && !ambiguous.containsKey(pair.row())
                && !taken.contains(pair.request());
    }

    private static <K> Map<K, Integer> count(List<Pair> pairs, Function<Pair, K> key) {
        var counted = new HashMap<K, Integer>();
        pairs.forEach(pair -> counted.merge(key.apply(pair), 1, Integer::sum));
        return counted;
    }

    private static List<Pair> both(List<Pair> some, List<Pair> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparing(Pair::request))
                .toList();
    }

    /** The pair of each row that has one. */
    Map<Integer, Pair> pairs() {
        return certain;
    }

    /** The pairs between which a person has to decide, by row. */
    Map<Integer, List<Pair>> ambiguous() {
        return ambiguous;
    }

    /** The requests that are in a pair, or one of several. */
    Set<UUID> taken() {
        return taken;
    }
}
