package org.comity.registers.update;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.registers.course.ImportRow;
import org.comity.registers.course.ImportRow.Event;

/**
 * The additions of a row to its request.
 *
 * @param requestId the request
 * @param row the row
 * @param content the fields of the request that get a value, by their names
 * @param moves the entries by which its history follows the row
 * @param events the events that it gets
 * @param records the texts that become records of it, by the code of their part
 * @param hasEntries true if its columns make or complete records
 * @param ends true if the request was open and the row ends it
 * @param changes what it adds, in words
 */
public record RowUpdate(
        UUID requestId,
        ImportRow row,
        Map<String, Object> content,
        List<PlannedMove> moves,
        List<Event> events,
        Map<String, String> records,
        boolean hasEntries,
        boolean ends,
        List<String> changes) {

    /** A row whose columns make no records. */
    RowUpdate(
            UUID requestId,
            ImportRow row,
            Map<String, Object> content,
            List<PlannedMove> moves,
            List<Event> events,
            Map<String, String> records,
            boolean ends,
            List<String> changes) {
        this(requestId, row, content, moves, events, records, false, ends, changes);
    }

    boolean isEmpty() {
        return content.isEmpty() && moves.isEmpty() && events.isEmpty() && records.isEmpty() && !hasEntries;
    }

    /** A row that adds nothing but records. */
    static RowUpdate ofEntries(UUID requestId, ImportRow row, List<String> changes) {
        return new RowUpdate(requestId, row, Map.of(), List.of(), List.of(), Map.of(), true, false, changes);
    }

    /** The same with records. */
    RowUpdate withEntries(List<String> more) {
        var all = Stream.concat(changes.stream(), more.stream()).toList();
        return new RowUpdate(requestId, row, content, moves, events, records, true, ends, all);
    }
}
