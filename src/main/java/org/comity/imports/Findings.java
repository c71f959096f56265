package org.comity.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the faults of a file and the guesses made about it. The same guess in many rows is one guess. */
final class Findings {

    /** So many are shown; beyond, they are only counted. */
    static final int SHOWN = 1000;

    private final List<FindingView> faults = new ArrayList<>();
    private final Set<Integer> faultyRows = new HashSet<>();
    private final Map<Guess, List<Spot>> guesses = new LinkedHashMap<>();

    private record Guess(@Nullable String column, String code, String detail) {}

    void fault(Spot spot, String code, String detail) {
        faults.add(new FindingView(spot.row(), spot.column(), code, detail, spot.value(), List.of()));
        faultyRows.add(spot.row());
    }

    void guess(Spot spot, String code, String detail) {
        guesses.computeIfAbsent(new Guess(spot.column(), code, detail), none -> new ArrayList<>())
                .add(spot);
    }

    boolean hasFaults() {
        return !faults.isEmpty();
    }

    boolean isFaulty(int row) {
        return faultyRows.contains(row);
    }

    int faultCount() {
        return faults.size();
    }

    int guessCount() {
        return guesses.size();
    }

    /** The faults in the order of the rows, the first thousand of them. */
    List<FindingView> faults() {
        return faults.stream()
                .sorted(Comparator.comparingInt(FindingView::row))
                .limit(SHOWN)
                .toList();
    }

    /** The guesses in the order of the rows they were first made in, the first thousand of them. */
    List<FindingView> guesses() {
        return guesses.entrySet().stream()
                .map(entry -> view(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(FindingView::row))
                .limit(SHOWN)
                .toList();
    }

    private static FindingView view(Guess guess, List<Spot> spots) {
        var first = spots.getFirst();
        var others = spots.stream().skip(1).limit(SHOWN).map(Spot::row).toList();
        return new FindingView(first.row(), guess.column(), guess.code(), guess.detail(), first.value(), others);
    }
}
