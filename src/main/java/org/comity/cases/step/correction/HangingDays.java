package org.comity.cases.step.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        if (!on.isAfter(wrong.occurredOn())) {
            return List.of();
        }
        var isFirst = status.before(wrong).isEmpty();
        var faults = new ArrayList<Fault>();
        for (var process : sideProcesses.of(request.id())) {
            var isOpenedByIt = process.openedBy() == wrong.place();
            var day = isOpenedByIt ? process.endedOn() : process.openedOn();
            if (day != null
                    && day.isBefore(on)
                    && (isFirst || isOpenedByIt)
                    && !SideProcess.ANNULLED.equals(process.outcome())) {
                var what = "the " + (isOpenedByIt ? "end" : "opening") + " of the side process " + process.kind();
                faults.add(fault(field, what, day));
            }
        }
        if (isFirst) {
            faults.addAll(ofMeasures(field, request, wrong, on));
        }
        faults.addAll(ofDeadlines(field, request, status, wrong.place(), on));
        return faults;
    }

    private static List<Fault> ofMeasures(String field, CooperationRequest request, HistoryEntry wrong, LocalDate on) {
        return request.everyMeasureRecord().stream()
                .filter(record -> record.day().isBefore(on))
                .filter(record -> !record.holdsSince(wrong.place(), wrong.occurredOn()))
                .map(record -> fault(field, "the day of measure " + record.no(), record.day()))
                .toList();
    }

    /** A deadline that a move ended is in the order of the moves, which is judged for itself. */
    private List<Fault> ofDeadlines(
            String field, CooperationRequest request, StatusHistory status, int place, LocalDate on) {
        return deadlines.endedBefore(request, place, on).stream()
                .filter(ended -> status.standing().stream().noneMatch(move -> Objects.equals(ended.by(), move.place())))
                .map(ended -> fault(field, "the end of the deadline \"" + ended.title() + "\"", ended.on()))
                .toList();
    }

    private static Fault fault(String field, String what, LocalDate day) {
        return Fault.ofBody(field, "out-of-order", "cannot be after " + what + ", " + day + ": correct that first");
    }
}
