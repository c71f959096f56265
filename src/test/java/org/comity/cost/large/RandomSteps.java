package org.comity.cost.large;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.EntryDraft.Classified;
import org.comity.cases.history.EntryDraft.Moved;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.MoveDetail.RegistrationDetail;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequest.Entry;
import org.comity.cases.request.Identity;
import org.comity.cases.request.content.DualCriminality;
import org.comity.cases.request.content.Measure;
import org.comity.cases.request.content.MeasureRecord;
import org.comity.cases.sideprocess.SideProcess.Opening;
import org.comity.cases.step.judgement.ContentSnapshot;
import org.comity.cost.large.OfficeShape.Worker;
import org.comity.reference.service.ServiceLevelsView;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.refusal.RefusalCheck;
import org.comity.rules.workflow.Facts;
import org.comity.rules.workflow.Facts.MeasureFact;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.LinkKind;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Outcome;
import org.comity.rules.workflow.Recorder;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** The steps of a request, drawn from the table of its procedure. The procedure itself judges each of them. */
final class RandomSteps {

    private static final double USUAL = 10;

    /** Steps that are rarer or more frequent than the others that are open in the same state. */
    private static final Map<Step, Double> WEIGHTS = Map.ofEntries(
            Map.entry(Step.WITHDRAW, 0.14),
            Map.entry(Step.RECORD_NO_LONGER_REQUIRED, 0.1),
            Map.entry(Step.END_OTHERWISE, 0.1),
            Map.entry(Step.RECORD_LAPSE, 0.3),
            Map.entry(Step.FORWARD, 0.2),
            Map.entry(Step.ABANDON, 0.4),
            Map.entry(Step.RETURN_TO_DRAFT, 0.5),
            Map.entry(Step.RECORD_IMPOSSIBILITY, 0.12),
            Map.entry(Step.PROPOSE_REFUSAL, 0.15),
            Map.entry(Step.RECORD_COURT_REFUSAL, 0.1),
            Map.entry(Step.RECORD_REFUSAL, 0.45),
            Map.entry(Step.RECORD_PARTIAL_REFUSAL, 0.4),
            Map.entry(Step.RECORD_PARTIAL_RESULTS, 2.0),
            Map.entry(Step.TRANSMIT_PARTIAL_RESULTS, 1.5),
            Map.entry(Step.RETURN_PARTLY_EXECUTED, 2.0),
            Map.entry(Step.RECORD_INCOMPLETE_RESULTS, 2.0),
            Map.entry(Step.RESUME_EXECUTION, 0.3),
            Map.entry(Step.RETURN_PROPOSAL, 2.0),
            Map.entry(Step.DECLINE, 0.5),
            Map.entry(Step.SEND_ORALLY, 0.15),
            Map.entry(Step.SHARE_DRAFT, 0.8),
            Map.entry(Step.RECORD_EXCULPATORY_NOTICE, 0.1),
            Map.entry(Step.GIVE_EXCULPATORY_NOTICE, 0.1),
            Map.entry(Step.RECORD_DISCHARGE, 0.4),
            Map.entry(Step.RECORD_MISSED_SURRENDER, 0.6),
            Map.entry(Step.RECORD_REMITTAL, 0.5),
            Map.entry(Step.RECORD_CONSENT_REVOKED, 0.3),
            Map.entry(Step.RECORD_CONSENT_WITHDRAWN, 0.3),
            Map.entry(Step.RECORD_CONSENT_REFUSED, 0.8),
            Map.entry(Step.RECORD_OTHER_MEASURE, 1.0),
            Map.entry(Step.RECORD_RELEASE, 1.0),
            Map.entry(Step.INFORM_OF_CONSENT, 1.0),
            Map.entry(Step.NOTE_REFUSAL, 0.7),
            Map.entry(Step.NOTE_IMPOSSIBILITY, 0.5),
            Map.entry(Step.NOTE_PARTIAL_EXECUTION, 1.5),
            Map.entry(Step.SEND_FEEDBACK, 2.0),
            Map.entry(Step.RECORD_FEEDBACK, 2.0),
            Map.entry(Step.NOTE_OBLIGATIONS, 1.5),
            Map.entry(Step.REOPEN, 0.12));

