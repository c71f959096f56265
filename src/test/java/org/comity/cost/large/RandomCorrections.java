package org.comity.cost.large;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.comity.cases.history.Detail.Change;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.EntryDraft.Classified;
import org.comity.cases.history.EntryDraft.Moved;
import org.comity.cases.history.EntryDraft.Superseded;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.MoveDetail;
import org.comity.cases.history.MoveDetail.Correction;
import org.comity.cases.history.MoveDetail.ReclassificationDetail;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.content.Channel;
import org.comity.cases.sideprocess.SideProcess;
import org.comity.cases.step.judgement.ContentSnapshot;
import org.comity.cases.step.taking.StepEffects;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.procedure.Reclassification;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;

/**
 * Corrections, annulments and reclassifications of a request. Only moves from which nothing else follows than the state are
 * annulled or get another day, since deadlines and side processes would follow them.
 */
final class RandomCorrections {

    /** The content of the request has their day, or the step carries more than the state. */
    private static final Set<Step> CARRYING =
            EnumSet.of(Step.CONFIRM_RECEIPT, Step.SEND_FOR_EXECUTION, Step.SEND, Step.RECLASSIFY, Step.SEND_ORALLY);

    /** The reasons of a refusal are corrected by two persons. */
    private static final Set<Step> ON_REASONS = EnumSet.of(Step.PROPOSE_REFUSAL, Step.RECORD_COURT_REFUSAL);

    private static final Set<Kind> WITHOUT_MEASURES = EnumSet.of(
            Kind.SPONTANEOUS_INFORMATION,
            Kind.TRANSFER_OF_PROCEEDINGS,
            Kind.TRANSFER_OF_SENTENCED_PERSON,
            Kind.ENQUIRY);
    private static final Set<Channel> OF_AUTHORITIES = EnumSet.of(Channel.CENTRAL_AUTHORITY, Channel.DIPLOMATIC);

    private final RequestFile file;
    private final Chance chance;

    RandomCorrections(RequestFile file) {
        this.file = file;
        this.chance = file.chance;
    }

    /** A move other than the first is corrected: its words, and its day if nothing hangs on it. */
    void correct() {
        var status = new StatusHistory(file.entries);
        if (status.standing().size() < 2) {
            return;
        }
        var wrong = status.standing().get(1 + chance.below(status.standing().size() - 1));
        if (ON_REASONS.contains(wrong.step()) || wrong.to() == State.REFUSED) {
            return;
        }
        var before = ContentSnapshot.of(file.request(), false);
        var day = isBare(wrong) && wrong.occurredAt() == null ? dayBetween(status, wrong) : wrong.occurredOn();
        if (status.last().equals(wrong)) {
            file.request().moves(state(wrong), wrong.result(), day);
        }
        supersede(wrong, false, day, before.changesTo(file.request()));
    }

    private LocalDate dayBetween(StatusHistory status, HistoryEntry wrong) {
        var first = status.before(wrong).orElseThrow().occurredOn();
        var end = status.after(wrong).map(HistoryEntry::occurredOn).orElse(file.today());
        var days = (int) (end.toEpochDay() - first.toEpochDay());
        return first.plusDays(chance.below(days + 1));
    }

    /** True if nothing but the state of the request depends on the move. */
    private boolean isBare(HistoryEntry move) {
        return !CARRYING.contains(move.step())
                && !file.hangsOn(move.place())
                && detail(move).measureOutcomes().isEmpty();
    }

    private MoveDetail detail(HistoryEntry move) {
        return (MoveDetail) file.details.get(move.seq() - 1);
    }

    private static State state(HistoryEntry move) {
        return Objects.requireNonNull(move.to());
    }

    /** The last move never happened. */
    void annul() {
        var request = file.request();
        var status = new StatusHistory(file.entries);
        var wrong = status.last();
        var earlier = status.before(wrong);
        if (earlier.isEmpty() || !isBare(wrong)) {
            return;
        }
        var last = earlier.get();
        var before = ContentSnapshot.of(request, false);
        request.moves(state(last), last.result(), last.occurredOn());
        StepEffects.restOn(request, status, wrong);
        request.isReviewedOn(request.state().standing() == Standing.CLOSED ? null : file.today());
        supersede(wrong, true, wrong.occurredOn(), before.changesTo(request));
    }

