package org.comity.cases.verification;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the verification of histories found.
 *
 * @param checkedRequests how many requests were looked at, removed ones of which a trace is left included
 * @param checkedEntries how many entries were recomputed
 * @param intact true if nothing was found
 * @param faultCount how many requests are broken
 * @param faults the first fault of each broken request, for the first hundred of them
 */
@Schema(name = "HistoryVerification", description = "What the verification of histories found")
public record HistoryVerificationView(
        long checkedRequests, long checkedEntries, boolean intact, long faultCount, List<FaultView> faults) {

    /**
     * The first fault in the history of a request.
     *
     * @param requestId the request
     * @param reference our reference; null if the request itself is gone
     * @param seq the number of the entry at which it shows
     * @param code what is wrong
     * @param sentence the same in words
     */
    @Schema(name = "BrokenHistory", description = "The first fault in the history of a request")
    public record FaultView(UUID requestId, @Nullable String reference, int seq, HistoryFault code, String sentence) {}
}
