package org.comity.base.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that is nearest to an unknown one: another spelling, swapped letters, an abbreviation. */
public final class NearestWords {

    /** The least likeness, from 0 to 1, at which one word may be meant by another. */
    public static final double LIKELY = 0.6;

    private static final int LONGEST = 80;

    private NearestWords() {}

    private record Candidate(String word, double likeness) {}

    /** The known word nearest to this one; empty if none is near. */
    public static Optional<String> of(String word, Collection<String> known) {
        var plain = plain(word);
        if (plain.length() < 2 || word.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .map(one -> new Candidate(one, likeness(plain, plain(one))))
                .filter(candidate -> candidate.likeness() >= LIKELY)
                .max(Comparator.comparingDouble(Candidate::likeness))
                .map(Candidate::word);
    }

    /** The end of a sentence that names the nearest known word; nothing if none is near. */
    public static String hint(String word, Collection<String> known) {
        return of(word, known).map(nearest -> "; did you mean " + nearest + "?").orElse("");
    }

    /** The sentence that lists the known words, behind the nearest one, which a reader of a long list looks for. */
    public static String before(String sentence, String word, Collection<String> known) {
        return of(word, known)
                .map(nearest -> "did you mean " + nearest + "? It " + sentence)
                .orElse(sentence);
    }

    /** How alike two words of letters and digits are, from 0 to 1. */
    public static double likeness(String plain, String other) {
        if (plain.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var alike = 1 - (double) distance(plain, other) / Math.max(plain.length(), other.length());
        return Math.max(Math.max(alike, 0), abbreviation(plain, other));
    }

    /** Letters left out, but the first one stays, and enough of the others: surr'd for surrendered. */
    public static double abbreviation(String shorter, String longer) {
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

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** How many letters must be changed, added, left out, or swapped with the next. */
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