    /** The request was registered in error. */
    void annulRegistration() {
        var request = file.request();
        var wrong = file.entries.getFirst();
        var before = ContentSnapshot.of(request, false);
        request.moves(State.ANNULLED, null, wrong.occurredOn());
        request.isReviewedOn(null);
        var entry = supersede(wrong, true, wrong.occurredOn(), before.changesTo(request));
        file.endDeadlines(OwnDeadline.CANCELLED, file.today(), entry.seq());
        file.endSideProcesses(kind -> true, file.today(), SideProcess.ANNULLED, entry.seq());
    }

    private HistoryEntry supersede(HistoryEntry wrong, boolean annuls, LocalDate on, Map<String, Change> changed) {
        var moved = new Moved(
                Objects.requireNonNull(wrong.step()),
                wrong.from(),
                state(wrong),
                wrong.result(),
                wrong.reasonCode(),
                wrong.decidedBy(),
                wrong.classified());
        var reason = annuls ? "It never happened" : "A slip of the pen";
        var detail = detail(wrong).corrected(new Correction(reason, List.of(), null, null, changed));
        var superseded = new Superseded(wrong.seq(), wrong.place(), annuls);
        var narrative = wrong.narrative() == null ? null : wrong.narrative() + ", corrected";
        return file.record(
                new EntryDraft(moved, superseded, on, wrong.occurredAt(), narrative, detail),
                chance.one(OfficeShape.DECIDING));
    }

    /** The request is of another kind, if it can be one. */
    void reclassify() {
        var request = file.request();
        var kinds = Reclassification.kinds(request.procedure().kind()).stream()
                .filter(this::canBe)
                .toList();
        if (!kinds.isEmpty() && request.proposedBy() == null) {
            var to = Procedure.of(request.procedure().direction(), chance.one(kinds));
            var ways = Reclassification.ways(to, request.state().standing());
            ways.keySet().stream().findFirst().ifPresent(state -> reclassify(to, state));
        }
    }

    private boolean canBe(Kind kind) {
        var request = file.request();
        var content = request.content();
        var to = Procedure.of(request.procedure().direction(), kind);
        var hasBasis = !request.instruments().isEmpty();
        return (hasBasis
                        || !Reclassification.needsLegalBasis(to, request.state().standing()))
                && (!WITHOUT_MEASURES.contains(kind) || content.measures().isEmpty())
                && (kind != Kind.SPONTANEOUS_INFORMATION || content.suggestedDeadline() == null)
                && (kind != Kind.TRANSFER_OF_SENTENCED_PERSON || content.stage() == null && content.purpose() == null)
                && (kind != Kind.DIRECT_REQUEST || !OF_AUTHORITIES.contains(content.channel()));
    }

    private void reclassify(Procedure to, State state) {
        var request = file.request();
        var kind = request.procedure().kind();
        var classified = new Classified(to.direction(), kind, to.kind());
        var decider = Decider.CENTRAL_AUTHORITY.name();
        var moved = new Moved(Step.RECLASSIFY, request.state(), state, null, null, decider, classified);
        var before = ContentSnapshot.of(request, false);
        var formerReference = request.reference();
        request.turnsInto(to, file.numbers.next(to, file.today().getYear()));
        if (!file.formerKinds.contains(kind.name())) {
            file.formerKinds.add(kind.name());
        }
        request.goesTo(null);
        request.moves(state, null, file.today());
        var detail = new ReclassificationDetail(formerReference, before.changesTo(request));
        var entry = file.record(
                new EntryDraft(moved, null, file.today(), null, "It is of another kind", detail),
                chance.one(OfficeShape.DECIDING));
        if (!to.kind().canBeOral()) {
            file.endSideProcesses(
                    one -> one == SideProcessKind.ORAL_CONFIRMATION,
                    file.today(),
                    "ENDED_BY_RECLASSIFICATION",
                    entry.seq());
        }
        file.endDeadlines(OwnDeadline.SUPERSEDED, file.today(), entry.seq());
    }
}
