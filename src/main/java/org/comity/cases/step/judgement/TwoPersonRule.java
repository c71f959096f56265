package org.comity.cases.step.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.security.CurrentCaller;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.history.EntryKind;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.CooperationRequest;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Move;
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
        var caller = current.get().id();
        return history.of(request.id()).stream()
                .filter(other -> other.place() == entry.place())
                .anyMatch(other -> other.recordedBy().equals(caller));
    }

    /**
     * Who wrote a part of the reasons of the pending proposal: who proposed it, and who corrected it or proposed a correction
     * of it. Empty if none is pending or no move asks for it.
     */
    Set<String> reasonsBy(CooperationRequest request, List<Move> moves) {
        var proposer = request.proposedBy();
        if (proposer == null || moves.stream().noneMatch(move -> move.needs().contains(Need.SECOND_PERSON))) {
            return Set.of();
        }
        var status = new StatusHistory(history.of(request.id()));
        var writers = new HashSet<String>();
        writers.add(proposer);
        status.last(Step.PROPOSE_REFUSAL).ifPresent(proposal -> {
            var versions = status.moves().stream()
                    .filter(entry -> entry.place() == proposal.place())
                    .toList();
            versions.forEach(entry -> writers.add(entry.recordedBy()));
            var seqs = versions.stream().map(HistoryEntry::seq).collect(Collectors.toSet());
            status.entries().stream()
                    .filter(entry -> proposedCorrection(entry)
                            .filter(correction -> seqs.contains(correction.corrects()))
                            .isPresent())
                    .forEach(entry -> writers.add(entry.recordedBy()));
        });
        return writers;
    }

    /** The correction that an entry proposes, if it proposes one. */
    public Optional<ProposedCorrection> proposedCorrection(HistoryEntry entry) {
        return entry.kind() == EntryKind.PART
                        && history.detail(entry) instanceof PartDetail detail
                        && detail.part().equals(ProposedCorrection.PART)
                ? Optional.of(ProposedCorrection.of(detail))
                : Optional.empty();
    }

    /**
     * True if an entry proposes or decides a refusal that takes two persons, in the request's procedure or because of its
     * former kind.
     */
    public boolean governs(CooperationRequest request, HistoryEntry entry) {
        return entry.step() == Step.PROPOSE_REFUSAL
                || entry.step() == Step.REFUSE
                || isDecided(request, entry.from(), entry.step());
    }

    private static boolean isDecided(CooperationRequest request, @Nullable State from, @Nullable Step step) {
        return step != null
                && !request.formerReferences().isEmpty()
                && request.procedure()
                        .find(from, step)
                        .filter(move -> move.result() == Result.REFUSED)
                        .isPresent();
    }

    /**
     * A correction that waits for a second person, as the history has it.
     *
     * @param corrects the number of the entry that is to be corrected
     * @param correction the correction, by the names of its fields
     */
    public record ProposedCorrection(int corrects, Object correction) {

        private static final String PART = "correction";
        private static final String CORRECTS = "corrects";

        /** The detail of the entry that proposes it. */
        public PartDetail detail(UUID requestId) {
            return new PartDetail(PART, requestId, PartAct.ADDED, Map.of(CORRECTS, corrects, PART, correction));
        }

        private static ProposedCorrection of(PartDetail detail) {
            var values = detail.values();
            return new ProposedCorrection(
                    ((Number) Objects.requireNonNull(values.get(CORRECTS))).intValue(),
                    Objects.requireNonNull(values.get(PART)));
        }
    }
}
