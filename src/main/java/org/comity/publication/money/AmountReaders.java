package org.comity.publication.money;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.rules.disclosure.DisclosurePolicy.OwnRequests;
import org.comity.rules.disclosure.DisclosureProblem.OwnParts;

/**
 * The single readers of amounts who subtract what they have themselves: each partner State with all its requests, and each request that is the
 * only one of an amount or of a difference.
 */
public final class AmountReaders {

    private final Map<Integer, List<Contribution>> contributions;
    private final AmountRule rule;

    /**
     * The readers of a problem.
     *
     * @param contributions contributions to each cell of the problem; changes of them if it is a difference
     */
    public AmountReaders(Map<Integer, List<Contribution>> contributions, AmountRule rule) {
        this.contributions = new TreeMap<>(contributions);
        this.rule = rule;
    }

    /** Each reader, with its knowledge. */
    public List<OwnParts> that(OwnRequests known) {
        return switch (known) {
            case ALL -> Stream.concat(states(), requests()).toList();
            case SINGLETONS -> requests().toList();
            case NONE -> List.of();
        };
    }

    private Stream<OwnParts> states() {
        return readers(contributions.values().stream().flatMap(List::stream), Contribution::partner);
    }

    private Stream<OwnParts> requests() {
        var alone = contributions.values().stream()
                .filter(all -> of(all, Contribution::contributor).size() == 1)
                .map(List::getFirst);
        return readers(alone, Contribution::contributor);
    }

    private static <T> List<T> of(List<Contribution> all, Function<Contribution, T> part) {
        return all.stream().map(part).distinct().toList();
    }

    private <T extends Comparable<T>> Stream<OwnParts> readers(
            Stream<Contribution> among, Function<Contribution, T> reader) {
        return among.map(reader)
                .distinct()
                .sorted()
                .map(one -> parts(other -> reader.apply(other).equals(one)));
    }

    private OwnParts parts(Predicate<Contribution> own) {
        var parts = new HashMap<Integer, Long>();
        var whole = new HashSet<Integer>();
        var mixed = new HashSet<Integer>();
        contributions.forEach((cell, all) -> {
            var mine = all.stream().filter(own).toList();
            if (!mine.isEmpty() && mine.size() == all.size()) {
                whole.add(cell);
            } else if (all.stream().allMatch(one -> one.amount().signum() > 0)) {
                parts.put(cell, rule.sum(mine));
            } else if (!mine.isEmpty()) {
                mixed.add(cell);
            }
        });
        parts.values().removeIf(part -> part == 0);
        return new OwnParts(parts, whole, mixed);
    }
}
