package org.comity.publication.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.publication.evidence.SafeClasses.Crowd;
import org.comity.rules.ledger.RequestHolder;
import org.comity.rules.workflow.Direction;

/**
 * The traces of a class. Weeks of a holder are those of a group of requests of the class with nearly the same days, so that no time is that of
 * one request. A class of refusals shows its grounds if it has several and none of them is rare. Groups and grounds have k requests, also
 * without those of any one partner State.
 */
final class TraceClass {

    private static final int DAYS_OF_A_WEEK = 7;

    private TraceClass() {}

    static List<TraceLine> lines(Direction direction, List<String> keys, List<TraceSubject> members, int least) {
        var weeks = Arrays.stream(RequestHolder.values())
                .map(holder -> shared(members, holder, least))
                .toList();
        var showsGrounds = showsGrounds(members, least);
        return IntStream.range(0, members.size())
                .mapToObj(i -> new TraceLine(
                        direction,
                        keys.get(0),
                        keys.get(1),
                        keys.get(2),
                        keys.get(3),
                        showsGrounds ? ground(members.get(i)) : TraceLine.NOT_SHOWN,
                        weeks.stream().map(ofHolder -> ofHolder.get(i)).toList()))
                .toList();
    }

    private static boolean showsGrounds(List<TraceSubject> members, int least) {
        if (members.getFirst().outcome() != TraceOutcome.REFUSED) {
            return true;
        }
        var grounds = members.stream().collect(Collectors.groupingBy(TraceClass::ground));
        return grounds.size() > 1 && grounds.values().stream().allMatch(some -> Crowd.isEnough(some, least));
    }

    /** The ground of a refusal; empty if there is none. */
    static String ground(TraceSubject one) {
        return Objects.requireNonNullElse(one.ground(), "");
    }

    /** The median of each group of neighbours, in whole weeks, at the place of its members. */
    private static List<Long> shared(List<TraceSubject> members, RequestHolder holder, int least) {
        var order = IntStream.range(0, members.size())
                .boxed()
                .sorted(Comparator.comparing(place -> members.get(place).daysOf(holder)))
                .toList();
        var weeks = new ArrayList<>(Collections.nCopies(members.size(), 0L));
        var from = 0;
        for (var to : ends(order.stream().map(members::get).toList(), holder, least)) {
            var days = members.get(order.get((from + to - 1) / 2)).daysOf(holder);
            var median = Math.round(days / (double) DAYS_OF_A_WEEK);
            order.subList(from, to).forEach(place -> weeks.set(place, median));
            from = to;
        }
        return weeks;
    }

    /** Where groups end. Requests with the same days are in one group, so that content alone decides which one is in which. */
    private static List<Integer> ends(List<TraceSubject> sorted, RequestHolder holder, int least) {
        var ends = new ArrayList<Integer>();
        var crowd = new Crowd(least);
        for (var next = 1; next <= sorted.size(); next++) {
            var one = sorted.get(next - 1);
            crowd.add(one);
            var isLastOfItsDays = next == sorted.size() || sorted.get(next).daysOf(holder) > one.daysOf(holder);
            if (isLastOfItsDays && crowd.isEnough()) {
                ends.add(next);
                crowd = new Crowd(least);
            }
        }
        // Those that are too few for a group of their own are in the last one.
        if (!ends.isEmpty()) {
            ends.removeLast();
        }
        ends.add(sorted.size());
        return ends;
    }
}
