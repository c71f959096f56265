package org.comity.cases.step.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.comity.base.audit.Act;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.EntryDraft.Moved;
import org.comity.cases.history.EntryDraft.Superseded;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.MoveDetail.ImportDetail;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;

/**
 * Gives the end of an imported request the day that its register does not have. The request then entered as open on the
 * day that the register has, and ended on the day of the correction, so that statements count both.
 */
@ApplicationScoped
class DatedEnd {

    private final HistoryEntries history;
    private final HistoryRecorder recording;

    DatedEnd(HistoryEntries history, HistoryRecorder recording) {
        this.history = history;
        this.recording = recording;
    }

    /** True if a correction gives a day to an end that has none. */
    boolean isMeant(HistoryEntry wrong, NewCorrection wanted) {
        return wanted.occurredAt() != null
                && history.move(wrong) instanceof ImportDetail detail
                && ImportDetail.DAY_NOT_RECORDED.equals(detail.outcomeDay());
    }

    /** Records the entry and the end in place of the entry without a day. Returns the end. */
    HistoryEntry record(
            CooperationRequest request, StatusHistory status, HistoryEntry wrong, When when, NewCorrection wanted) {
        if (!status.last().equals(wrong)) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "The end has no day, and there are moves after it: annul those first");
        }
        if (when.on().isBefore(wrong.occurredOn())) {
            throw ProblemException.unprocessable(List.of(Fault.ofBody(
                    "occurredAt", "out-of-order", "must not be before the request entered, " + wrong.occurredOn())));
        }
        var detail = (ImportDetail) history.move(wrong);
        var open = request.procedure().usualState();
        recording.record(request, Act.CORRECT, entered(wrong, detail, open, wanted));
        request.moves(Objects.requireNonNull(wrong.to()), wrong.result(), when.on());
        return recording.record(request, Act.CORRECT, ended(wrong, detail, open, when, wanted));
    }

    private static EntryDraft entered(HistoryEntry wrong, ImportDetail detail, State open, NewCorrection wanted) {
        return new EntryDraft(
                new Moved(Step.IMPORT, null, open, null, null, null, wrong.classified()),
                new Superseded(wrong.seq(), wrong.place(), false),
                wrong.occurredOn(),
                null,
                wrong.narrative(),
                detail.withoutItsEnd(wanted.reason()));
    }

    private static EntryDraft ended(
            HistoryEntry wrong, ImportDetail detail, State open, When when, NewCorrection wanted) {
        var moved = new Moved(
                Step.IMPORT,
                open,
                Objects.requireNonNull(wrong.to()),
                wrong.result(),
                wanted.reasonCode() == null ? wrong.reasonCode() : wanted.reasonCode(),
                wanted.decidedBy(wrong));
        return new EntryDraft(
                moved,
                null,
                when.on(),
                when.at(),
                wanted.narrative(),
                detail.ofItsEnd(wanted.grounds().isEmpty() ? detail.grounds() : wanted.grounds()));
    }
}
