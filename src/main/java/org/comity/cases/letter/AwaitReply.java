package org.comity.cases.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.cases.deadline.Deadline.Subject;
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
 * deadline, or waits by the query that runs and can be answered in time; the question whether the assistance is still needed opens a deadline.
 */
@ApplicationScoped
class AwaitReply {

    private static final String STATUS_QUERY = "SLA_REPLY_STATUS_QUERY";
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
                var former = query(request);
                if (former.isPresent() && waits(former.get(), on)) {
                    yield new Awaiting(replyBy, former.get().id(), null);
                }
                former.ifPresent(process -> endFormer(request, process, no, on));
                var query = running.opened(
                        request, new NewSideProcess(SideProcessKind.STATUS_QUERY, on, replyBy, null, List.of(), about));
                yield new Awaiting(replyBy, query.id(), null);
            }
            case STILL_NEEDED ->
                new Awaiting(
                        replyBy,
                        null,
                        replyBy == null ? null : deadlines.set(request, subject(no), STILL_NEEDED, on, replyBy, about));
            case STATUS_NOTE -> new Awaiting(null, null, null);
        };
    }

    private static Subject subject(int no) {
        return new Subject(LetterPart.KIND.code(), no);
    }

    private Optional<SideProcess> query(CooperationRequest request) {
        return sideProcesses.running(request.id()).stream()
                .filter(process -> process.kind() == SideProcessKind.STATUS_QUERY)
                .findFirst();
    }

    /** True if an answer to the query may still come in time, or if the query opened later than the day. */
    private static boolean waits(SideProcess query, LocalDate on) {
        var replyBy = query.replyBy();
        return replyBy == null ? on.isBefore(query.openedOn()) : !on.isAfter(replyBy);
    }

    /** The next chaser is sent because the query before had no answer in time. */
    private void endFormer(CooperationRequest request, SideProcess former, int no, LocalDate on) {
        var outcome = "No reply: asked again by letter " + no;
        asking(request, former.id()).forEach(letter -> end(request, letter, LetterReply.NO_REPLY, on, outcome));
        if (former.endedOn() == null) {
            endQuery(request, former, LetterReply.NO_REPLY, on, outcome);
        }
    }

    private List<Letter> asking(CooperationRequest request, UUID query) {
        return letters(request).stream()
                .filter(letter -> query.equals(letter.sideProcess()) && letter.endedOn() == null)
                .toList();
    }

    private List<Letter> letters(CooperationRequest request) {
        return records.known(LetterPart.KIND, Letter.class, request.id(), null);
    }

    /** Ends the wait for a reply, and records which one came. */
    void end(CooperationRequest request, Letter letter, LetterReply reply, LocalDate on, String remark) {
        if (letter.sideProcess() != null && isLast(request, letter, reply)) {
            sideProcesses
                    .find(request.id(), letter.sideProcess())
                    .filter(process -> process.endedOn() == null)
                    .ifPresent(process -> endQuery(request, process, reply, on, remark));
        }
        if (letter.deadline() != null) {
            var ending = reply == LetterReply.NO_REPLY ? DeadlineEnding.CANCELLED : DeadlineEnding.MET;
            deadlines.end(request, subject(letter.no()), letter.deadline(), ending, on, remark);
        }
        var detail =
                new PartDetail(LetterPart.KIND.code(), letter.id(), PartAct.ENDED, LetterPart.values(letter, reply));
        letter.hasReply(
                reply, on, recorder.recorded(request, detail, on, remark).seq());
    }

    /** An answer ends a query at once. Without one it runs as long as a letter waits by it. */
    private boolean isLast(CooperationRequest request, Letter letter, LetterReply reply) {
        return reply != LetterReply.NO_REPLY
                || asking(request, Objects.requireNonNull(letter.sideProcess())).size() < 2;
    }

    /** A query that nobody answered does not meet its deadline. */
    private void endQuery(
            CooperationRequest request, SideProcess process, LetterReply reply, LocalDate on, String remark) {
        if (reply == LetterReply.NO_REPLY) {
            deadlines.endFirst(request, List.of(STATUS_QUERY), DeadlineEnding.CANCELLED, on, remark);
        }
        running.ended(request, process, on, remark);
    }
}
