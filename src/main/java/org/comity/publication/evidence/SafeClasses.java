package org.comity.publication.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The classes of requests of a direction that can be printed on a rung. A class has the same kind, area, years and outcome. It has at least k
 * requests, also without those of any one partner State, which knows its own. Requests of one kind, area and years have two printed outcomes
 * at least. No request is left out
 * with the same values of any of the attributes, or at least k are: a reader who knows the total of a published cell subtracts the traces.
 */
final class SafeClasses {

    private static final int ATTRIBUTES = 4;
    private static final int OUTCOME = 3;
    private static final int OUTCOMES = 2;

    private final int least;
    private final List<Map<List<String>, Long>> all;
    private final Map<List<String>, List<TraceSubject>> printed = new HashMap<>();

    SafeClasses(List<TraceSubject> subjects, TraceRung rung, int least) {
        this.least = least;
        var sizes = new HashMap<List<String>, Long>();
        for (var one : subjects) {
            sizes.merge(rung.keysOf(one), 1L, Long::sum);
            if (one.printable()) {
                printed.computeIfAbsent(rung.keysOf(one), keys -> new ArrayList<>())
                        .add(one);
            }
        }
        all = margins(sizes);
        printed.values().removeIf(members -> !isLarge(members));
        while (dropSameOutcomes() || dropBesideFew()) {
            // Each class that is dropped can leave others beside too few.
        }
    }

    /** The classes by kind, area, years and outcome. */
    Map<List<String>, List<TraceSubject>> found() {
        return printed;
    }

    private boolean isLarge(Collection<TraceSubject> members) {
        var ofOneState =
                members.stream()
                        .collect(Collectors.groupingBy(TraceSubject::partner, Collectors.counting()))
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0);
        return members.size() - ofOneState >= least;
    }

    /** Who knows that a request is among some with one outcome alone knows its outcome. */
    private boolean dropSameOutcomes() {
        var outcomes = printed.keySet().stream()
                .collect(Collectors.groupingBy(keys -> keys.subList(0, OUTCOME), Collectors.counting()));
        return printed.keySet().removeIf(keys -> outcomes.getOrDefault(keys.subList(0, OUTCOME), 0L) < OUTCOMES);
    }

    /** The smallest class whose printing would leave fewer than k requests with the same values of some attributes. */
    private boolean dropBesideFew() {
        var sizes = new HashMap<List<String>, Long>();
        printed.forEach((keys, members) -> sizes.put(keys, (long) members.size()));
        var shown = margins(sizes);
        for (var mask = 0; mask < 1 << ATTRIBUTES; mask++) {
            var found = besideFew(mask, all.get(mask), shown.get(mask));
            if (found.isPresent()) {
                printed.remove(found.get());
                return true;
            }
        }
        return false;
    }

    private Optional<List<String>> besideFew(int mask, Map<List<String>, Long> whole, Map<List<String>, Long> shown) {
        Function<List<String>, Long> leftOut =
                margin -> whole.getOrDefault(margin, 0L) - shown.getOrDefault(margin, 0L);
        return printed.keySet().stream()
                .filter(keys -> {
                    var rest = leftOut.apply(margin(keys, mask));
                    return rest > 0 && rest < least;
                })
                .min(Comparator.<List<String>>comparingInt(
                                keys -> printed.getOrDefault(keys, List.of()).size())
                        .thenComparing(keys -> String.join(" ", keys)));
    }

    /** The number of requests by the values of each choice of attributes. */
    private static List<Map<List<String>, Long>> margins(Map<List<String>, Long> sizes) {
        return IntStream.range(0, 1 << ATTRIBUTES)
                .mapToObj(mask -> {
                    Map<List<String>, Long> margins = new HashMap<>();
                    sizes.forEach((keys, size) -> margins.merge(margin(keys, mask), size, Long::sum));
                    return margins;
                })
                .toList();
    }

    private static List<String> margin(List<String> keys, int mask) {
        return IntStream.range(0, ATTRIBUTES)
                .mapToObj(i -> (mask & 1 << i) == 0 ? "" : keys.get(i))
                .toList();
    }
}
