package org.comity.cases.step.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.comity.base.audit.Act;
import org.comity.cases.deadline.DeadlineClock.Event;
import org.comity.cases.deadline.DeadlineCorrection;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.EntryDraft.Moved;
import org.comity.cases.history.EntryDraft.Superseded;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.MoveDetail.Correction;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.sideprocess.SideProcesses;
import org.comity.cases.step.judgement.ContentSnapshot;
import org.comity.cases.step.judgement.PassedDays;
import org.comity.cases.step.judgement.StandingFacts;
import org.comity.rules.deadline.Trigger;

/** Records the entry that takes the place of another, and lets follow what depends on its day. */
@ApplicationScoped
class Supersession {

    private final HistoryEntries history;
    private final HistoryRecorder recording;
    private final DeadlineCorrection deadlines;
    private final SideProcesses sideProcesses;
    private final PassedDays passedDays;

    Supersession(
            HistoryEntries history,
            HistoryRecorder recording,
            DeadlineCorrection deadlines,
            SideProcesses sideProcesses,
            PassedDays passedDays) {
        this.passedDays = passedDays;
        this.history = history;
        this.recording = recording;
        this.deadlines = deadlines;
        this.sideProcesses = sideProcesses;
    }

    /** The entry in place of another, and the warnings of the rules that do not stop it. */
    record Replaced(HistoryEntry entry, List<String> warnings) {}

    /** A move happened at another time, or for other reasons: the content of the request, its side processes and its deadlines follow. */
    Replaced replace(
            CooperationRequest request, StatusHistory status, HistoryEntry wrong, When when, NewCorrection wanted) {
        var before = ContentSnapshot.of(request, false);
        CarriedDays.follow(request, status, wrong, when.on());
        if (wanted.recipient() != null && StandingFacts.decidesWhereItLies(status, wrong)) {
            request.goesTo(wanted.recipient());
        }
        var entry = record(request, wrong, before, when, wanted);
        if (status.last().equals(wrong)) {
            request.moves(Objects.requireNonNull(wrong.to()), wrong.result(), when.on());
        }
        if (!when.on().equals(wrong.occurredOn()) || !Objects.equals(when.at(), wrong.occurredAt())) {
            request.holdInstead(wrong.place(), wrong.occurredOn(), when.on());
            sideProcesses.of(request.id()).forEach(process -> process.moves(wrong.place(), when.on()));
            var trigger = new Trigger.OnStep(Objects.requireNonNull(wrong.step()));
            var stated = history.move(wrong).statedDay(request.suggestedDeadline());
            deadlines.moved(request, wrong.place(), new Event(trigger, when, stated, entry.seq()));
            return new Replaced(entry, passedDays.afterCorrection(request));
        }
        return new Replaced(entry, List.of());
    }

    /** Records the entry, with the fields of the request that have changed since before. */
    HistoryEntry record(
            CooperationRequest request, HistoryEntry wrong, ContentSnapshot before, When when, NewCorrection wanted) {
        var superseded = new Superseded(wrong.seq(), wrong.place(), wanted.annuls());
        var correction = new Correction(
                wanted.reason(), wanted.grounds(), wanted.document(), wanted.recipient(), before.changesTo(request));
        var detail = history.move(wrong).corrected(correction);
        var narrative = wanted.narrative() == null ? wrong.narrative() : wanted.narrative();
        var what = new EntryDraft(moved(wrong, wanted), superseded, when.on(), when.at(), narrative, detail);
        return recording.record(request, Act.CORRECT, what);
    }

    private static Moved moved(HistoryEntry wrong, NewCorrection wanted) {
        return new Moved(
                Objects.requireNonNull(wrong.step()),
                wrong.from(),
                Objects.requireNonNull(wrong.to()),
                wrong.result(),
                wanted.reasonCode() == null ? wrong.reasonCode() : wanted.reasonCode(),
                wanted.decidedBy(wrong),
                wrong.classified());
    }
}
