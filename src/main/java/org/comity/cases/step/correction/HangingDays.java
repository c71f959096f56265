package org.comity.cases.step.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.cases.deadline.DeadlineCorrection;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.sideprocess.SideProcess;
import org.comity.cases.sideprocess.SideProcesses;

/**
 * The days that hang on a move and do not follow its day: a move does not happen after the end of what it opened, and the
 * first move not after a side process or a measure that was recorded beside the request.
 */
@ApplicationScoped
class HangingDays {

    private final SideProcesses sideProcesses;
    private final DeadlineCorrection deadlines;

    HangingDays(SideProcesses sideProcesses, DeadlineCorrection deadlines) {
        this.sideProcesses = sideProcesses;
        this.deadlines = deadlines;
    }

    /** The faults of a later day of a move, in the field that names it. */
    List<Fault> faults(
            String field, CooperationRequest request, StatusHistory status, HistoryEntry wrong, LocalDate on) {
        var faults = new ArrayList<Fault>();
        if (!on.isAfter(wrong.occurredOn())) {
            return faults;
        }
        var isFirst = status.before(wrong).isEmpty();
        for (var process : sideProcesses.of(request.id())) {
            var isOpenedByIt = process.openedBy() == wrong.place();
            var day = isOpenedByIt ? process.endedOn() : process.openedOn();
            if (day != null
                    && day.isBefore(on)
                    && (isFirst || isOpenedByIt)
                    && !SideProcess.ANNULLED.equals(process.outcome())) {
                faults.add(fault(
                        field,
                        "the " + (isOpenedByIt ? "end" : "opening") + " of the side process " + process.kind(),
                        day));
            }
        }
        if (isFirst) {
            request.everyMeasureRecord().stream()
                    .filter(record -> record.day().isBefore(on))
                    .filter(record -> !request.holdsSince(record, wrong.place(), wrong.occurredOn()))
                    .forEach(record -> faults.add(fault(field, "the day of measure " + record.no(), record.day())));
        }
        deadlines
                .endedBefore(request, wrong.place(), on)
                .forEach(ended ->
                        faults.add(fault(field, "the end of the deadline \"" + ended.title() + "\"", ended.on())));
        return faults;
    }

    private static Fault fault(String field, String what, LocalDate day) {
        return Fault.ofBody(field, "out-of-order", "cannot be after " + what + ", " + day + ": correct that first");
    }
}
