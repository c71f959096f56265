package org.comity.cases.step.taking;

import java.time.LocalDate;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** The receipt of a request by the executing authority, which follows its sending where the procedure has one. */
public final class SentBefore {

    private static final String FIELD = "receivedByExecutingOn";
    private static final List<Step> TO_THE_OTHER_STATE = List.of(Step.SEND, Step.SEND_ORALLY);

    private SentBefore() {}

    /** The faults of the day of receipt in a request with these moves. */
    public static List<Fault> faults(Procedure procedure, StatusHistory status, @Nullable LocalDate day) {
        if (day == null || !sends(procedure)) {
            return List.of();
        }
        var sent = status.standing().stream()
                .filter(entry -> entry.step() != null && sending(procedure).contains(entry.step()))
                .map(HistoryEntry::occurredOn)
                .reduce((earlier, later) -> later);
        return sent.isEmpty()
                ? List.of(notSent(procedure))
                : sent
                        .filter(day::isBefore)
                        .map(on -> Fault.ofBody(FIELD, "out-of-order", "cannot be before the request was sent, " + on))
                        .stream()
                        .toList();
    }

    /** The faults of the date that our own request bears, which was sent in writing on that day or later. */
    public static List<Fault> faultsOfDate(Procedure procedure, StatusHistory status, @Nullable LocalDate dated) {
        return procedure.direction() == Direction.INCOMING || dated == null
                ? List.of()
                : status.standing().stream()
                        .filter(entry -> entry.step() == Step.SEND)
                        .map(HistoryEntry::occurredOn)
                        .filter(dated::isAfter)
                        .limit(1)
                        .map(on -> Fault.ofBody("dated", "out-of-order", "cannot be after the request was sent, " + on))
                        .toList();
    }

    /** The faults of the day of receipt in a request that is being registered. */
    public static List<Fault> faultsOfNew(Procedure procedure, @Nullable LocalDate day) {
        return day == null || !sends(procedure) ? List.of() : List.of(notSent(procedure));
    }

    private static Fault notSent(Procedure procedure) {
        return Fault.ofBody(
                FIELD,
                "not-applicable",
                "the request has not been sent to it: " + sending(procedure).getFirst());
    }

    private static List<Step> sending(Procedure procedure) {
        return procedure.direction() == Direction.INCOMING ? List.of(Step.SEND_FOR_EXECUTION) : TO_THE_OTHER_STATE;
    }

    private static boolean sends(Procedure procedure) {
        return procedure.moves().stream().anyMatch(move -> sending(procedure).contains(move.step()));
    }
}
