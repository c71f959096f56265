package org.comity.registers.reconciliation.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.registers.reconciliation.matching.ComparedRow.Candidate;

/**
 * The comparison of a list with the requests that a caller sees. A request that the caller does not see has no part in it: its row is one
 * that only they know, as if there were no such request.
 *
 * @param rows the rows in the order of {@link ComparedRow#key}
 * @param figures the numbers by direction and kind, and the total in the last line
 */
public record Comparison(List<ComparedRow> rows, List<MirrorFigure> figures) {

    /** Compares a list with requests by the pairs of both. */
    public static Comparison of(List<TheirRequest> theirs, List<OurRequest> ours, Collection<Pair> pairs) {
        var assigned = Assignment.of(pairs);
        var byId = new HashMap<UUID, OurRequest>();
        ours.forEach(one -> byId.put(one.id(), one));
        var rows = new ArrayList<ComparedRow>();
        for (var their : theirs) {
            rows.add(row(their, assigned, byId));
        }
        ours.stream()
                .filter(one -> one.ofWindow() && !assigned.taken().contains(one.id()))
                .map(one -> new ComparedRow(ReconciliationClass.ONLY_WE, null, one, null, List.of(), List.of()))
                .forEach(rows::add);
        rows.sort(Comparator.comparing(ComparedRow::key));
        var candidates = assigned.ambiguous().values().stream()
                .flatMap(List::stream)
                .map(Pair::request)
                .distinct()
                .map(id -> Objects.requireNonNull(byId.get(id)))
                .toList();
        return new Comparison(List.copyOf(rows), figures(rows, candidates));
    }

    private static ComparedRow row(TheirRequest their, Assignment assigned, Map<UUID, OurRequest> ours) {
        var pair = assigned.pairs().get(their.row());
        if (pair != null) {
            var our = Objects.requireNonNull(ours.get(pair.request()));
            var differences = FieldDifference.of(our, their);
            var place = differences.isEmpty() ? ReconciliationClass.BOTH : ReconciliationClass.DIFFERS;
            return new ComparedRow(place, their, our, pair, List.of(), differences);
        }
        var several = assigned.ambiguous().getOrDefault(their.row(), List.of()).stream()
                .map(one -> new Candidate(Objects.requireNonNull(ours.get(one.request())), one))
                .toList();
        var place = several.isEmpty() ? ReconciliationClass.ONLY_THEY : ReconciliationClass.AMBIGUOUS;
        return new ComparedRow(place, their, null, null, several, List.of());
    }

    private static List<MirrorFigure> figures(List<ComparedRow> rows, List<OurRequest> candidates) {
        var counts = new TreeMap<MirrorFigure.Group, List<ComparedRow>>(MirrorFigure.Group.ORDER);
        rows.forEach(row ->
                counts.computeIfAbsent(group(row), none -> new ArrayList<>()).add(row));
        var ofCandidates = candidates.stream()
                .collect(Collectors.groupingBy(
                        one -> new MirrorFigure.Group(one.direction(), one.kind()), Collectors.counting()));
        ofCandidates.keySet().forEach(group -> counts.putIfAbsent(group, new ArrayList<>()));
        var figures = new ArrayList<MirrorFigure>();
        counts.forEach((group, some) -> figures.add(MirrorFigure.of(
                group, some, ofCandidates.getOrDefault(group, 0L).intValue())));
        figures.add(MirrorFigure.of(null, rows, candidates.size()));
        return List.copyOf(figures);
    }

    /** A pair is counted by the direction and kind of our request. */
    private static MirrorFigure.Group group(ComparedRow row) {
        var our = row.ours();
        return our != null
                ? new MirrorFigure.Group(our.direction(), our.kind())
                : groupOf(Objects.requireNonNull(row.theirs()));
    }

    private static MirrorFigure.Group groupOf(TheirRequest their) {
        return new MirrorFigure.Group(their.direction(), their.kind());
    }

    /** The rows after a place, of some classes; of all if none is named. */
    public List<ComparedRow> behind(String key, Collection<ReconciliationClass> classes, int most) {
        return rows.stream()
                .filter(row -> classes.isEmpty() || classes.contains(row.place()))
                .filter(row -> row.key().compareTo(key) > 0)
                .limit(most)
                .toList();
    }
}
