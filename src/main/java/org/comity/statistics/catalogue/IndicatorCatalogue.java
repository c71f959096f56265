package org.comity.statistics.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.rules.catalogue.IndicatorDefinition;

/** The indicators as read at the start. They are checked and do not change while the program runs. */
public final class IndicatorCatalogue {

    private final Map<String, Listed> indicators;
    private final CommonRules rules;
    private final List<AskingKey> asking;

    IndicatorCatalogue(Map<String, Listed> indicators, CommonRules rules, List<AskingKey> asking) {
        this.indicators = Collections.unmodifiableMap(indicators);
        this.rules = rules;
        this.asking = List.copyOf(asking);
    }

    /**
     * An indicator and its place.
     *
     * @param definition the definition
     * @param group the name of its file without the ending, such as {@code legal-basis}
     * @param national true if a State added it
     */
    public record Listed(IndicatorDefinition definition, String group, boolean national) {}

    /**
     * The counting rules that indicators have in common, by code.
     *
     * @param always those of every indicator
     * @param named those that an indicator names
     */
    public record CommonRules(Map<String, String> always, Map<String, String> named) {}

    /** All indicators, in the order of the files. */
    public Collection<Listed> all() {
        return indicators.values();
    }

    public Optional<Listed> find(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** The counting rules of an indicator, a sentence each: its own, those that it names, those of every indicator. */
    public List<String> rulesOf(IndicatorDefinition definition) {
        return Stream.of(
                        definition.ownRules().stream(),
                        definition.rules().stream().map(rules.named()::get),
                        rules.always().values().stream())
                .flatMap(sentences -> sentences)
                .toList();
    }

    /** The counting rules that indicators have in common. */
    public CommonRules commonRules() {
        return rules;
    }

    /** The texts that ask for figures. */
    public List<AskingKey> asking() {
        return asking;
    }

    /** The text with this key. */
    public Optional<AskingKey> text(String key) {
        return asking.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** The indicators that answer a text: those that name its key, or a key that asks for the same. */
    public List<Listed> answering(AskingKey text) {
        var keys = new LinkedHashSet<String>();
        collect(text, keys);
        return all().stream()
                .filter(one -> one.definition().askedBy().stream().anyMatch(keys::contains))
                .toList();
    }

    private void collect(AskingKey text, LinkedHashSet<String> keys) {
        if (keys.add(text.key())) {
            text.as().stream().flatMap(key -> text(key).stream()).forEach(one -> collect(one, keys));
        }
    }
}
