package org.comity.registers.words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.base.sheet.text.PlainWords;

/**
 * Suggests meanings of an unknown word: another spelling, a misspelling, an abbreviation. A person must confirm the
 * meaning.
 */
public final class Suggestions {

    private static final int MOST = 3;
    private static final int LONGEST = 80;
    private static final double LIKELY = 0.6;

    private final ReferenceLists lists;
    private final Map<RegisterColumn, Map<String, String>> candidates = new HashMap<>();

    public Suggestions(ReferenceLists lists) {
        this.lists = lists;
    }

    private record Candidate(String meaning, double likeness) {}

    /** Returns the meanings of the most similar words, the most similar first; empty if none is similar. */
    public List<String> suggest(RegisterColumn field, String word) {
        if (PlainWords.of(word).length() < 2 || word.length() > LONGEST) {
            return List.of();
        }
        return candidates.computeIfAbsent(field, this::candidates).entrySet().stream()
                .map(entry -> new Candidate(entry.getValue(), likeness(word, entry.getKey())))
                .filter(candidate -> candidate.likeness() >= LIKELY)
                .sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
                .map(Candidate::meaning)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Map<String, String> candidates(RegisterColumn field) {
        var all = new LinkedHashMap<>(lists.names(field));
        Vocabulary.words(field).forEach(all::putIfAbsent);
        return all;
    }

    private static double likeness(String word, String candidate) {
        var plain = PlainWords.of(word);
        var other = PlainWords.of(candidate);
        if (other.isEmpty()) {
            return 0;
        }
        var best = Math.max(1 - (double) distance(plain, other) / Math.max(plain.length(), other.length()), 0);
        return Math.max(best, Math.max(abbreviation(plain, other), sharedWords(word, candidate)));
    }

    /** True for an abbreviation: it has the first letter and enough of the others, such as surr'd for surrendered. */
    private static double abbreviation(String shorter, String longer) {
        if (shorter.length() < 3 || shorter.length() >= longer.length() || shorter.charAt(0) != longer.charAt(0)) {
            return 0;
        }
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
        }
        double part = (double) shorter.length() / longer.length();
        return at == shorter.length() && part > 0.3 ? LIKELY + part / 3 : 0;
    }

    /** True for the same words with some left out or shortened: Kgdm of Norway, or Norway, for Kingdom of Norway. */
    private static double sharedWords(String word, String candidate) {
        var of = words(word);
        var among = words(candidate);
        if (of.isEmpty() || among.isEmpty() || (of.size() == 1 && among.size() == 1)) {
            return 0;
        }
        long letters = of.stream().mapToInt(String::length).sum()
                + among.stream().mapToInt(String::length).sum();
        long shared = of.stream()
                .flatMap(one -> among.stream()
                        .filter(other -> one.equals(other) || abbreviation(one, other) > 0)
                        .limit(1)
                        .map(other -> one.length() + other.length()))
                .mapToInt(Integer::intValue)
                .sum();
        return Math.min(0.95, (double) shared / letters + 0.15);
    }

    /** The significant words, without words such as "of" and "the". */
    private static List<String> words(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{N}']+"))
                .map(PlainWords::of)
                .filter(word -> word.length() > 2 && !word.equals("the") && !word.equals("and"))
                .toList();
    }

    /** Returns the number of letters to change, add, remove, or swap with the next. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] next = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            next[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(changed, 1 + Math.min(last[j], next[j - 1]));
                if (isSwapped(one, other, i, j)) {
                    next[j] = Math.min(next[j], before[j - 2] + 1);
                }
            }
            var free = before;
            before = last;
            last = next;
            next = free;
        }
        return last[other.length()];
    }

    private static boolean isSwapped(String one, String other, int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
