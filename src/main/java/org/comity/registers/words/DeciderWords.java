package org.comity.registers.words;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.base.sheet.text.PlainWords;
import org.comity.registers.words.RegisterWords.Group;
import org.comity.rules.workflow.Decider;

/** The usual words for the bodies that decide. */
public final class DeciderWords {

    private static final Map<String, Decider> WORDS = words();
    private static final Map<String, Decider> AGENTS = agents();

    private DeciderWords() {}

    /** Returns the body that words mean. */
    public static Optional<Decider> meantBy(String text) {
        return Optional.ofNullable(WORDS.get(PlainWords.of(text)));
    }

    /** True if the words are its code. */
    public static boolean isCode(String text) {
        return Arrays.stream(Decider.values())
                .anyMatch(decider -> decider.name().equals(text));
    }

    /** The codes, for the detail of a fault. */
    public static String codes() {
        return Arrays.stream(Decider.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** The words in plain form with their codes, for suggestions. */
    static Map<String, String> spellings() {
        return WORDS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
    }

    /** Returns the body, if the rest of an outcome in plain form is a word such as "by" and then a body, or needs none. */
    static Optional<Decider> afterBy(String rest) {
        if (AGENTS.containsKey(rest)) {
            return Optional.ofNullable(AGENTS.get(rest));
        }
        for (int i = 1; i < rest.length(); i++) {
            if (RegisterWords.meansBy(rest.substring(0, i)) && WORDS.containsKey(rest.substring(i))) {
                return Optional.ofNullable(WORDS.get(rest.substring(i)));
            }
        }
        return Optional.empty();
    }

    private static Map<String, Decider> words() {
        var words = new LinkedHashMap<String, Decider>();
        for (var decider : Decider.values()) {
            words.put(PlainWords.of(decider.name()), decider);
            Group.DECIDERS.of(decider.name()).forEach(word -> words.putIfAbsent(word, decider));
        }
        return Map.copyOf(words);
    }

    private static Map<String, Decider> agents() {
        var agents = new LinkedHashMap<String, Decider>();
        for (var decider : Decider.values()) {
            Group.AGENTS.of(decider.name()).forEach(word -> agents.put(word, decider));
        }
        return Map.copyOf(agents);
    }
}
