package org.comity.registers.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.comity.registers.words.CellPlace;
import org.comity.registers.words.RegisterColumn;
import org.jspecify.annotations.Nullable;

/**
 * Collects the faults of a file and the guesses about it. The same guess in many rows is one guess. A limited number is
 * held, the others are counted. All faults also go to the list of faults.
 */
public final class Findings {

    /** The largest number of findings that are shown. Further ones are counted only. */
    public static final int SHOWN = 1000;

    private static final int WORDS = 500;

    private final Consumer<FindingView> list;
    private final List<FindingView> pending = new ArrayList<>();
    private final List<FindingView> shown = new ArrayList<>();
    private final BitSet faultyRows = new BitSet();
    private final Map<Guess, Rows> guesses = new LinkedHashMap<>();
    private final Set<Integer> otherGuesses = new HashSet<>();
    private final Map<Word, Rows> words = new LinkedHashMap<>();
    private final Map<Word, List<String>> suggestions = new LinkedHashMap<>();
    private int faultCount;

    public Findings(Consumer<FindingView> list) {
        this.list = list;
    }

    private record Guess(@Nullable String column, String code, String detail) {}

    private record Word(String field, String plain) {}

    /** The rows with the same finding. */
    private static final class Rows {
        private final CellPlace first;
        private final List<Integer> others = new ArrayList<>();
        private int count;

        Rows(CellPlace first) {
            this.first = first;
        }

        void add(int row) {
            if (count > 0 && others.size() < SHOWN) {
                others.add(row);
            }
            count++;
        }
    }

    public void fault(CellPlace spot, String code, String detail) {
        add(FindingView.fault(spot, code, detail, List.of()));
    }

    /** An unknown word, with its possible meanings. */
    void unknown(Unknown unknown, Suggesting suggesting) {
        note(unknown, suggesting);
        add(FindingView.fault(
                unknown.spot(),
                unknown.code(),
                unknown.detail(),
                suggestions.getOrDefault(wordOf(unknown), List.of())));
    }

    /** A word without a meaning that is stored as written, with its possible meanings. */
    void unmapped(Unknown unknown, Suggesting suggesting) {
        note(unknown, suggesting);
        guess(unknown.spot(), unknown.code(), CellPlace.shortened(unknown.word()) + " " + unknown.detail());
    }

    private static Word wordOf(Unknown unknown) {
        return new Word(unknown.field().key(), unknown.plain());
    }

    private void note(Unknown unknown, Suggesting suggesting) {
        var word = wordOf(unknown);
        if (words.containsKey(word) || words.size() < WORDS) {
            suggestions.computeIfAbsent(word, once -> suggesting.suggest(unknown.field(), unknown.word()));
            words.computeIfAbsent(word, once -> new Rows(unknown.spot()))
                    .add(unknown.spot().row());
        }
    }

    /** Adds an unknown word and its fault. */
    record Unknown(CellPlace spot, RegisterColumn field, String word, String plain, String code, String detail) {}

    /** Suggests meanings of a word. */
    interface Suggesting {
        List<String> suggest(RegisterColumn field, String word);
    }

    private void add(FindingView fault) {
        pending.add(fault);
        faultyRows.set(fault.row());
        faultCount++;
    }

    public void guess(CellPlace spot, String code, String detail) {
        var guess = new Guess(spot.column(), code, detail);
        if (guesses.containsKey(guess) || guesses.size() < SHOWN) {
            guesses.computeIfAbsent(guess, first -> new Rows(spot)).add(spot.row());
        } else {
            otherGuesses.add(guess.hashCode());
        }
    }

    /** A row is faulty by a fault of another row of its request. */
    public void spoil(int row) {
        faultyRows.set(row);
    }

    public boolean hasFaults() {
        return faultCount > 0;
    }

    public boolean isFaulty(int row) {
        return faultyRows.get(row);
    }

    public int faultCount() {
        return faultCount;
    }

    public int guessCount() {
        return guesses.size() + otherGuesses.size();
    }

    /** Sorts the faults of the completed rows by row. */
    public void settle() {
        pending.sort(Comparator.comparingInt(FindingView::row));
        pending.forEach(fault -> {
            if (shown.size() < SHOWN) {
                shown.add(fault);
            }
            list.accept(fault);
        });
        pending.clear();
    }

    /** The first thousand faults, by row. */
    public List<FindingView> faults() {
        settle();
        return shown.stream().sorted(Comparator.comparingInt(FindingView::row)).toList();
    }

    /** The first thousand guesses, by their first row. */
    public List<FindingView> guesses() {
        return guesses.entrySet().stream()
                .map(entry -> view(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(FindingView::row))
                .toList();
    }

    private static FindingView view(Guess guess, Rows rows) {
        var first = rows.first;
        return new FindingView(
                first.row(),
                guess.column(),
                first.cell(),
                guess.code(),
                guess.detail(),
                first.value(),
                List.of(),
                rows.count,
                List.copyOf(rows.others));
    }

    /** The unknown words, the most frequent first. */
    public List<UnknownValueView> unknownValues() {
        return words.entrySet().stream()
                .map(entry ->
                        view(entry.getKey(), entry.getValue(), suggestions.getOrDefault(entry.getKey(), List.of())))
                .sorted(Comparator.comparingInt(UnknownValueView::rows).reversed())
                .toList();
    }

    private static UnknownValueView view(Word word, Rows rows, List<String> suggested) {
        var verbatim = rows.first.value();
        return new UnknownValueView(
                word.field(), verbatim == null ? word.plain() : verbatim, rows.first.row(), rows.count, suggested);
    }
}
