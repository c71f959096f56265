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
import org.comity.base.problem.Fault;
import org.comity.base.problem.NearestWords;

/** The States and territories of the world by their codes, read at the start. */
@Singleton
@Startup
public class Countries {

    private final Map<String, Country> byCode = new LinkedHashMap<>();
    private final Map<String, Set<Country>> byShortCode = new HashMap<>();
    private final Map<String, Set<Country>> byName = new HashMap<>();
    private final Map<String, String> otherCodes;

    public Countries() {
        this(CountryFile.read(), CountryFile.otherCodes());
    }

    Countries(List<Country> countries) {
        this(countries, Map.of());
    }

    /** The other codes are those of further lists, by which no country is found, but one is suggested. */
    private Countries(List<Country> countries, Map<String, String> otherCodes) {
        this.otherCodes = otherCodes;
        countries.forEach(this::add);
        countries.forEach(country -> {
            country.successors().forEach(code -> mustExist(country, code));
            if (country.of() != null) {
                mustExist(country, country.of());
            }
        });
        otherCodes.forEach((code, alpha3) -> {
            if (byCode.containsKey(code) || !byCode.containsKey(alpha3)) {
                throw new IllegalStateException(
                        "The code " + code + " of another list is one of this, or names no country");
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

    /** The fault of a field of a body whose code is that of no entry; empty if the code is known. */
    public Optional<Fault> fault(String field, String alpha3) {
        return find(alpha3).isPresent()
                ? Optional.empty()
                : Optional.of(Fault.ofBody(
                        field, "unknown", "is no ISO 3166-1 alpha-3 code; see /api/v1/countries" + hint(alpha3)));
    }

    /** The codes of other lists, such as those of sports federations, with the alpha-3 codes that they mean. */
    public Map<String, String> otherCodes() {
        return otherCodes;
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

    /** The end of a sentence that names the code which is meant by a wrong one; nothing if none is near. */
    public String hint(String wrong) {
        return meantBy(wrong)
                .map(code -> "; did you mean " + code + "?")
                .orElseGet(() -> NearestWords.hint(wrong, byCode.keySet()));
    }

    /** The code that is meant by a name, a code of another list, or the beginning of the name of one State alone. */
    private Optional<String> meantBy(String wrong) {
        var other = otherCodes.get(wrong.strip().toUpperCase(Locale.ROOT));
        if (other != null) {
            return Optional.of(other);
        }
        var meant = resolve(wrong);
        var found = meant.isEmpty() ? beginningWith(wrong) : meant;
        return found.size() == 1 ? Optional.of(found.getFirst().alpha3()) : Optional.empty();
    }

    private List<Country> beginningWith(String wrong) {
        var beginning = plain(wrong);
        return beginning.isEmpty()
                ? List.of()
                : byCode.values().stream()
                        .filter(Country::isCurrent)
                        .filter(country -> plain(country.name()).startsWith(beginning))
                        .toList();
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

    /** Normalizes a name: without case, accents, punctuation, articles and the word "and"; Rep. is a republic. */
    private static String plain(String name) {
        return Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\bst\\b", "saint")
                .replaceAll("\\brep(?:ubli[ck]a?|ublique|ubblica)?\\b", "republic")
                .replaceAll("\\b(the|and)\\b", "")
                .replaceAll("[^\\p{L}]+", "");
    }
}
