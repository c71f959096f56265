package org.comity.cases.verification;

import java.util.List;
import java.util.UUID;
import org.comity.base.evidence.TrailVerificationView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The result of the verification of histories.
 *
 * @param checkedRequests number of requests looked at, removed ones that left a trace included
 * @param checkedEntries number of entries whose hash was computed again
 * @param intact true if no fault was found, neither in a history nor in the audit trail
 * @param faultCount number of requests whose history is broken
 * @param faults first fault of each broken request, for at most 100 of them
 * @param trail what the verification of the audit trails found; absent if one request was verified
 */
@Schema(name = "HistoryVerification", description = "The result of the verification of histories")
public record HistoryVerificationView(
        long checkedRequests,
        long checkedEntries,
        boolean intact,
        long faultCount,
        List<FaultView> faults,
        @Nullable TrailVerificationView trail) {

    /**
     * The first fault in the history of a request.
     *
     * @param requestId identifier of the request whose entries do not fit together
     * @param reference own reference of that request; null if the request itself is gone
     * @param seq number of the entry, from 1, at which the fault shows
     * @param code kind of fault, of a closed list
     * @param sentence fault in words, for people
     */
    @Schema(name = "BrokenHistory", description = "The first fault in the history of a request")
    public record FaultView(UUID requestId, @Nullable String reference, int seq, HistoryFault code, String sentence) {}
}
