package org.comity.cases.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.cases.history.EntryDraft.Classified;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Step;

/** The moves of one request: which of them are in force, and the state on a day. A superseded or annulled move is not. */
public final class StatusHistory {

    private final Map<Integer, Integer> supersededBy = new HashMap<>();
    private final List<HistoryEntry> entries;
    private final List<HistoryEntry> moves;
    private final List<HistoryEntry> standing;

    /** The moves among the entries of a history. */
    public StatusHistory(List<HistoryEntry> entries) {
        this.entries = List.copyOf(entries);
        for (var entry : entries) {
            if (entry.supersedes() != null) {
                supersededBy.put(entry.supersedes(), entry.seq());
            }
        }
        moves = entries.stream().filter(entry -> entry.step() != null).toList();
        standing = moves.stream()
                .filter(entry -> !entry.isAnnulled() && !supersededBy.containsKey(entry.seq()))
                .sorted(Comparator.comparingInt(HistoryEntry::place))
                .toList();
    }

    /** All the entries, in the order of recording. */
    public List<HistoryEntry> entries() {
        return entries;
    }

    /** Every move ever recorded, superseded ones too, in the order of recording. */
    public List<HistoryEntry> moves() {
        return moves;
    }

    /** Every move and event ever recorded, superseded ones too, in the order of recording. */
    public List<HistoryEntry> movesAndEvents() {
        return entries.stream()
                .filter(entry -> entry.step() != null || entry.kind() == EntryKind.EVENT)
                .toList();
    }

    /** The events of older registers in force, in the order of recording. */
    public List<HistoryEntry> events() {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.EVENT)
                .filter(entry -> !entry.isAnnulled() && !supersededBy.containsKey(entry.seq()))
                .toList();
    }

    /** The moves in force, in the order they happened. */
    public List<HistoryEntry> standing() {
        return standing;
    }

    /** The last move in force. */
    public HistoryEntry last() {
        return standing.getLast();
    }

    /** The last move in force by a step. */
    public Optional<HistoryEntry> last(Step step) {
        return standing.stream().filter(entry -> entry.step() == step).reduce((earlier, later) -> later);
    }

    /** The entry that superseded another, if there is one. */
    public Optional<Integer> supersededBy(int seq) {
        return Optional.ofNullable(supersededBy.get(seq));
    }

    /** The entry that first recorded a move, before any correction. */
    public HistoryEntry original(HistoryEntry move) {
        var entry = move;
        while (entry.supersedes() != null) {
            var earlier = entry.supersedes();
            entry = moves.stream()
                    .filter(candidate -> earlier.equals(candidate.seq()))
                    .findFirst()
                    .orElseThrow();
        }
        return entry;
    }

    /** The last move in force by the end of a day; its target is the state on that day. */
    public Optional<HistoryEntry> on(LocalDate day) {
        return standing.stream()
                .filter(entry -> !entry.occurredOn().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** The procedure of the request at the end of a day; empty if no entry has it. */
    public Optional<Procedure> procedureOn(LocalDate day) {
        var classifying = standing.stream()
                .flatMap(entry ->
                        Stream.ofNullable(entry.classified()).map(classified -> new Classifying(entry, classified)))
                .toList();
        var last = classifying.stream()
                .filter(one -> !one.entry().occurredOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(one -> Procedure.of(
                        one.classified().direction(), one.classified().to()));
        return last.or(() -> classifying.stream()
                .findFirst()
                .map(Classifying::classified)
                .filter(classified -> classified.from() != null)
                .map(classified ->
                        Procedure.of(classified.directionBefore(), Objects.requireNonNull(classified.from()))));
    }

    private record Classifying(HistoryEntry entry, Classified classified) {}

    /** The move in force directly before another. */
    public Optional<HistoryEntry> before(HistoryEntry move) {
        var position = standing.indexOf(move);
        return position > 0 ? Optional.of(standing.get(position - 1)) : Optional.empty();
    }

    /** The move in force directly after another. */
    public Optional<HistoryEntry> after(HistoryEntry move) {
        var position = standing.indexOf(move);
        return position >= 0 && position + 1 < standing.size()
                ? Optional.of(standing.get(position + 1))
                : Optional.empty();
    }
}
