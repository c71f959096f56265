package org.comity.cases.letter;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.comity.base.time.Standpoint;
import org.comity.cases.history.EntryKind;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.letter.LetterViews.Around;
import org.comity.cases.letter.text.LetterKind;
import org.comity.cases.sideprocess.SideProcess;
import org.jspecify.annotations.Nullable;

/**
 * Facts for the views of the letters of a request that are not part of them. Each is read once, however many letters there are, and only if
 * a letter needs it.
 */
final class LettersAround {

    /** A contact of the two States beside the steps. */
    private static final Set<EntryKind> CONTACT =
            EnumSet.of(EntryKind.SIDE_PROCESS_OPENED, EntryKind.SIDE_PROCESS_ENDED);

    private final Standpoint from;
    private final Supplier<List<SideProcess>> processes;
    private final Supplier<List<Letter>> letters;
    private final Supplier<List<HistoryEntry>> history;

    LettersAround(
            Standpoint from,
            Supplier<List<SideProcess>> processes,
            Supplier<List<Letter>> letters,
            Supplier<List<HistoryEntry>> history) {
        this.from = from;
        this.processes = new Once<>(processes);
        this.letters = new Once<>(letters);
        this.history = new Once<>(history);
    }

    /** Facts for the view of a letter; null for a draft. */
    Around of(@Nullable Letter letter) {
        return letter == null
                ? new Around(from, null, false, List.of())
                : new Around(from, queryEndedOn(letter), closureIsOver(letter), List.of());
    }

    private @Nullable LocalDate queryEndedOn(Letter letter) {
        if (letter.sideProcess() == null || letter.endedOn(from) != null) {
            return null;
        }
        return processes.get().stream()
                .filter(process -> process.id().equals(letter.sideProcess()))
                .map(SideProcess::endedOn)
                .filter(day -> day != null && from.sees(day))
                .findFirst()
                .orElse(null);
    }

    /** True if the request went on after the reply: by a step, by a contact of the two States, or because it was asked again. */
    private boolean closureIsOver(Letter letter) {
        var endedBy = letter.endedBy();
        if (endedBy == null || !from.isNow() || letter.kind() != LetterKind.STILL_NEEDED) {
            return false;
        }
        return letters.get().stream().anyMatch(other -> other.kind() == letter.kind() && other.no() > letter.no())
                || history.get().stream()
                        .anyMatch(entry ->
                                entry.seq() > endedBy && (entry.step() != null || CONTACT.contains(entry.kind())));
    }

    /** A list that is read when it is needed first. */
    private static final class Once<T> implements Supplier<List<T>> {

        private final Supplier<List<T>> source;
        private @Nullable List<T> read;

        Once(Supplier<List<T>> source) {
            this.source = source;
        }

        @Override
        public List<T> get() {
            var known = read == null ? source.get() : read;
            read = known;
            return known;
        }
    }
}
