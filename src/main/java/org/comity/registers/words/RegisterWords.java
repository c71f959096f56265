package org.comity.registers.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.sheet.text.PlainWords;
import org.comity.reference.countries.CodesFile;
import org.jspecify.annotations.Nullable;

/** The usual words of registers in several languages, from the reviewed file {@code codes/register-words.yaml}. */
public final class RegisterWords {

    private static final List<Row> ROWS = CodesFile.read("codes/register-words.yaml", Row.class);
    private static final Map<String, Integer> MONTHS = numbered(Row::months);
    private static final Set<String> WEEKDAYS = plain(Row::weekdays);
    private static final Set<String> PERSONS = plain(Row::persons);
    private static final Set<String> UNKNOWN = plain(Row::unknown);
    private static final Set<String> ABOUT = plain(Row::about);
    private static final Map<String, Integer> NUMBERS = numbered(Row::numbers);
    private static final Set<String> TOTALS = plain(Row::totals);
    private static final Set<String> BY = plain(Row::by);

    private RegisterWords() {}

    /**
     * The words of one language. Each map has the words for a code, such as the name of a field or of a state.
     *
     * @param language its ISO 639 code
     * @param months the names of the months, January first
     * @param weekdays the names of the days of the week, Monday first
     * @param persons the words after a number of persons
     * @param unknown the words for a number that nobody knows
     * @param about the words before a number that is not exact
     * @param numbers the words for nought to ten persons
     * @param agents the bodies in the form that follows an outcome without a word between
     * @param totals the words of a row of totals
     * @param by the words between an outcome and who decided it
     */
    private record Row(
            String language,
            List<List<String>> months,
            List<String> weekdays,
            List<String> persons,
            List<String> unknown,
            List<String> about,
            List<List<String>> numbers,
            List<String> totals,
            @Nullable Map<String, List<String>> headings,
            @Nullable Map<String, List<String>> directions,
            @Nullable Map<String, List<String>> kinds,
            @Nullable List<String> open,
            @Nullable Map<String, List<String>> states,
            @Nullable Map<String, List<String>> outcomes,
            @Nullable Map<String, List<String>> deciders,
            @Nullable Map<String, List<String>> agents,
            List<String> by) {}

    /** The groups of words that mean codes. */
    enum Group {
        HEADINGS(Row::headings),
        DIRECTIONS(Row::directions),
        KINDS(Row::kinds),
        STATES(Row::states),
        OUTCOMES(Row::outcomes),
        DECIDERS(Row::deciders),
        AGENTS(Row::agents);

        private final Map<String, List<String>> words;

        Group(Function<Row, @Nullable Map<String, List<String>>> part) {
            this.words = ROWS.stream()
                    .flatMap(row -> Stream.ofNullable(part.apply(row)))
                    .flatMap(map -> map.entrySet().stream())
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> entry.getValue().stream()
                                    .map(PlainWords::of)
                                    .toList(),
                            (one, other) ->
                                    Stream.concat(one.stream(), other.stream()).toList()));
        }

        /** The words for a code, in plain form. */
        List<String> of(String code) {
            return words.getOrDefault(code, List.of());
        }

        /** The codes that have words. */
        Set<String> codes() {
            return words.keySet();
        }
    }

    /** Returns the number of a month, from 1, by its name in any of the languages. */
    public static Optional<Integer> month(String name) {
        return Optional.ofNullable(MONTHS.get(PlainWords.of(name)));
    }

    /** True for the name of a day of the week. */
    public static boolean isWeekday(String name) {
        return WEEKDAYS.contains(PlainWords.of(name));
    }

    /** True for a word that follows a number of persons, such as those of the heading of their column. */
    public static boolean meansPersons(String word) {
        var plain = PlainWords.of(word);
        return PERSONS.contains(plain) || RegisterColumn.PERSONS.isMeantBy(plain);
    }

    /** True for words that mean that nobody knows how many. */
    public static boolean meansUnknown(String words) {
        return UNKNOWN.contains(PlainWords.of(words));
    }

    /** True for words or a sign before a number that is not exact. */
    public static boolean meansAbout(String words) {
        var plain = PlainWords.of(words);
        return plain.isEmpty() || ABOUT.contains(plain);
    }

    /** Returns the number from 0 to 10 that a word means in any of the languages. */
    public static OptionalInt number(String word) {
        var number = NUMBERS.get(PlainWords.of(word));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number - 1);
    }

    /** True for a word, in plain form, that begins a row of totals. */
    public static boolean meansTotal(String plain) {
        return TOTALS.contains(plain);
    }

    /** True for the words, in plain form, between an outcome and who decided it. */
    static boolean meansBy(String plain) {
        return BY.contains(plain);
    }

    /** The words for a request that is just open, in plain form. */
    static Set<String> open() {
        return plain(Row::open);
    }

    private static Set<String> plain(Function<Row, @Nullable List<String>> part) {
        return ROWS.stream()
                .flatMap(row -> Stream.ofNullable(part.apply(row)))
                .flatMap(Collection::stream)
                .map(PlainWords::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Integer> numbered(Function<Row, List<List<String>>> part) {
        var numbers = new HashMap<String, Integer>();
        for (var row : ROWS) {
            var names = part.apply(row);
            for (int i = 0; i < names.size(); i++) {
                for (var name : names.get(i)) {
                    numbers.put(PlainWords.of(name), i + 1);
                }
            }
        }
        return Map.copyOf(numbers);
    }
}
