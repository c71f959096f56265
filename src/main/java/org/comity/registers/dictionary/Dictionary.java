package org.comity.registers.dictionary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.base.sheet.text.PlainWords;
import org.comity.registers.words.RegisterColumn;

/** The confirmed meanings of an office's words, by field. It notes the words that were looked up. */
public final class Dictionary {

    private final Map<RegisterColumn, Map<String, String>> meanings;
    private final Map<String, Map<String, String>> used = new TreeMap<>();

    public Dictionary(Map<RegisterColumn, Map<String, String>> meanings) {
        this.meanings = meanings;
    }

    /** From terms that are not revoked. */
    static Dictionary of(List<Term> terms) {
        var meanings = new HashMap<RegisterColumn, Map<String, String>>();
        terms.forEach(term -> RegisterColumn.named(term.field())
                .ifPresent(field -> meanings.computeIfAbsent(field, none -> new HashMap<>())
                        .put(PlainWords.of(term.word()), term.meaning())));
        return new Dictionary(meanings);
    }

    /** A word of a field and what it means. */
    record Term(String field, String word, String meaning) {}

    public Optional<String> meaning(RegisterColumn field, String word) {
        var plain = PlainWords.of(word);
        var meaning = meanings.getOrDefault(field, Map.of()).get(plain);
        if (meaning != null) {
            used.computeIfAbsent(field.key(), none -> new LinkedHashMap<>()).put(plain, meaning);
        }
        return Optional.ofNullable(meaning);
    }

    /** For each field the words, in their plain form, that were looked up and found, with what they mean. */
    public Map<String, Map<String, String>> used() {
        return used;
    }
}
