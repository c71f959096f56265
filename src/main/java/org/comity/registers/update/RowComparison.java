package org.comity.registers.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.comity.base.sheet.text.TextKey;
import org.comity.registers.course.ImportRow;
import org.comity.registers.course.ImportRow.Event;
import org.comity.registers.layout.Findings;
import org.comity.registers.words.RegisterColumn;
import org.comity.rules.procedure.Procedure;

/** Compares a row with the request that it is recorded as. */
final class RowComparison {

    private final ImportRow row;
    private final RecordedRequest recorded;
    private final RowFaults faults;
    private final List<String> changes = new ArrayList<>();

    RowComparison(ImportRow row, RecordedRequest recorded, Findings findings) {
        this.row = row;
        this.recorded = recorded;
        this.faults = new RowFaults(row, findings);
    }

    /**
     * Returns what the row adds; empty if it adds nothing or contradicts, which is a fault.
     *
     * @param isRecorded whether a text is a record of the request already, by the code of its part
     */
    Optional<RowUpdate> compare(BiPredicate<String, String> isRecorded) {
        if (recorded.status().standing().isEmpty()) {
            faults.annulled();
            return Optional.empty();
        }
        checkProcedure();
        var content = new ContentComparison(row, recorded, faults).compare();
        var moves = new CourseComparison(row, recorded, faults).plan();
        if (faults.isFaulty()) {
            return Optional.empty();
        }
        var events = events();
        if (faults.isFaulty()) {
            return Optional.empty();
        }
        changes.addAll(content.changes());
        events.forEach(event -> changes.add(event.name() + ": " + event.on()));
        moves.forEach(move -> changes.add(move.inWords()));
        boolean ends = !recorded.request().state().standing().isOver()
                && moves.stream().anyMatch(PlannedMove::ends);
        var update = new RowUpdate(
                recorded.request().id(), row, content.added(), moves, events, records(isRecorded), ends, changes);
        return update.isEmpty() ? Optional.empty() : Optional.of(update);
    }

    /** A request that turned out here to be of another kind has the kind of its register in its first move. */
    private void checkProcedure() {
        var first = recorded.status().standing().getFirst().classified();
        var entered = first == null ? null : Procedure.of(first.direction(), first.to());
        var request = recorded.request();
        if (row.procedure() != request.procedure() && row.procedure() != entered) {
            var field = row.procedure().direction() == request.procedure().direction()
                    ? RegisterColumn.KIND
                    : RegisterColumn.DIRECTION;
            faults.contradicts(
                    field,
                    field == RegisterColumn.KIND
                            ? row.procedure().kind()
                            : row.procedure().direction(),
                    field == RegisterColumn.KIND
                            ? request.procedure().kind()
                            : request.procedure().direction());
        }
    }

    /** An event that happened on a further day is added. One that has another day in place of its day contradicts. */
    private List<Event> events() {
        var said = row.named().events();
        var ever = recorded.everyEvent();
        var fresh = said.stream().filter(event -> !ever.contains(event)).toList();
        for (var event : fresh) {
            recorded.events().stream()
                    .filter(other -> other.name().equals(event.name()) && !said.contains(other))
                    .findFirst()
                    .ifPresent(other -> faults.otherDay(event.name(), event.on(), other.on()));
        }
        return fresh;
    }

    private Map<String, String> records(BiPredicate<String, String> isRecorded) {
        var fresh = new TreeMap<String, String>();
        row.named().records().forEach((code, text) -> {
            if (!TextKey.of(text).isEmpty() && !isRecorded.test(code, text)) {
                fresh.put(code, text);
                changes.add(code);
            }
        });
        return fresh;
    }
}
