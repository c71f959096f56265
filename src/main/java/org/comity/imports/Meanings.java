package org.comity.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.imports.Findings.Suggesting;
import org.comity.imports.Register.Surroundings;
import org.comity.sheet.PlainWords;

/** What the words of a register mean, as the mapping says it and people confirmed it. */
final class Meanings implements Suggesting {

    private final Map<Field, String> constants = new HashMap<>();
    private final Map<Field, Map<String, String>> said = new HashMap<>();
    private final Map<Field, String> lists = new HashMap<>();
    private final Dictionary dictionary;
    private final Suggestions suggestions;

    Meanings(NewMapping mapping, Surroundings here) {
        mapping.constants().forEach((key, word) -> Field.named(key).ifPresent(field -> constants.put(field, word)));
        mapping.lists().forEach((key, between) -> Field.named(key).ifPresent(field -> lists.put(field, between)));
        mapping.values()
                .forEach((key, words) -> Field.named(key)
                        .ifPresent(field ->
                                words.forEach((word, meaning) -> said.computeIfAbsent(field, none -> new HashMap<>())
                                        .putIfAbsent(PlainWords.of(word), meaning))));
        this.dictionary = here.dictionary();
        this.suggestions = new Suggestions(here.lists());
    }

    /** What holds for every row that does not say the field. */
    Optional<String> constant(Field field) {
        return Optional.ofNullable(constants.get(field));
    }

    /** What the mapping says a word stands for, else what a person confirmed. */
    Optional<String> meaning(Field field, String word) {
        var plain = PlainWords.of(word);
        return Optional.ofNullable(said.getOrDefault(field, Map.of()).get(plain))
                .or(() -> dictionary.meaning(field, word));
    }

    /** What stands between several in one cell. */
    Optional<String> between(Field field) {
        return Optional.ofNullable(lists.get(field));
    }

    @Override
    public List<String> suggest(Field field, String word) {
        return suggestions.suggest(field, word);
    }
}
