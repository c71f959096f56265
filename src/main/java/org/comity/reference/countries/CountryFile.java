package org.comity.reference.countries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.rules.law.Validity;
import org.jspecify.annotations.Nullable;

/** The reviewed file of country codes. */
final class CountryFile {

    private static final String NAME = "codes/countries.yaml";
    private static final String NAMES = "codes/country-names.yaml";
    private static final String OTHER_CODES = "codes/country-codes.yaml";

    private CountryFile() {}

    static List<Country> read() {
        var names = CodesFile.read(NAMES, Names.class).stream().collect(Collectors.toMap(Names::alpha3, Names::names));
        var countries = CodesFile.read(NAME, Row.class).stream()
                .map(row -> row.country(names.getOrDefault(row.alpha3(), List.of())))
                .toList();
        var codes = countries.stream().map(Country::alpha3).collect(Collectors.toSet());
        if (!codes.containsAll(names.keySet())) {
            throw new IllegalStateException(NAMES + " names a country that " + NAME + " does not have");
        }
        return countries;
    }

    /** The codes of other lists, each with the alpha-3 code that it means. */
    static Map<String, String> otherCodes() {
        return CodesFile.read(OTHER_CODES, Codes.class).stream()
                .flatMap(row -> row.codes().stream().map(code -> Map.entry(code, row.alpha3())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A row of the file of codes of other lists. */
    private record Codes(String alpha3, List<String> codes) {}

    /** A row of the file of further names. */
    private record Names(String alpha3, List<String> names) {}

    /** A row of the file. An unknown key is a fault. {@code names} has the name in each language, by its ISO 639 code. */
    private record Row(
            String alpha3,
            String alpha2,
            String name,
            Country.CountryStatus status,
            @Nullable String of,
            @Nullable List<String> successors,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> aliases,
            @Nullable Map<String, String> names) {

        private Country country(List<String> others) {
            return new Country(
                    alpha3,
                    alpha2,
                    name,
                    status,
                    of,
                    successors == null ? List.of() : successors,
                    new Validity(day(from), day(to)),
                    Stream.of(
                                    Stream.ofNullable(aliases).flatMap(List::stream),
                                    Stream.ofNullable(names).flatMap(byLanguage -> byLanguage.values().stream()),
                                    others.stream())
                            .flatMap(all -> all)
                            .toList());
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            return text == null ? null : LocalDate.parse(text);
        }
    }
}
