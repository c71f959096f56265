package org.comity.cases.step.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.comity.base.audit.Act;
import org.comity.base.problem.Dates;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.cases.history.Detail.EventKept;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.EntryDraft.Superseded;
import org.comity.cases.history.EntryKind;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.HistoryRecorder.When;

/**
 * Corrects or annuls an event of an older register. It moves nothing, so its day has no order among the moves, and it may be
 * annulled at any time.
 */
@ApplicationScoped
class EventCorrection {

    private final HistoryEntries history;
    private final HistoryRecorder recording;

    EventCorrection(HistoryEntries history, HistoryRecorder recording) {
        this.history = history;
        this.recording = recording;
    }

    /** True for an entry that is an event. */
    static boolean isMeant(HistoryEntry wrong) {
        return wrong.kind() == EntryKind.EVENT;
    }

    /** Records the entry that takes the place of a wrong one. Throws every fault of the correction. */
    HistoryEntry record(CooperationRequest request, HistoryEntry wrong, NewCorrection wanted) {
        var when = wanted.annuls() || wanted.occurredAt() == null
                ? recording.when(request.authority(), wrong.occurredOn(), wrong.occurredAt())
                : recording.when(request.authority(), wanted.occurredAt());
        check(wanted, when);
        var kept = (EventKept) history.detail(wrong);
        var what = new EntryDraft(
                null,
                new Superseded(wrong.seq(), wrong.place(), wanted.annuls()),
                when.on(),
                when.at(),
                wanted.narrative() == null ? wrong.narrative() : wanted.narrative(),
                kept.corrected(wanted.reason()));
        return recording.record(request, Act.CORRECT, what);
    }

    private static void check(NewCorrection wanted, When when) {
        var faults = new ArrayList<Fault>();
        Dates.notAfterToday("occurredAt", when.on(), when.today(), faults);
        refuse("reasonCode", wanted.reasonCode() != null, faults);
        refuse("grounds", !wanted.grounds().isEmpty(), faults);
        refuse("recipient", wanted.recipient() != null, faults);
        refuse("decidedBy", wanted.decidedBy() != null, faults);
        refuse("document", wanted.document() != null, faults);
        refuse("confirms", wanted.confirms() != null, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }

    private static void refuse(String field, boolean isGiven, ArrayList<Fault> faults) {
        if (isGiven) {
            faults.add(Fault.ofBody(field, "not-applicable", "an event that is no step has none"));
        }
    }
}
