package org.comity.cases.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.time.Ids;
import org.comity.base.time.Moment;
import org.comity.base.time.Standpoint;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.deadline.DeadlineEnding;
import org.comity.cases.deadline.SetDeadline;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.letter.ComposeLetter.Frame;
import org.comity.cases.letter.Letter.Dispatch;
import org.comity.cases.letter.LetterViews.Around;
import org.comity.cases.letter.NewLetter.NewLetterReply;
import org.comity.cases.letter.NewLetter.NewLetterSending;
import org.comity.cases.letter.text.LetterKind;
import org.comity.cases.letter.text.LetterReply;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.PartRecords;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.rules.workflow.Direction;
import org.jspecify.annotations.Nullable;

/** Records that a person sent a letter, and the reply to it, with all that follows. */
@ApplicationScoped
class SendLetter {

    private final CooperationRequests requests;
    private final LetterDrafts drafts;
    private final PartRecords records;
    private final LetterPart part;
    private final ComposeLetter composing;
    private final AwaitReply awaiting;
    private final SetDeadline deadlines;
    private final HistoryRecorder recorder;
    private final LetterNews news;
    private final Ids ids;

    SendLetter(
            CooperationRequests requests,
            LetterDrafts drafts,
            PartRecords records,
            LetterPart part,
            ComposeLetter composing,
            AwaitReply awaiting,
            SetDeadline deadlines,
            HistoryRecorder recorder,
            LetterNews news,
            Ids ids) {
        this.requests = requests;
        this.drafts = drafts;
        this.records = records;
        this.part = part;
        this.composing = composing;
        this.awaiting = awaiting;
        this.deadlines = deadlines;
        this.recorder = recorder;
        this.news = news;
        this.ids = ids;
    }

    /** Records that a draft was sent: its text is stored as sent, and the office waits for the reply. */
    @Transactional
    Versioned<LetterView> send(UUID requestId, int no, Precondition precondition, NewLetterSending wanted) {
        var request = requests.forChange(requestId, precondition);
        var draft = drafts.find(requestId, no);
        DraftLetter.requireDraft(draft);
        DraftLetter.requireOpen(request);
        var kind = draft.kind();
        var when = when(request, wanted.sentOn());
        var replyBy = wanted.replyBy() == null || !kind.asksForReply()
                ? draft.replyBy(when.on(), news.usualReply(request, when.on()))
                : wanted.replyBy();
        DraftLetter.refuse(faults(request, kind, when, wanted, replyBy));
        var message = wanted.message() == null ? draft.message() : wanted.message();
        var frame = new Frame(kind, when.on(), replyBy, message);
        var text = wanted.text() == null ? composing.text(request, frame, wanted.language()) : wanted.text();
        var waits = awaiting.begin(request, kind, no, when.on(), replyBy);
        var origin = new Origin(ids.next(), requestId, request.authority(), no, when.on());
        var letter = new Letter(
                origin, kind, new Dispatch(wanted.channel(), wanted.reference(), wanted.language(), text), waits);
        var detail = new PartDetail(LetterPart.KIND.code(), letter.id(), PartAct.ADDED, part.values(letter));
        letter.isAddedBy(recorder.recorded(request, detail, when.on(), null).seq());
        records.persist(letter);
        draft.isSent();
        var about = kind.title() + " (letter " + no + ")";
        deadlines.endFirst(request, LetterRules.askingFor(kind), DeadlineEnding.MET, when.on(), about);
        return answer(request, draft, letter, Around.sending(news.met(request)));
    }

    /** Records the reply to a letter, or that none came. */
    @Transactional
    Versioned<LetterView> reply(UUID requestId, int no, Precondition precondition, NewLetterReply wanted) {
        var request = requests.forChange(requestId, precondition);
        var draft = drafts.find(requestId, no);
        var letter = records.find(Letter.class, requestId, no)
                .filter(sent -> sent.kind().asksForReply())
                .orElseThrow(() -> conflict("Letter " + no + " waits for no reply"));
        if (letter.endedOn() != null) {
            throw conflict("The reply to letter " + no + " is recorded: " + letter.reply());
        }
        var when = when(request, wanted.repliedOn());
        DraftLetter.refuse(faults(letter, wanted, when));
        var remark = wanted.remark() == null ? wanted.reply().name() : wanted.remark();
        awaiting.end(request, letter, wanted.reply(), when.on(), remark);
        return answer(
                request, draft, letter, news.around(request, Standpoint.NOW).of(letter));
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(ProblemKind.CONFLICT, detail);
    }

    private When when(CooperationRequest request, @Nullable LocalDate day) {
        return recorder.when(request.authority(), day == null ? null : new Moment(day, null));
    }

    private List<Fault> faults(
            CooperationRequest request,
            LetterKind kind,
            When when,
            NewLetterSending wanted,
            @Nullable LocalDate replyBy) {
        var faults = new ArrayList<Fault>();
        when.mustHavePassed("sentOn", faults);
        var reached = news.reachedOn(request);
        if (reached != null && when.on().isBefore(reached)) {
            var how = request.procedure().direction() == Direction.INCOMING ? "received" : "sent";
            faults.add(
                    Fault.ofBody("sentOn", "out-of-order", "cannot be before the request was " + how + ", " + reached));
        }
        if (wanted.replyBy() != null && !kind.asksForReply()) {
            faults.add(Fault.ofBody("replyBy", "not-applicable", "is not given for a letter that asks for no reply"));
        } else if (replyBy != null && replyBy.isBefore(when.on())) {
            faults.add(Fault.ofBody("replyBy", "out-of-order", "cannot be before the sending"));
        }
        if (wanted.text() != null && wanted.message() != null) {
            faults.add(Fault.ofBody("message", "not-applicable", "is a part of the text, which is given"));
        }
        return faults;
    }

    private static List<Fault> faults(Letter letter, NewLetterReply wanted, When when) {
        var faults = new ArrayList<Fault>();
        when.mustHavePassed("repliedOn", faults);
        var possible = letter.kind().replies();
        if (!possible.contains(wanted.reply())) {
            faults.add(Fault.ofBody("reply", "not-applicable", "is one of " + possible + " for this letter"));
        }
        if (when.on().isBefore(letter.day())) {
            faults.add(Fault.ofBody("repliedOn", "out-of-order", "cannot be before the sending, " + letter.day()));
        }
        var replyBy = letter.replyBy();
        if (wanted.reply() == LetterReply.NO_REPLY
                && replyBy != null
                && !when.on().isAfter(replyBy)) {
            faults.add(Fault.ofBody(
                    "repliedOn", "out-of-order", "must be after the day by which a reply was asked for, " + replyBy));
        }
        return faults;
    }

    private Versioned<LetterView> answer(CooperationRequest request, LetterDraft draft, Letter letter, Around around) {
        requests.flush();
        return new Versioned<>(LetterViews.view(request, draft, letter, around), request.version());
    }
}
