package org.comity.reference.countries;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The States and territories of the world by their codes, read at the start. */
@Singleton
@Startup
public class Countries {

    private final Map<String, Country> byCode = new LinkedHashMap<>();
    private final Map<String, Set<Country>> byShortCode = new HashMap<>();
    private final Map<String, Set<Country>> byName = new HashMap<>();

    public Countries() {
        this(CountryFile.read());
    }

    Countries(List<Country> countries) {
        countries.forEach(this::add);
        countries.forEach(country -> {
            country.successors().forEach(code -> mustExist(country, code));
            if (country.of() != null) {
                mustExist(country, country.of());
            }
        });
    }

    /** All entries, in the order of the file. */
    public Collection<Country> all() {
        return List.copyOf(byCode.values());
    }

    /** The entry of an alpha-3 code, also a retired one. */
    public Optional<Country> find(String alpha3) {
        return Optional.ofNullable(byCode.get(alpha3));
    }

    /** True if the State or territory existed under this code on the day. */
    public boolean validOn(String alpha3, LocalDate day) {
        return find(alpha3).map(country -> country.validity().covers(day)).orElse(false);
    }

    /**
     * Finds countries by alpha-3 code, alpha-2 code, or name in one of several languages. The list is empty if none
     * matches. A person chooses if several match.
     */
    public List<Country> resolve(String nameOrCode) {
        var code = nameOrCode.strip().toUpperCase(Locale.ROOT);
        if (byCode.containsKey(code)) {
            return find(code).stream().toList();
        }
        var meant = byShortCode.getOrDefault(code, byName.getOrDefault(plain(nameOrCode), Set.of()));
        var current = meant.stream().filter(Country::isCurrent).toList();
        return current.isEmpty() || !byShortCode.containsKey(code) ? List.copyOf(meant) : current;
    }

    private void add(Country country) {
        if (byCode.put(country.alpha3(), country) != null) {
            throw new IllegalStateException("The country code " + country.alpha3() + " is there twice");
        }
        byShortCode
                .computeIfAbsent(country.alpha2(), code -> new LinkedHashSet<>())
                .add(country);
        Stream.concat(Stream.of(country.name()), country.aliases().stream())
                .map(Countries::plain)
                .forEach(name -> byName.computeIfAbsent(name, key -> new LinkedHashSet<>())
                        .add(country));
    }

    private void mustExist(Country country, String code) {
        if (!byCode.containsKey(code)) {
            throw new IllegalStateException(country.alpha3() + " names the unknown country " + code);
        }
    }

    /** Normalizes a name: without case, accents, punctuation, articles and the word "and". */
    private static String plain(String name) {
        return Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\bst\\b", "saint")
                .replaceAll("\\b(the|and)\\b", "")
                .replaceAll("[^\\p{L}]+", "");
    }
}
