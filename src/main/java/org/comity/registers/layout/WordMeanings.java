package org.comity.registers.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.base.sheet.text.PlainWords;
import org.comity.registers.dictionary.Dictionary;
import org.comity.registers.layout.Findings.Suggesting;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.words.RegisterColumn;
import org.comity.registers.words.Suggestions;

/** The meanings of words in a register, by the mapping and the dictionary. */
public final class WordMeanings implements Suggesting {

    private final Map<RegisterColumn, String> constants = new HashMap<>();
    private final Map<RegisterColumn, Map<String, String>> fromMapping = new HashMap<>();
    private final Map<RegisterColumn, String> lists = new HashMap<>();
    private final Dictionary dictionary;
    private final Suggestions suggestions;

    public WordMeanings(Mapping mapping, ReadingContext here) {
        mapping.constants()
                .forEach((key, word) -> RegisterColumn.named(key).ifPresent(field -> constants.put(field, word)));
        mapping.lists()
                .forEach((key, between) -> RegisterColumn.named(key).ifPresent(field -> lists.put(field, between)));
        mapping.values()
                .forEach((key, words) -> RegisterColumn.named(key)
                        .ifPresent(field -> words.forEach((word, meaning) -> fromMapping
                                .computeIfAbsent(field, none -> new HashMap<>())
                                .putIfAbsent(PlainWords.of(word), meaning))));
        this.dictionary = here.dictionary();
        this.suggestions = new Suggestions(here.lists());
    }

    /** Returns the value for every row without the field. */
    Optional<String> constant(RegisterColumn field) {
        return Optional.ofNullable(constants.get(field));
    }

    /** Returns the meaning of a word in the mapping, otherwise the confirmed one. */
    Optional<String> meaning(RegisterColumn field, String word) {
        var plain = PlainWords.of(word);
        return Optional.ofNullable(fromMapping.getOrDefault(field, Map.of()).get(plain))
                .or(() -> dictionary.meaning(field, word));
    }

    /** Returns the separator of values in one cell. */
    Optional<String> between(RegisterColumn field) {
        return Optional.ofNullable(lists.get(field));
    }

    @Override
    public List<String> suggest(RegisterColumn field, String word) {
        return suggestions.suggest(field, word);
    }
}
