package org.comity.cases.step.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.cases.history.EntryDraft.Classified;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.step.judgement.OpenStepView.NeedView;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Facts.Given;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.Step;

/**
 * The rules of the former kind that still hold for a reclassified request. If a refusal of that kind needs grounds
 * and two persons, a refusal of the reclassified request needs them too, so that nobody avoids the rule by reclassifying.
 */
@ApplicationScoped
public class FormerKindRules {

    private final HistoryEntries history;
    private final TwoPersonRule twoPersons;

    FormerKindRules(HistoryEntries history, TwoPersonRule twoPersons) {
        this.history = history;
        this.twoPersons = twoPersons;
    }

    /** The kind by whose grounds the request is refused. */
    Kind refusedAs(CooperationRequest request) {
        return outOfTwoPersons(request)
                .map(HistoryEntry::classified)
                .map(Classified::from)
                .orElse(request.procedure().kind());
    }

    /** The needs of a refusal that come from the former kind of the request, beside those of its row in the table. */
    List<NeedView> needs(CooperationRequest request, Move move, Given given) {
        if (move.result() != Result.REFUSED) {
            return List.of();
        }
        return outOfTwoPersons(request)
                .map(entry -> List.of(
                        new NeedView(
                                Need.GROUND,
                                "It was a request that is refused on grounds: name at least one",
                                !given.grounds().isEmpty()),
                        new NeedView(
                                Need.ONE_PRINCIPAL_GROUND,
                                "It was a request that is refused on grounds: mark exactly one as the principal one",
                                given.principalGrounds() == 1),
                        new NeedView(
                                Need.CONSULTATION,
                                "It was a request that is refused after consultation: name it, or say why there was none",
                                given.consulted()),
                        new NeedView(
                                Need.SECOND_PERSON,
                                "It was a request that two persons refuse: another than who reclassified it records this",
                                !twoPersons.recorded(request, entry))))
                .orElse(List.of());
    }

    /** Those of these needs that a refusal does not meet. */
    List<Fault> faults(CooperationRequest request, Move move, Given given) {
        return needs(request, move, given).stream()
                .filter(need -> !need.met())
                .map(NeedView::lacking)
                .toList();
    }

    /** Throws a problem for a request whose refusal takes two persons by its former kind: its records stay under that rule. */
    public void requireNotOutOfTwoPersons(CooperationRequest request) {
        if (outOfTwoPersons(request).isPresent()) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "It was a request that two persons refuse, which holds for the request as it is: it is neither split nor"
                            + " joined to another");
        }
    }

    /** The last reclassification in force from a kind that two persons refuse to one that a single person may refuse. */
    private Optional<HistoryEntry> outOfTwoPersons(CooperationRequest request) {
        if (request.formerReferences().isEmpty() || TwoPersonRule.refuse(request.procedure())) {
            return Optional.empty();
        }
        return new StatusHistory(history.of(request.id()))
                .standing().stream().filter(FormerKindRules::leavesTwoPersons).reduce((earlier, later) -> later);
    }

    private static boolean leavesTwoPersons(HistoryEntry entry) {
        var classified = entry.classified();
        return entry.step() == Step.RECLASSIFY
                && classified != null
                && classified.from() != null
                && TwoPersonRule.refuse(Procedure.of(classified.directionBefore(), classified.from()));
    }
}
