package org.comity.reference.lawbook;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.rules.law.LawEntry;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one folder, in the order of the files.
 *
 * @param entries each value with its place in the files, by code
 */
public record CodeList<T>(Map<String, Bound<T>> entries) {

    /**
     * A value, its place and its versions.
     *
     * @param value the entry as a record
     * @param at the place in the files
     * @param version the number of the version, from 1; a correction of the entry adds one
     * @param reviewed the day on which the version was compared with the text; null for a first version
     * @param earlier the earlier versions, from the last to the first
     */
    public record Bound<T>(
            T value, EntryPlace at, int version, @Nullable LocalDate reviewed, List<Earlier<T>> earlier) {}

    /**
     * An earlier version of an entry.
     *
     * @param version the number of the version, from 1
     * @param why the reason of the correction, in words
     * @param value the entry as this version had it
     * @param written the entry as this version had it, in the form of the files
     */
    public record Earlier<T>(int version, String why, T value, Map<String, Object> written) {}

    static <T> CodeList<T> of(List<EntryRow> rows, EntryReader reader, Class<T> type) {
        var entries = new LinkedHashMap<String, Bound<T>>();
        for (var row : rows) {
            reader.read(row.node(), row.place(), type)
                    .ifPresent(value -> entries.put(row.place().name(), bound(row, value, reader, type)));
        }
        return new CodeList<>(entries);
    }

    private static <T> Bound<T> bound(EntryRow row, T value, EntryReader reader, Class<T> type) {
        var earlier = row.earlier().stream()
                .flatMap(one -> reader.read(one.node(), row.place(), type).stream()
                        .map(then -> new Earlier<>(one.version(), one.why(), then, reader.written(one.node()))))
                .toList();
        return new Bound<>(value, row.place(), row.version(), row.reviewed(), earlier);
    }

    Optional<T> find(String code) {
        return Optional.ofNullable(entries.get(code)).map(Bound::value);
    }

    /** The entry as one of its versions had it. */
    Optional<T> find(String code, int version) {
        var bound = entries.get(code);
        if (bound == null || bound.version() == version) {
            return find(code);
        }
        return bound.earlier().stream()
                .filter(one -> one.version() == version)
                .map(Earlier::value)
                .findFirst();
    }

    /** The number of the present version of an entry; 1 for an unknown code. */
    public int version(String code) {
        var bound = entries.get(code);
        return bound == null ? 1 : bound.version();
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
