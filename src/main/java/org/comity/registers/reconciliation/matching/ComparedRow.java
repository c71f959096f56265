package org.comity.registers.reconciliation.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the comparison: a request of both offices, or of one.
 *
 * @param theirs the row of the list; null for a request that only we know
 * @param ours the request; null for a row that only they know, or that is ambiguous
 * @param pair the pair of both, with its reasons
 * @param candidates the pairs between which a person has to decide
 * @param differences the fields that differ
 */
public record ComparedRow(
        ReconciliationClass place,
        @Nullable TheirRequest theirs,
        @Nullable OurRequest ours,
        @Nullable Pair pair,
        List<Candidate> candidates,
        List<FieldDifference> differences) {

    /** One of several requests that a row may be. */
    public record Candidate(OurRequest ours, Pair pair) {}

    /** The place in the list: the rows of the file first, in their order, then the requests that only we know. */
    public String key() {
        return theirs != null ? "1 %06d".formatted(theirs.row()) : "2 " + (ours == null ? "" : ours.id());
    }
}
