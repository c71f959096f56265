package org.comity.cases.step.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.history.StepDetail;
import org.comity.cases.history.StepDetail.OutcomeGiven;
import org.comity.cases.measure.Measures;
import org.comity.cases.measure.decision.MeasureDecisionRecord;
import org.comity.cases.measure.decision.StandingDecisions;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.Measure;
import org.comity.cases.request.content.Measure.Decided;
import org.comity.cases.request.content.MeasureRecord;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Reads the facts that a request stores of its steps again from the remaining steps, when one is annulled. */
@ApplicationScoped
public class StandingFacts {

    private final HistoryEntries history;
    private final StandingDecisions decisions;
    private final Measures measures;

    StandingFacts(HistoryEntries history, StandingDecisions decisions, Measures measures) {
        this.measures = measures;
        this.history = history;
        this.decisions = decisions;
    }

    /** Sets the executing authority, its receipt and the measures as if the annulled move had not happened. */
    public void restore(CooperationRequest request, StatusHistory status, HistoryEntry annulled) {
        var standing = status.standing().stream()
                .filter(entry -> !entry.equals(annulled))
                .toList();
        if (annulled.step() == Step.SEND_FOR_EXECUTION || annulled.step() == Step.RECLASSIFY) {
            request.goesTo(last(sinceReclassified(standing), Step.SEND_FOR_EXECUTION)
                    .map(this::recipient)
                    .orElseGet(() -> ofRegister(request, status, standing)));
        }
        if (annulled.step() == Step.CONFIRM_RECEIPT) {
            request.reachedExecutingAuthority(last(standing, Step.CONFIRM_RECEIPT)
                    .map(HistoryEntry::occurredOn)
                    .orElse(null));
        }
        if (!outcomes(annulled).isEmpty()) {
            request.hasOutcomes(measures(request, standing, annulled));
        }
    }

    /** True for the move by which the request lies with its executing authority: the last sending since it has its kind. */
    public static boolean decidesWhereItLies(StatusHistory status, HistoryEntry move) {
        return last(sinceReclassified(status.standing()), Step.SEND_FOR_EXECUTION)
                .filter(move::equals)
                .isPresent();
    }

    private List<Measure> measures(CooperationRequest request, List<HistoryEntry> standing, HistoryEntry annulled) {
        var changed = outcomes(annulled).stream().map(OutcomeGiven::measure).collect(Collectors.toSet());
        var decided = decisions.of(request.id());
        var brought = brought(request);
        return request.everyMeasureRecord().stream()
                .map(MeasureRecord::measure)
                .map(measure -> changed.contains(measure.no())
                        ? measure.decided(decided(start(measure, brought), measure, standing, decided))
                        : measure)
                .toList();
    }

    /** The state of a measure by the steps and decisions in force; a later one has the last word. */
    public Decided decided(CooperationRequest request, Measure measure) {
        return decided(
                start(measure, brought(request)),
                measure,
                new StatusHistory(history.of(request.id())).standing(),
                decisions.of(request.id()));
    }

    /** The measures as a register brought them: an imported request may begin with outcomes that no step here gave. */
    private Map<Integer, Decided> brought(CooperationRequest request) {
        return request.provenance() == null
                ? Map.of()
                : measures.decidedAt(
                        request.id(), history.of(request.id()).getFirst().recordedAt());
    }

    private static Decided start(Measure measure, Map<Integer, Decided> brought) {
        return measure.no() == null ? Decided.NOTHING : brought.getOrDefault(measure.no(), Decided.NOTHING);
    }

    private Decided decided(
            Decided start, Measure measure, List<HistoryEntry> moves, List<MeasureDecisionRecord> decisions) {
        var changes = new TreeMap<Integer, UnaryOperator<Decided>>();
        for (var move : moves) {
            outcomes(move).stream()
                    .filter(given -> measure.has(given.measure()))
                    .forEach(given -> changes.put(
                            move.place(),
                            was -> new Decided(
                                    given.outcome(), given.code(), was.executingAuthority(), was.postponedUntil())));
        }
        decisions.stream()
                .filter(decision -> measure.no() != null && decision.concerns(measure.no()))
                .forEach(decision ->
                        changes.put(decision.addedBy(), was -> StandingDecisions.after(was, decision, decisions)));
        var decided = start;
        for (var change : changes.values()) {
            decided = change.apply(decided);
        }
        return decided;
    }

    private List<OutcomeGiven> outcomes(HistoryEntry entry) {
        return history.move(entry).measureOutcomes();
    }

    private @Nullable String recipient(HistoryEntry entry) {
        return history.move(entry) instanceof StepDetail step ? step.recipient() : null;
    }

    /** The executing authority that a register gave an imported request, before any step here gave it another one. */
    private @Nullable String ofRegister(CooperationRequest request, StatusHistory status, List<HistoryEntry> standing) {
        if (request.provenance() == null || last(standing, Step.RECLASSIFY).isPresent()) {
            return null;
        }
        var changed = status.moves().stream()
                .flatMap(move -> Stream.ofNullable(history.move(move).changed().get("executingAuthority")))
                .findFirst();
        return changed.isPresent() ? (String) changed.get().from() : request.executingAuthority();
    }

    /** A reclassified request is no longer with the authority it was sent to before. */
    private static List<HistoryEntry> sinceReclassified(List<HistoryEntry> standing) {
        var last = last(standing, Step.RECLASSIFY);
        return last.map(entry -> standing.subList(standing.indexOf(entry), standing.size()))
                .orElse(standing);
    }

    private static Optional<HistoryEntry> last(List<HistoryEntry> standing, Step step) {
        return standing.stream().filter(entry -> entry.step() == step).reduce((earlier, later) -> later);
    }
}
