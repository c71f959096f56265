package org.comity.publication.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * @param grouping of all its traces; of the finest one if it has none
     * @param printed number of traces
     * @param leftOut number of requests without a trace: none, or at least the threshold; null if there are fewer requests than that
     */
    record Share(
            Direction direction,
            TraceGrouping grouping,
            int printed,
            @Nullable Integer leftOut) {}

    /**
     * The traces of the requests of an edition: of each direction by the finest grouping that leaves out no more than the policy allows, else by
     * the one that leaves out least.
     *
     * @param all all requests that the edition counts as new
     * @param least lowest number of requests of a class, k
     * @param lossLimit largest share of requests without a trace, from 0 to 1, before a coarser one is taken
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
            lines.addAll(withSafeGrounds(traces, subjects, chosen.grouping(), least));
            shares.add(new Share(
                    direction,
                    chosen.grouping(),
                    traces.size(),
                    subjects.size() < least ? null : subjects.size() - traces.size()));
        }
        return new AnonymousTraces(sorted(lines), shares);
    }

    private record Chosen(TraceGrouping grouping, Map<List<String>, List<TraceSubject>> classes) {

        int printed() {
            return classes.values().stream().mapToInt(List::size).sum();
        }
    }

    private static Chosen chosen(List<TraceSubject> subjects, int least, double lossLimit) {
        var best = new Chosen(TraceGrouping.KIND_SUBREGION_YEAR, Map.of());
        for (var grouping : TraceGrouping.values()) {
            var next = new Chosen(grouping, new SafeClasses(subjects, grouping, least).found());
            if (next.printed() > best.printed()) {
                best = next;
            }
            if (subjects.size() - next.printed() <= lossLimit * subjects.size()) {
                break;
            }
        }
        return best;
    }

    /**
     * A class shows no grounds, the smallest first, while fewer than k further refusals have one of them and the same values of any of the other
     * attributes: a reader subtracts the traces from published refusals by ground.
     */
    private static List<TraceLine> withSafeGrounds(
            List<TraceLine> traces, List<TraceSubject> subjects, TraceGrouping grouping, int least) {
        var all = SafeClasses.margins(subjects.stream()
                .filter(one -> one.outcome() == TraceOutcome.REFUSED)
                .collect(Collectors.groupingBy(
                        one -> withGround(grouping.keysOf(one), TraceClass.ground(one)), Collectors.counting())));
        var lines = traces;
        for (var found = besideFew(all, lines, least); found.isPresent(); found = besideFew(all, lines, least)) {
            var keys = found.get().subList(0, SafeClasses.OUTCOME);
            lines = lines.stream()
                    .map(line -> line.showsGround() && keysOf(line).equals(keys) ? line.withoutGround() : line)
                    .toList();
        }
        return lines;
    }

    private static List<String> keysOf(TraceLine line) {
        return List.of(line.kind(), line.area(), line.years());
    }

    private static List<String> withGround(List<String> keys, String ground) {
        return Stream.concat(keys.stream().limit(SafeClasses.OUTCOME), Stream.of(ground))
                .toList();
    }

    /** The rarest ground of a class that is beside few, by kind, area, years and ground. */
    private static Optional<List<String>> besideFew(
            List<Map<List<String>, Long>> all, List<TraceLine> lines, int least) {
        var shown = lines.stream()
                .filter(TraceLine::showsGround)
                .collect(Collectors.groupingBy(line -> withGround(keysOf(line), line.ground()), Collectors.counting()));
        return SafeClasses.besideFew(all, shown, least, 1 << SafeClasses.OUTCOME);
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
