package org.comity.cases.step.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.HistoryRecorder.When;

/** The order of the moves, which a correction does not change: the day lies between those of the moves before and after. */
final class MoveOrder {

    private MoveOrder() {}

    /** The faults of another day of a move, in the field that names it. */
    static List<Fault> faults(String field, StatusHistory status, HistoryEntry wrong, When when) {
        var faults = new ArrayList<Fault>();
        when.mustHavePassed(field, faults);
        var earliest = status.before(wrong).map(HistoryEntry::occurredOn).orElse(LocalDate.MIN);
        var latest = status.after(wrong).map(HistoryEntry::occurredOn).orElse(LocalDate.MAX);
        if (when.on().isBefore(earliest) || when.on().isAfter(latest)) {
            faults.add(Fault.ofBody(field, "out-of-order", "must lie between the moves before and after it"));
        }
        return faults;
    }
}
