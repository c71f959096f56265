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

/** What the words of a register mean, as the mapping says it and people confirmed it. */
public final class WordMeanings implements Suggesting {

    private final Map<RegisterColumn, String> constants = new HashMap<>();
    private final Map<RegisterColumn, Map<String, String>> said = new HashMap<>();
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
                        .ifPresent(field ->
                                words.forEach((word, meaning) -> said.computeIfAbsent(field, none -> new HashMap<>())
                                        .putIfAbsent(PlainWords.of(word), meaning))));
        this.dictionary = here.dictionary();
        this.suggestions = new Suggestions(here.lists());
    }

    /** What holds for every row that does not say the field. */
    Optional<String> constant(RegisterColumn field) {
        return Optional.ofNullable(constants.get(field));
    }

    /** What the mapping says a word stands for, else what a person confirmed. */
    Optional<String> meaning(RegisterColumn field, String word) {
        var plain = PlainWords.of(word);
        return Optional.ofNullable(said.getOrDefault(field, Map.of()).get(plain))
                .or(() -> dictionary.meaning(field, word));
    }

    /** What stands between several in one cell. */
    Optional<String> between(RegisterColumn field) {
        return Optional.ofNullable(lists.get(field));
    }

    @Override
    public List<String> suggest(RegisterColumn field, String word) {
        return suggestions.suggest(field, word);
    }
}
