package org.comity.cases.step.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;
import org.comity.base.security.CurrentCaller;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.request.CooperationRequest;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Finds who took part in a refusal that one person proposes and another decides. */
@ApplicationScoped
public class TwoPersonRule {

    private final HistoryEntries history;
    private final CurrentCaller current;

    TwoPersonRule(HistoryEntries history, CurrentCaller current) {
        this.history = history;
        this.current = current;
    }

    /** True for a procedure in which a refusal takes two persons. */
    static boolean refuse(Procedure procedure) {
        return procedure.moves().stream()
                .anyMatch(
                        move -> move.result() == Result.REFUSED && move.needs().contains(Need.SECOND_PERSON));
    }

    /** True if the caller recorded or corrected the move of an entry. */
    boolean recorded(CooperationRequest request, HistoryEntry entry) {
        return hasRecorded(request, other -> other.place() == entry.place());
    }

    /**
     * True if an entry decides a refusal that takes two persons, in the request's procedure or because of what it was
     * taken for before, and the caller was one of them.
     */
    public boolean involve(CooperationRequest request, HistoryEntry entry) {
        return isDecided(request, entry.from(), entry.step())
                && hasRecorded(
                        request,
                        other -> other.place() == entry.place()
                                || other.place() < entry.place()
                                        && (other.step() == Step.PROPOSE_REFUSAL || other.step() == Step.RECLASSIFY));
    }

    private static boolean isDecided(CooperationRequest request, @Nullable State from, @Nullable Step step) {
        return step != null
                && request.procedure()
                        .find(from, step)
                        .filter(move -> move.result() == Result.REFUSED)
                        .filter(move -> move.needs().contains(Need.SECOND_PERSON)
                                || !request.formerReferences().isEmpty())
                        .isPresent();
    }

    private boolean hasRecorded(CooperationRequest request, Predicate<HistoryEntry> which) {
        var caller = current.get().id();
        return history.of(request.id()).stream()
                .filter(which)
                .anyMatch(entry -> entry.recordedBy().equals(caller));
    }
}
