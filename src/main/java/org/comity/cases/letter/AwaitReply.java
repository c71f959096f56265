package org.comity.cases.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.comity.cases.deadline.DeadlineEnding;
import org.comity.cases.deadline.SetDeadline;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.letter.Letter.Awaiting;
import org.comity.cases.letter.text.LetterKind;
import org.comity.cases.letter.text.LetterReply;
import org.comity.cases.part.PartRecords;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.sideprocess.NewSideProcess;
import org.comity.cases.sideprocess.RunSideProcess;
import org.comity.cases.sideprocess.SideProcess;
import org.comity.cases.sideprocess.SideProcesses;
import org.comity.rules.workflow.SideProcessKind;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the reply to a letter by the means that requests have: a chaser opens a query for the state of the request, whose day of reply is a
 * deadline; the question whether the assistance is still needed opens a deadline.
 */
@ApplicationScoped
class AwaitReply {

    private static final String STILL_NEEDED = "SLA_REPLY_STILL_NEEDED";

    private final RunSideProcess running;
    private final SideProcesses sideProcesses;
    private final SetDeadline deadlines;
    private final HistoryRecorder recorder;
    private final PartRecords records;

    AwaitReply(
            RunSideProcess running,
            SideProcesses sideProcesses,
            SetDeadline deadlines,
            HistoryRecorder recorder,
            PartRecords records) {
        this.running = running;
        this.sideProcesses = sideProcesses;
        this.deadlines = deadlines;
        this.recorder = recorder;
        this.records = records;
    }

    /** Begins to wait for the reply to a letter of this kind and number, which is sent on a day. */
    Awaiting begin(CooperationRequest request, LetterKind kind, int no, LocalDate on, @Nullable LocalDate replyBy) {
        var about = kind.title() + " (letter " + no + ")";
        return switch (kind) {
            case CHASER -> {
                endFormer(request, no, on);
                var query = running.opened(
                        request, new NewSideProcess(SideProcessKind.STATUS_QUERY, on, replyBy, null, List.of(), about));
                yield new Awaiting(replyBy, query.id(), null);
            }
            case STILL_NEEDED ->
                new Awaiting(
                        replyBy,
                        null,
                        replyBy == null ? null : deadlines.set(request, STILL_NEEDED, on, replyBy, about));
            case STATUS_NOTE -> new Awaiting(null, null, null);
        };
    }

    /** The next chaser is sent because the query before had no answer. */
    private void endFormer(CooperationRequest request, int no, LocalDate on) {
        var former = sideProcesses.running(request.id()).stream()
                .filter(process -> process.kind() == SideProcessKind.STATUS_QUERY)
                .findFirst();
        if (former.isEmpty()) {
            return;
        }
        var outcome = "No reply: asked again by letter " + no;
        var asking = letters(request).stream()
                .filter(letter -> former.get().id().equals(letter.sideProcess()) && letter.endedOn() == null)
                .findFirst();
        if (asking.isPresent()) {
            end(request, asking.get(), LetterReply.NO_REPLY, on, outcome);
        } else {
            running.ended(request, former.get(), on, outcome);
        }
    }

    private List<Letter> letters(CooperationRequest request) {
        return records.known(LetterPart.KIND, Letter.class, request.id(), null);
    }

    /** Ends the wait for a reply, and records which one came. */
    void end(CooperationRequest request, Letter letter, LetterReply reply, LocalDate on, String remark) {
        if (letter.sideProcess() != null) {
            sideProcesses
                    .find(request.id(), letter.sideProcess())
                    .filter(process -> process.endedOn() == null)
                    .ifPresent(process -> endQuery(request, process, on, remark));
        }
        if (letter.deadline() != null) {
            var ending = reply == LetterReply.NO_REPLY ? DeadlineEnding.CANCELLED : DeadlineEnding.MET;
            deadlines.end(request, letter.deadline(), ending, on, remark);
        }
        var detail =
                new PartDetail(LetterPart.KIND.code(), letter.id(), PartAct.ENDED, LetterPart.values(letter, reply));
        letter.hasReply(
                reply, on, recorder.recorded(request, detail, on, remark).seq());
    }

    private void endQuery(CooperationRequest request, SideProcess process, LocalDate on, String remark) {
        running.ended(request, process, on, remark);
    }
}
