package org.comity.registers.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.comity.registers.reconciliation.matching.ComparedRow;
import org.comity.registers.reconciliation.matching.ComparedRow.Candidate;
import org.comity.registers.reconciliation.matching.FieldDifference;
import org.comity.registers.reconciliation.matching.OurRequest;
import org.comity.registers.reconciliation.matching.Pair;
import org.comity.registers.reconciliation.matching.PairReason;
import org.comity.registers.reconciliation.matching.PairStrength;
import org.comity.registers.reconciliation.matching.ReconciliationClass;
import org.comity.registers.reconciliation.matching.TheirRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request in the comparison of two lists. A proposal is never carried out by the program.
 *
 * @param rowClass place of the request in the comparison
 * @param theirs row of their list; absent for a request that only we know
 * @param ours our request; absent for a row that only they know, or that is ambiguous
 * @param strength how much speaks for the pair of both
 * @param reasons reasons for the pair, and against it
 * @param differences fields of which both say different things
 * @param candidates requests between which a person has to decide, if the row is ambiguous
 * @param proposedForeignReference reference of theirs that our request does not have yet, to be added by a person who agrees with the pair
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReconciledRow", description = "A request in the comparison of two lists")
record ReconciledRowView(
        ReconciliationClass rowClass,
        @Nullable TheirRequest theirs,
        @Nullable OurRequest ours,
        @Nullable PairStrength strength,
        Set<PairReason> reasons,
        List<FieldDifference> differences,
        List<PossibleRequestView> candidates,
        @Nullable String proposedForeignReference) {

    /**
     * One of several requests that a row may be about.
     *
     * @param ours the request
     * @param strength how much speaks for it
     * @param reasons reasons for it, and against it
     */
    @Schema(name = "PossibleRequest", description = "One of several requests that a row may be about")
    record PossibleRequestView(OurRequest ours, PairStrength strength, Set<PairReason> reasons) {

        static PossibleRequestView of(Candidate one) {
            return new PossibleRequestView(
                    one.ours(), one.pair().strength(), one.pair().reasons());
        }
    }

    static ReconciledRowView of(ComparedRow row) {
        var pair = row.pair();
        return new ReconciledRowView(
                row.place(),
                row.theirs(),
                row.ours(),
                pair == null ? null : pair.strength(),
                pair == null ? Set.of() : pair.reasons(),
                row.differences(),
                row.candidates().stream().map(PossibleRequestView::of).toList(),
                proposal(row.theirs(), pair));
    }

    private static @Nullable String proposal(@Nullable TheirRequest theirs, @Nullable Pair pair) {
        return theirs == null || pair == null || pair.reasons().contains(PairReason.THEIR_REFERENCE)
                ? null
                : theirs.reference();
    }
}
