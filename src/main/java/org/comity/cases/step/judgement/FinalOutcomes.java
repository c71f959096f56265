package org.comity.cases.step.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.history.StepDetail.OutcomeGiven;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.Measure;
import org.comity.rules.workflow.MeasureOutcome;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.Step;

/**
 * The outcomes that a step gives to measures: those of the call and, if the request as a whole is refused, withdrawn or impossible, the
 * same for each measure that is pending. Such an outcome has no code, since the step has the ground. A reopened request has these
 * measures pending again.
 */
@ApplicationScoped
public class FinalOutcomes {

    private static final Map<Result, MeasureOutcome> OF_ALL = new EnumMap<>(Map.of(
            Result.REFUSED,
            MeasureOutcome.REFUSED,
            Result.WITHDRAWN,
            MeasureOutcome.WITHDRAWN,
            Result.NO_LONGER_REQUIRED,
            MeasureOutcome.WITHDRAWN,
            Result.IMPOSSIBLE,
            MeasureOutcome.IMPOSSIBLE));

    private final HistoryEntries history;

    FinalOutcomes(HistoryEntries history) {
        this.history = history;
    }

    List<OutcomeGiven> of(CooperationRequest request, Move move, NewTransition wanted) {
        var outcome = move.result() == null ? null : OF_ALL.get(move.result());
        if (outcome != null) {
            var given = new ArrayList<>(wanted.measureOutcomes());
            ended(request.measures(), given).stream()
                    .filter(measure -> measure.outcome() == MeasureOutcome.PENDING && measure.no() != null)
                    .forEach(measure -> given.add(new OutcomeGiven(measure.no(), outcome, null)));
            return List.copyOf(given);
        }
        return move.step() == Step.REOPEN ? pendingAgain(request) : wanted.measureOutcomes();
    }

    /** The measures whose outcome is that of the move by which the request was over. */
    private List<OutcomeGiven> pendingAgain(CooperationRequest request) {
        var last = new StatusHistory(history.of(request.id()))
                .standing().stream()
                        .filter(FinalOutcomes::isOverBy)
                        .reduce((earlier, later) -> later)
                        .filter(move -> move.result() != null && OF_ALL.containsKey(move.result()));
        return last.stream()
                .flatMap(move -> history.move(move).measureOutcomes().stream())
                .filter(given -> given.code() == null)
                .filter(given -> request.measures().stream()
                        .anyMatch(measure -> measure.has(given.measure())
                                && measure.outcome() == given.outcome()
                                && measure.outcomeCode() == null))
                .map(given -> new OutcomeGiven(given.measure(), MeasureOutcome.PENDING, null))
                .toList();
    }

    /** True for the move by which a request was over; later moves, such as the closing, have its result too. */
    private static boolean isOverBy(HistoryEntry move) {
        var from = move.from();
        var to = move.to();
        return from != null
                && to != null
                && !from.standing().isOver()
                && to.standing().isOver();
    }

    /** The measures after these outcomes. */
    public static List<Measure> ended(List<Measure> measures, List<OutcomeGiven> outcomes) {
        return measures.stream()
                .map(measure -> Stream.concat(
                                Stream.of(measure),
                                outcomes.stream()
                                        .filter(given -> measure.has(given.measure()))
                                        .map(given -> measure.ended(given.outcome(), given.code())))
                        .reduce((was, is) -> is)
                        .orElseThrow())
                .toList();
    }
}
