package org.comity.registers.update;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        boolean ends,
        List<String> changes) {

    boolean isEmpty() {
        return content.isEmpty() && moves.isEmpty() && events.isEmpty() && records.isEmpty();
    }
}
