package org.comity.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.comity.history.HistoryEntries;
import org.comity.history.HistoryEntry;
import org.comity.history.StatusHistory;
import org.comity.history.WhatHappened.Classified;
import org.comity.http.Fault;
import org.comity.request.CooperationRequest;
import org.comity.rules.procedure.Kind;
import org.comity.rules.procedure.Move;
import org.comity.rules.procedure.Need;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.procedure.Result;
import org.comity.rules.procedure.Step;
import org.comity.security.CurrentCaller;

/**
 * What a request that was taken for another kind keeps of its rules. Where that kind is refused on grounds and by two
 * persons, it is so refused as well after one of them has said that it is of another kind.
 */
@ApplicationScoped
class FormerKinds {

    private final HistoryEntries history;
    private final CurrentCaller current;

    FormerKinds(HistoryEntries history, CurrentCaller current) {
        this.history = history;
        this.current = current;
    }

    /** The kind by whose grounds the request is refused. */
    Kind refusedAs(CooperationRequest request) {
        return outOfTwoPersons(request)
                .map(HistoryEntry::classified)
                .map(Classified::from)
                .orElse(request.procedure().kind());
    }

    /** Adds what a refusal lacks that the former kind of the request would have needed. */
    void checkRefusal(CooperationRequest request, Move move, NewTransition wanted, List<Fault> faults) {
        if (move.result() != Result.REFUSED) {
            return;
        }
        outOfTwoPersons(request).ifPresent(entry -> {
            if (wanted.given().principalGrounds() != 1) {
                faults.add(Fault.ofBody(
                        "grounds",
                        wanted.grounds().isEmpty() ? "ground" : "one-principal-ground",
                        "It was a request that is refused on grounds: name them, exactly one as the principal one"));
            }
            if (reclassifiedBy(request, entry).contains(current.get().id())) {
                faults.add(new Fault(
                        "request",
                        "second-person",
                        "second-person",
                        "It was a request that two persons refuse: another than who reclassified it records this"));
            }
        });
    }

    /** The last reclassification that stands out of a kind that two persons refuse, into one that one person may. */
    private Optional<HistoryEntry> outOfTwoPersons(CooperationRequest request) {
        if (request.formerReferences().isEmpty() || isRefusedByTwo(request.procedure())) {
            return Optional.empty();
        }
        return new StatusHistory(history.of(request.id()))
                .standing().stream().filter(FormerKinds::leavesTwoPersons).reduce((earlier, later) -> later);
    }

    /** Who recorded the reclassification, and who corrected it. */
    private List<String> reclassifiedBy(CooperationRequest request, HistoryEntry entry) {
        return history.of(request.id()).stream()
                .filter(other -> other.step() == Step.RECLASSIFY && other.place() == entry.place())
                .map(HistoryEntry::recordedBy)
                .toList();
    }

    private static boolean leavesTwoPersons(HistoryEntry entry) {
        var classified = entry.classified();
        return entry.step() == Step.RECLASSIFY
                && classified != null
                && classified.from() != null
                && isRefusedByTwo(Procedure.of(classified.direction(), classified.from()));
    }

    private static boolean isRefusedByTwo(Procedure procedure) {
        return procedure.moves().stream()
                .anyMatch(
                        move -> move.result() == Result.REFUSED && move.needs().contains(Need.SECOND_PERSON));
    }
}
