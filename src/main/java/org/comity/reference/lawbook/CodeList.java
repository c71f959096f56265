package org.comity.reference.lawbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.rules.law.LawEntry;

/**
 * The entries of one folder, in the order of the files.
 *
 * @param entries each value with its place in the files, by code
 */
public record CodeList<T>(Map<String, Bound<T>> entries) {

    /**
     * A value and its place.
     *
     * @param value the entry as a record
     * @param at the place in the files
     */
    public record Bound<T>(T value, EntryPlace at) {}

    static <T> CodeList<T> of(List<EntryRow> rows, EntryReader reader, Class<T> type) {
        var entries = new LinkedHashMap<String, Bound<T>>();
        for (var row : rows) {
            reader.read(row.node(), row.place(), type)
                    .ifPresent(value -> entries.put(row.place().name(), new Bound<>(value, row.place())));
        }
        return new CodeList<>(entries);
    }

    Optional<T> find(String code) {
        return Optional.ofNullable(entries.get(code)).map(Bound::value);
    }

    /** All values, in the order of the files. */
    public List<T> all() {
        return entries.values().stream().map(Bound::value).toList();
    }

    /** The values whose file is in the folder of a State's law, ISO 3166-1 alpha-3. */
    List<T> of(String country) {
        return entries.values().stream()
                .filter(bound -> country.equals(bound.at().file().country()))
                .map(Bound::value)
                .toList();
    }

    /** The number of entries that were not compared with the official text. */
    public long unverified() {
        return all().stream()
                .filter(value -> value instanceof LawEntry entry && !entry.verified())
                .count();
    }

    /** The number of entries that a State added. */
    public long nationals() {
        return entries.keySet().stream().filter(this::isNational).count();
    }

    /** True if a State added the entry. */
    public boolean isNational(String code) {
        var bound = entries.get(code);
        return bound != null && bound.at().file().national();
    }
}
