package org.comity.reference.authority;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.base.problem.Fault;
import org.comity.base.problem.NearestWords;
import org.comity.base.sheet.text.PlainWords;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a list of an office, with the names under which each is known: finds a code, or says which one was meant.
 *
 * @param entries the entries, by code
 * @param address the address of the list, for faults
 */
public record NamedCodes(Map<String, Entry> entries, String address) {

    /**
     * A code with its names.
     *
     * @param names the names under which people and registers know it
     * @param until the last day on which it may be chosen; null if it has no end
     */
    public record Entry(
            String code, List<String> names, @Nullable LocalDate until) {

        private boolean isInForce(LocalDate on) {
            return until == null || !until.isBefore(on);
        }
    }

    /** The codes of entries of a list. */
    public static <E extends OfficeEntry> NamedCodes of(
            Collection<E> listed, Function<E, List<String>> names, String address) {
        var entries = new LinkedHashMap<String, Entry>();
        listed.forEach(entry -> entries.put(entry.code(), new Entry(entry.code(), names.apply(entry), entry.until())));
        return new NamedCodes(Map.copyOf(entries), address);
    }

    /** True if the code is in force on a day. */
    public boolean has(String code, LocalDate on) {
        var entry = entries.get(code);
        return entry != null && entry.isInForce(on);
    }

    /** Adds the fault of a code that cannot be chosen on a day; it names the code that was meant. */
    public void check(String field, String code, LocalDate on, List<Fault> faults) {
        var entry = entries.get(code);
        if (entry == null) {
            faults.add(Fault.ofBody(field, "unknown", "must be a code of GET " + address + hint(code)));
        } else if (!entry.isInForce(on)) {
            faults.add(Fault.ofBody(field, "not-in-force", "ended on " + entry.until() + "; see " + address));
        }
    }

    /** The code of the one entry that is known under these words; empty if there is none, or several are. */
    public Optional<String> meantBy(String words) {
        var plain = PlainWords.of(words);
        var found = entries.values().stream()
                .filter(entry -> PlainWords.of(entry.code()).equals(plain)
                        || entry.names().stream()
                                .anyMatch(name -> PlainWords.of(name).equals(plain)))
                .map(Entry::code)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The end of a sentence that names the code that was meant; nothing if none is near. */
    public String hint(String words) {
        var known = new LinkedHashMap<String, String>();
        entries.values().forEach(entry -> {
            known.put(entry.code(), entry.code());
            entry.names().forEach(name -> known.putIfAbsent(name, entry.code()));
        });
        return meantBy(words)
                .or(() -> NearestWords.of(words, known.keySet()).map(known::get))
                .map(code -> "; did you mean " + code + nameOf(code) + "?")
                .orElse("");
    }

    private String nameOf(String code) {
        var entry = entries.get(code);
        return entry == null || entry.names().isEmpty()
                ? ""
                : " (" + entry.names().getFirst() + ")";
    }
}
