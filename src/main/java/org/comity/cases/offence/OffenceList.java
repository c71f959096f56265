package org.comity.cases.offence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.cases.request.content.OffenceNamed;
import org.jspecify.annotations.Nullable;

/**
 * The list of offences of a request beside its records. Each record that has not ended has one entry of the list, with the same
 * article, words and mark. An entry that belongs to no record is of a request that was registered without records.
 */
final class OffenceList {

    private final List<OffenceNamed> entries;
    private final BitSet taken = new BitSet();
    private final List<OffenceNamed> missing = new ArrayList<>();

    /**
     * A list with the records that have entries in it.
     *
     * @param records entries of the records
     */
    OffenceList(List<OffenceNamed> entries, Collection<OffenceNamed> records) {
        this.entries = List.copyOf(entries);
        for (var record : records) {
            find(record).ifPresentOrElse(taken::set, () -> missing.add(record));
        }
    }

    /** The entries of records that are not in the list. */
    List<OffenceNamed> missing() {
        return List.copyOf(missing);
    }

    /** True if an entry is marked as the main offence. */
    boolean hasMain() {
        return entries.stream().anyMatch(OffenceList::isMain);
    }

    /**
     * The number, from 1, of the entry that is marked as the main one and belongs to no record.
     *
     * @param offence a new offence, which may take the place of the entry; null if none is added
     */
    Optional<Integer> mainBeside(@Nullable OffenceNamed offence) {
        var place = offence == null ? Optional.<Integer>empty() : place(offence);
        return free().filter(i -> isMain(entries.get(i)))
                .filter(i -> place.filter(own -> own == i).isEmpty())
                .mapToObj(i -> i + 1)
                .findFirst();
    }

    /** The list after the entry of a record became another one; a new record completes the entry that says the same or less. */
    List<OffenceNamed> replaced(@Nullable OffenceNamed former, OffenceNamed offence) {
        var after = new ArrayList<>(entries);
        (former == null ? place(offence) : find(former))
                .ifPresentOrElse(i -> after.set(i, offence), () -> after.add(offence));
        return after;
    }

    /** The list without the entry of a record. */
    List<OffenceNamed> without(OffenceNamed former) {
        var after = new ArrayList<>(entries);
        find(former).ifPresent(i -> after.remove(i.intValue()));
        return after;
    }

    /** The list in which one entry alone is the main one. */
    List<OffenceNamed> withMain(OffenceNamed main) {
        var place = find(main);
        return IntStream.range(0, entries.size())
                .mapToObj(i ->
                        marked(entries.get(i), place.filter(own -> own == i).isPresent()))
                .toList();
    }

    private static boolean isMain(OffenceNamed entry) {
        return Boolean.TRUE.equals(entry.main());
    }

    private static OffenceNamed marked(OffenceNamed entry, boolean main) {
        return new OffenceNamed(entry.article(), entry.national(), main);
    }

    private Optional<Integer> find(OffenceNamed record) {
        return free().filter(i -> entries.get(i).equals(record)).boxed().findFirst();
    }

    private Optional<Integer> place(OffenceNamed offence) {
        return free().filter(i -> isCompletedBy(entries.get(i), offence))
                .boxed()
                .findFirst();
    }

    private IntStream free() {
        return IntStream.range(0, entries.size()).filter(i -> !taken.get(i));
    }

    /** True if an offence says all that an entry says of it. */
    private static boolean isCompletedBy(OffenceNamed entry, OffenceNamed offence) {
        return (entry.article() == null || entry.article().equals(offence.article()))
                && (entry.national() == null || entry.national().equals(offence.national()));
    }
}
