package org.comity.registers.words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.base.problem.NearestWords;
import org.comity.base.sheet.text.PlainWords;

/**
 * Suggests meanings of an unknown word: another spelling, a misspelling, an abbreviation. A person must confirm the
 * meaning.
 */
public final class Suggestions {

    private static final int MOST = 3;
    private static final int LONGEST = 80;

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
                .filter(candidate -> candidate.likeness() >= NearestWords.LIKELY)
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
        return other.isEmpty() ? 0 : Math.max(NearestWords.likeness(plain, other), sharedWords(word, candidate));
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
                        .filter(other -> one.equals(other) || NearestWords.abbreviation(one, other) > 0)
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
}
