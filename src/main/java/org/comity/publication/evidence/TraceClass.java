package org.comity.publication.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.rules.ledger.RequestHolder;
import org.comity.rules.workflow.Direction;

/**
 * The traces of a class. Weeks of a holder are those of a group of at least k requests of the class with nearly the same days, so that no time
 * is that of one request. A class shows
 * its grounds of refusal if it has several and none of them is rare.
 */
final class TraceClass {

    private static final int DAYS_OF_A_WEEK = 7;

    private TraceClass() {}

    static List<TraceLine> lines(Direction direction, List<String> keys, List<TraceSubject> members, int least) {
        // The order by content alone decides which of two like requests is in which group.
        var ordered = members.stream()
                .sorted(Comparator.comparing(TraceClass::daysInOneLine).thenComparing(TraceClass::ground))
                .toList();
        var weeks = Arrays.stream(RequestHolder.values())
                .map(holder ->
                        shared(ordered.stream().map(one -> one.daysOf(holder)).toList(), least))
                .toList();
        var grounds = ordered.stream().collect(Collectors.groupingBy(TraceClass::ground, Collectors.counting()));
        var showsGrounds = grounds.keySet().equals(Set.of(""))
                || grounds.size() > 1 && grounds.values().stream().allMatch(count -> count >= least);
        return IntStream.range(0, ordered.size())
                .mapToObj(i -> new TraceLine(
                        direction,
                        keys.get(0),
                        keys.get(1),
                        keys.get(2),
                        keys.get(3),
                        showsGrounds ? ground(ordered.get(i)) : TraceLine.NOT_SHOWN,
                        weeks.stream().map(ofHolder -> ofHolder.get(i)).toList()))
                .toList();
    }

    private static String daysInOneLine(TraceSubject one) {
        return Arrays.stream(RequestHolder.values())
                .map(holder -> "%06d".formatted(one.daysOf(holder)))
                .collect(Collectors.joining());
    }

    private static String ground(TraceSubject one) {
        return Objects.requireNonNullElse(one.ground(), "");
    }

    /** The median of each group of at least k neighbours, in whole weeks, at the place of its members. */
    private static List<Long> shared(List<Long> days, int least) {
        var order = IntStream.range(0, days.size())
                .boxed()
                .sorted(Comparator.comparing(days::get))
                .toList();
        var weeks = new ArrayList<>(days);
        var groups = Math.max(1, days.size() / least);
        for (var group = 0; group < groups; group++) {
            var from = group * least;
            var to = group == groups - 1 ? days.size() : from + least;
            var median = Math.round(days.get(order.get((from + to - 1) / 2)) / (double) DAYS_OF_A_WEEK);
            order.subList(from, to).forEach(place -> weeks.set(place, median));
        }
        return weeks;
    }
}
