package org.comity.publication.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.rules.workflow.Direction;
import org.jspecify.annotations.Nullable;

/**
 * The traces of an edition and how many requests have none.
 *
 * @param lines the traces, sorted by their content
 * @param shares how each direction was generalised
 */
record AnonymousTraces(List<TraceLine> lines, List<Share> shares) {

    AnonymousTraces {
        lines = List.copyOf(lines);
        shares = List.copyOf(shares);
    }

    /**
     * The requests of a direction.
     *
     * @param direction the direction
     * @param rung the rung of all its traces
     * @param printed number of traces
     * @param leftOut number of requests without a trace: none, or at least the threshold; null if there are fewer requests than that
     */
    record Share(
            Direction direction,
            TraceRung rung,
            int printed,
            @Nullable Integer leftOut) {}

    /**
     * The traces of the requests of an edition: of each direction on the finest rung that leaves out no more than the policy allows, else on
     * the one that leaves out least.
     *
     * @param all all requests that the edition counts as new
     * @param least lowest number of requests of a class, k
     * @param lossLimit largest share of requests without a trace, from 0 to 1, before a coarser rung is taken
     */
    static AnonymousTraces of(List<TraceSubject> all, int least, double lossLimit) {
        var lines = new ArrayList<TraceLine>();
        var shares = new ArrayList<Share>();
        for (var direction : Direction.values()) {
            var subjects =
                    all.stream().filter(one -> one.direction() == direction).toList();
            var chosen = chosen(subjects, least, lossLimit);
            var traces = chosen.classes().entrySet().stream()
                    .flatMap(one -> TraceClass.lines(direction, one.getKey(), one.getValue(), least).stream())
                    .toList();
            lines.addAll(withSafeGrounds(traces, subjects, least));
            shares.add(new Share(
                    direction,
                    chosen.rung(),
                    traces.size(),
                    subjects.size() < least ? null : subjects.size() - traces.size()));
        }
        return new AnonymousTraces(sorted(lines), shares);
    }

    private record Chosen(TraceRung rung, Map<List<String>, List<TraceSubject>> classes) {

        int printed() {
            return classes.values().stream().mapToInt(List::size).sum();
        }
    }

    private static Chosen chosen(List<TraceSubject> subjects, int least, double lossLimit) {
        var best = new Chosen(TraceRung.KIND_SUBREGION_YEAR, Map.of());
        for (var rung : TraceRung.values()) {
            var next = new Chosen(rung, new SafeClasses(subjects, rung, least).found());
            if (next.printed() > best.printed()) {
                best = next;
            }
            if (subjects.size() - next.printed() <= lossLimit * subjects.size()) {
                break;
            }
        }
        return best;
    }

    /** No ground is shown in a direction if fewer than k further refusals have a ground that is. */
    private static List<TraceLine> withSafeGrounds(List<TraceLine> traces, List<TraceSubject> subjects, int least) {
        var shown = traces.stream().collect(Collectors.groupingBy(TraceLine::ground, Collectors.counting()));
        var isSafe = shown.entrySet().stream()
                .filter(one -> !one.getKey().isEmpty() && !one.getKey().equals(TraceLine.NOT_SHOWN))
                .mapToLong(one -> subjects.stream()
                                .filter(subject -> one.getKey().equals(subject.ground()))
                                .count()
                        - one.getValue())
                .allMatch(rest -> rest == 0 || rest >= least);
        return isSafe ? traces : traces.stream().map(TraceLine::withoutGround).toList();
    }

    private static List<TraceLine> sorted(List<TraceLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(TraceLine::direction)
                        .thenComparing(TraceLine::kind)
                        .thenComparing(TraceLine::area)
                        .thenComparing(TraceLine::years)
                        .thenComparing(TraceLine::outcome)
                        .thenComparing(TraceLine::ground)
                        .thenComparing(line ->
                                line.weeks().stream().map("%06d"::formatted).collect(Collectors.joining())))
                .toList();
    }
}