    /** Decisions on grounds that were recorded before. */
    private static final Set<Step> RESTING_ON_EARLIER = EnumSet.of(Step.REFUSE, Step.RECORD_FINAL_REFUSAL);

    private final RequestFile file;
    private final Chance chance;

    RandomSteps(RequestFile file) {
        this.file = file;
        this.chance = file.chance;
    }

    /** Registers a request that came on a day, or that is begun on it. */
    void register(Procedure procedure, LocalDate on) {
        var officer = OfficeShape.OFFICERS_IN_CHARGE.one(chance);
        var reference = file.numbers.next(procedure, file.today().getYear());
        var content = new RandomContent(chance, procedure).entering(on, officer.code());
        var state = procedure.entry().to();
        var request = new CooperationRequest(
                chance.id(file.now()),
                new Identity(file.authority, reference, procedure, null),
                content,
                new Entry(state, on, file.now()));
        request.isReviewedOn(file.today().plusDays(ServiceLevelsView.USUAL_REVIEW_DAYS));
        file.isOf(request);
        var decider = procedure.entry().onlyDecider().orElseThrow();
        var classified = new Classified(procedure.direction(), null, procedure.kind());
        var moved = new Moved(Step.REGISTER, null, state, null, null, decider.name(), classified);
        var entry = file.record(
                new EntryDraft(moved, null, on, null, null, new RegistrationDetail(reference, content)), officer);
        file.followDeadlines(Step.REGISTER, false, on, entry.seq());
    }

    /** Takes one of the open steps; false if the file must change first. */
    boolean step() {
        var request = file.request();
        var shares = new Shares<Move>();
        request.procedure().movesFrom(request.state()).stream()
                .filter(this::isPossible)
                .forEach(move -> shares.with(move, WEIGHTS.getOrDefault(move.step(), USUAL)));
        return !shares.isEmpty() && take(shares.one(chance));
    }

    /** False if the step cannot become possible by data that come with it, nor by what the office does beside. */
    private boolean isPossible(Move move) {
        var request = file.request();
        return move.needs().stream().allMatch(need -> switch (need) {
            case UNANSWERED_REQUEST_FOR_INFORMATION ->
                request.running().contains(SideProcessKind.REQUEST_FOR_INFORMATION);
            case REASONS_SENT -> request.areReasonsSent();
            case FULL_REQUEST_LINKED -> !file.links.isEmpty();
            case SOMETHING_EXECUTED -> !request.measures().isEmpty();
            default -> true;
        });
    }

    /** Reopens the request, if its procedure can. */
    boolean reopen() {
        var request = file.request();
        return request.procedure()
                .find(request.state(), Step.REOPEN)
                .filter(this::take)
                .isPresent();
    }

    private boolean take(Move move) {
        var request = file.request();
        var day = chance.in(0.85) ? file.today() : file.today().minusDays(1L + chance.below(4));
        var on = day.isBefore(request.lastMovedOn()) ? request.lastMovedOn() : day;
        var given = new StepGiven(chance, move, on, request.measures());
        if (RESTING_ON_EARLIER.contains(move.step())) {
            given.restsOn(file.lastMove().grounds());
        }
        var by = recorder(move);
        var facts = facts(given, by);
        if (!(request.procedure().take(move.step(), request.state(), facts) instanceof Outcome.Taken)) {
            return false;
        }
        record(move, given, on, by);
        return true;
    }

    private Facts facts(StepGiven given, Worker by) {
        var request = file.request();
        var proposer = request.proposedBy();
        return new Facts(
                given.given(),
                request.instruments(),
                given.measuresAfter().stream().map(RandomSteps::fact).toList(),
                request.running(),
                file.links.isEmpty() ? Set.of() : Set.of(LinkKind.PREPARES),
                request.areReasonsSent(),
                proposer == null ? Set.of() : Set.of(proposer),
                by.caller(),
                request.result());
    }

    private static MeasureFact fact(Measure measure) {
        return new MeasureFact(
                measure.coercive(), measure.dualCriminality() != DualCriminality.PENDING, measure.outcome());
    }

