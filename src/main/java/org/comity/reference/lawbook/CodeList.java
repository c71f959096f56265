package org.comity.reference.lawbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The entries of one folder, in the order of the files.
 *
 * @param entries each value with the entry it was read from, by code
 * @param isVerified whether a value was checked against the official text
 */
public record CodeList<T>(Map<String, Bound<T>> entries, Predicate<T> isVerified) {

    /**
     * A value and where it stands.
     *
     * @param value what was read
     * @param at the entry
     */
    public record Bound<T>(T value, LawEntry at) {}

    static <T> CodeList<T> of(List<LawEntry> rows, Function<LawEntry, T> read, Predicate<T> isVerified) {
        var entries = new LinkedHashMap<String, Bound<T>>();
        rows.forEach(row -> entries.put(row.code(), new Bound<>(read.apply(row), row)));
        return new CodeList<>(entries, isVerified);
    }

    Optional<T> find(String code) {
        return Optional.ofNullable(entries.get(code)).map(Bound::value);
    }

    boolean has(String code) {
        return entries.containsKey(code);
    }

    public List<T> all() {
        return entries.values().stream().map(Bound::value).toList();
    }

    public long unverified() {
        return all().stream().filter(isVerified.negate()).count();
    }

    public long nationals() {
        return entries.keySet().stream().filter(this::isNational).count();
    }

    public boolean isNational(String code) {
        var bound = entries.get(code);
        return bound != null && bound.at().file().national();
    }
}
