package org.comity.cases.letter.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.base.json.ProgramFile;
import org.comity.rules.ledger.HolderOfState;
import org.comity.rules.workflow.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Writes letters from the templates in {@code letters/}, read at the start. A template names values in braces. A line with a value that a
 * request does not have is left out.
 */
@ApplicationScoped
public class LetterTexts {

    private static final String FOLDER = "letters/";
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

    private final Map<LetterLanguage, Properties> words = new EnumMap<>(LetterLanguage.class);
    private final Map<String, List<String>> templates = new HashMap<>();

    public LetterTexts() {
        for (var language : LetterLanguage.values()) {
            words.put(language, properties(read("words." + language.tag() + ".properties")));
            for (var kind : LetterKind.values()) {
                var name = kind.template(language);
                templates.put(name, read(name).lines().toList());
            }
        }
    }

    /** The text of a letter. Its lines end with a line feed; a value that the template has and nobody gives is a defect. */
    public String text(LetterKind kind, LetterLanguage language, LetterValues values) {
        var known = known(language, values);
        var lines = template(kind.template(language)).stream()
                .map(line -> filled(line, known))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        return lines.replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    private List<String> template(String name) {
        return templates.getOrDefault(name, List.of());
    }

    private static Optional<String> filled(String line, Map<String, Optional<String>> known) {
        var missing = VALUE.matcher(line)
                .results()
                .anyMatch(value -> value(known, value.group(1)).isEmpty());
        return missing
                ? Optional.empty()
                : Optional.of(VALUE.matcher(line)
                        .replaceAll(value -> java.util.regex.Matcher.quoteReplacement(
                                value(known, value.group(1)).orElseThrow())));
    }

    private static Optional<String> value(Map<String, Optional<String>> known, String name) {
        var value = known.get(name);
        if (value == null) {
            throw new IllegalStateException("A template names the unknown value " + name);
        }
        return value;
    }

    private Map<String, Optional<String>> known(LetterLanguage language, LetterValues values) {
        var known = new HashMap<String, Optional<String>>();
        known.put("office", Optional.of(values.office()));
        known.put("partner", Optional.of(values.partner()));
        known.put("date", Optional.of(language.day(values.date())));
        known.put("reference", Optional.of(values.reference()));
        known.put("theirs", Optional.of(String.join(", ", values.theirs())).filter(text -> !text.isEmpty()));
        known.put("kind", Optional.of(word(language, "kind." + values.kind())));
        known.put("dated", day(language, values.dated()));
        known.put("reached", day(language, values.reached()));
        known.put("stage", Optional.of(stage(language, values)));
        known.put("arrival", find(language, "arrival." + values.state()));
        known.put(
                "outlook",
                Optional.of(find(language, "outlook." + values.state()).orElseGet(() -> word(language, "outlook"))));
        known.put("awaits", values.awaits() ? Optional.of(word(language, "awaits")) : Optional.empty());
        known.put("supply", values.awaits() ? Optional.of(word(language, "supply")) : Optional.empty());
        known.put("heard", day(language, values.heard()));
        known.put("reminded", day(language, values.reminded()));
        known.put("replyBy", day(language, values.replyBy()));
        known.put("message", Optional.ofNullable(values.message()));
        return known;
    }

    private static Optional<String> day(LetterLanguage language, @Nullable LocalDate day) {
        return Optional.ofNullable(day).map(language::day);
    }

    /** By the state, unless a side process gives the request another holder; by the holder if the state has no words of its own. */
    private String stage(LetterLanguage language, LetterValues values) {
        return Optional.of("stage." + values.state())
                .filter(key -> HolderOfState.of(Direction.INCOMING, values.state()) == values.holder())
                .flatMap(key -> find(language, key))
                .orElseGet(() -> word(language, "stage." + values.holder()));
    }

    private String word(LetterLanguage language, String key) {
        return find(language, key)
                .orElseThrow(() -> new IllegalStateException("No word in " + language + " for " + key));
    }

    private Optional<String> find(LetterLanguage language, String key) {
        return Optional.ofNullable(words.get(language)).map(known -> known.getProperty(key));
    }

    private static Properties properties(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String read(String name) {
        return ProgramFile.text(FOLDER + name);
    }
}
