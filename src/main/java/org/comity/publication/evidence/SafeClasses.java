package org.comity.publication.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The classes of requests of a direction that can be printed with a grouping. A class has the same kind, area, years and outcome. It has at least k
 * requests, also without those of any one partner State, which knows its own. Requests of one kind, area and years have two printed outcomes
 * at least. No request is left out
 * with the same values of any of the attributes, or at least k are: a reader who knows the total of a published cell subtracts the traces.
 */
final class SafeClasses {

    /** Kind, area, years, and the outcome. */
    private static final int ATTRIBUTES = 4;

    static final int OUTCOME = 3;
    private static final int OUTCOMES = 2;

    private final int least;
    private final List<Map<List<String>, Long>> all;
    private final Map<List<String>, List<TraceSubject>> printed = new HashMap<>();

    SafeClasses(List<TraceSubject> subjects, TraceGrouping grouping, int least) {
        this.least = least;
        var sizes = new HashMap<List<String>, Long>();
        for (var one : subjects) {
            sizes.merge(grouping.keysOf(one), 1L, Long::sum);
            if (one.printable()) {
                printed.computeIfAbsent(grouping.keysOf(one), keys -> new ArrayList<>())
                        .add(one);
            }
        }
        all = margins(sizes);
        printed.values().removeIf(members -> !Crowd.isEnough(members, least));
        while (dropSameOutcomes() || dropBesideFew()) {
            // Each class that is dropped can leave others beside too few.
        }
    }

    /** Requests that are counted until they are k, also without those of any one partner State, which knows its own. */
    static final class Crowd {

        private final int least;
        private final Map<String, Integer> ofStates = new HashMap<>();
        private int size;
        private int mostOfOne;

        Crowd(int least) {
            this.least = least;
        }

        static boolean isEnough(Collection<TraceSubject> members, int least) {
            var crowd = new Crowd(least);
            members.forEach(crowd::add);
            return crowd.isEnough();
        }

        void add(TraceSubject one) {
            size++;
            mostOfOne = Math.max(mostOfOne, ofStates.merge(one.partner(), 1, Integer::sum));
        }

        boolean isEnough() {
            return size - mostOfOne >= least;
        }
    }

    /** The classes by kind, area, years and outcome. */
    Map<List<String>, List<TraceSubject>> found() {
        return printed;
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
        var found = besideFew(all, sizes, least, 0);
        found.ifPresent(printed::remove);
        return found.isPresent();
    }

    /**
     * The smallest of shown numbers beside which fewer than k are left.
     *
     * @param all margins of all numbers
     * @param sizes the shown numbers by their attributes
     * @param least k
     * @param fromMask the first choice of attributes, as bits
     */
    static Optional<List<String>> besideFew(
            List<Map<List<String>, Long>> all, Map<List<String>, Long> sizes, int least, int fromMask) {
        var shown = margins(sizes);
        return IntStream.range(fromMask, 1 << ATTRIBUTES)
                .mapToObj(mask -> sizes.keySet().stream()
                        .filter(keys -> {
                            var margin = margin(keys, mask);
                            var rest = all.get(mask).getOrDefault(margin, 0L)
                                    - shown.get(mask).getOrDefault(margin, 0L);
                            return rest > 0 && rest < least;
                        })
                        .min(Comparator.<List<String>>comparingLong(keys -> sizes.getOrDefault(keys, 0L))
                                .thenComparing(keys -> String.join(" ", keys))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The number of requests by the values of each choice of attributes. */
    static List<Map<List<String>, Long>> margins(Map<List<String>, Long> sizes) {
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