    private Worker recorder(Move move) {
        return move.recorders().contains(Recorder.CASEWORKER)
                ? chance.one(OfficeShape.CASEWORKERS)
                : chance.one(OfficeShape.DECIDING);
    }

    private void record(Move move, StepGiven given, LocalDate on, Worker by) {
        var request = file.request();
        var from = request.state();
        var before = ContentSnapshot.of(request, given.hasOutcomes());
        var measures = request.everyMeasureRecord().stream()
                .map(MeasureRecord::measure)
                .toList();
        apply(move, given, on, by);
        var moved = new Moved(
                move.step(),
                from,
                move.to(),
                request.result(),
                given.reasonCode(),
                given.decider().name());
        var at = given.isTimed() ? on.atTime(6, chance.below(60)).toInstant(ZoneOffset.UTC) : null;
        var detail = given.detail(before.changesTo(request));
        var entry = file.record(new EntryDraft(moved, null, on, at, given.narrative(), detail), by);
        file.keepEarlier(measures);
        follow(move, given.grounds(), entry);
    }

    /** The changes of the request itself, as the application makes them. */
    private void apply(Move move, StepGiven given, LocalDate on, Worker by) {
        var request = file.request();
        var over = move.to().standing().isOver();
        request.moves(move.to(), move.result() != null ? move.result() : over ? request.result() : null, on);
        if (given.hasOutcomes()) {
            request.hasOutcomes(given.measuresAfter());
        }
        switch (move.step()) {
            case SEND_FOR_EXECUTION -> request.goesTo(given.recipient());
            case CONFIRM_RECEIPT -> request.reachedExecutingAuthority(on);
            case PROPOSE_REFUSAL -> request.refusalIsProposedBy(by.caller());
            case RETURN_PROPOSAL -> request.refusalIsProposedBy(null);
            case SEND_REASONS -> request.reasonsAreSent(true);
            case REOPEN -> {
                request.refusalIsProposedBy(null);
                request.reasonsAreSent(false);
            }
            default -> {
                // The other steps change the state alone.
            }
        }
        request.isReviewedOn(reviewOn(request));
    }

    private @Nullable LocalDate reviewOn(CooperationRequest request) {
        if (request.state().standing() == Standing.CLOSED) {
            return null;
        }
        var set = request.reviewOn();
        return set != null && set.isAfter(file.today())
                ? set
                : file.today().plusDays(ServiceLevelsView.USUAL_REVIEW_DAYS);
    }

    /** The deadlines and side processes that begin or end with a step. */
    private void follow(Move move, List<GroundGiven> grounds, HistoryEntry entry) {
        var request = file.request();
        var on = entry.occurredOn();
        var from = move.from();
        var finalises = from != null
                && from.standing() != move.to().standing()
                && move.to().standing().isOver();
        file.followDeadlines(move.step(), finalises, on, entry.seq());
        if (finalises) {
            file.endSideProcesses(kind -> !kind.followsTheResult(), on, "ENDED_WITH_THE_REQUEST", entry.seq());
        }
        if (move.step() == Step.REOPEN) {
            file.endSideProcesses(SideProcessKind::followsTheResult, on, "ENDED_BY_REOPENING", entry.seq());
        }
        if (move.step() == Step.SEND_ORALLY) {
            open(SideProcessKind.ORAL_CONFIRMATION, "Made orally: to be confirmed in writing", null, entry);
        }
        var solelyForNationality = RefusalCheck.solelyFor(
                "RF_NATIONALITY", grounds.stream().map(GroundGiven::asGround).toList());
        if (request.state() == State.REFUSED
                && request.procedure().kind() == Kind.EXTRADITION
                && solelyForNationality) {
            open(SideProcessKind.NATIONALITY_FOLLOW_UP, "Refused solely for nationality", "RF_NATIONALITY", entry);
        }
    }

    private void open(SideProcessKind kind, String topic, @Nullable String reasonCode, HistoryEntry entry) {
        if (!file.request().running().contains(kind)) {
            var opening = new Opening(kind, entry.occurredOn(), null, reasonCode, topic);
            file.open(chance.id(file.now()), opening, entry.seq());
        }
    }
}
