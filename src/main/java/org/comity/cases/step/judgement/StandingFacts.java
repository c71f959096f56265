package org.comity.cases.step.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.history.StepDetail;
import org.comity.cases.history.StepDetail.OutcomeGiven;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.Measure;
import org.comity.rules.workflow.MeasureOutcome;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Reads the facts that a request stores of its steps again from the remaining steps, when one is annulled. */
@ApplicationScoped
public class StandingFacts {

    private final HistoryEntries history;

    StandingFacts(HistoryEntries history) {
        this.history = history;
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
        var measures = new ArrayList<>(request.everyMeasure());
        for (var given : outcomes(annulled)) {
            end(measures, new OutcomeGiven(given.measure(), MeasureOutcome.PENDING, null));
        }
        for (var entry : standing) {
            outcomes(entry).forEach(given -> end(measures, given));
        }
        return measures;
    }

    private static void end(List<Measure> measures, OutcomeGiven given) {
        measures.replaceAll(
                measure -> measure.has(given.measure()) ? measure.ended(given.outcome(), given.code()) : measure);
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
