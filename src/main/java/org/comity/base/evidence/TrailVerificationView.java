package org.comity.base.evidence;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The result of the verification of audit trails.
 *
 * @param checkedSeals number of seals whose hash was computed again
 * @param checkedEntries number of lines of the trail whose hash was computed again; for the data-protection officer and the
 *     operator alone, since it counts lines about sealed requests
 * @param unsealedEntries number of lines that no seal covers yet, for the same; a line is sealed within seconds
 * @param unsealedSince instant of the oldest line that no seal covers yet
 * @param checkedAnchors number of signed documents of the given copy of the anchors; 0 if none was given
 * @param faultCount number of faults
 * @param faults at most 100 of them
 */
@Schema(name = "TrailVerification", description = "The result of the verification of audit trails")
public record TrailVerificationView(
        long checkedSeals,
        @Nullable Long checkedEntries,
        @Nullable Long unsealedEntries,
        @Nullable Instant unsealedSince,
        long checkedAnchors,
        long faultCount,
        List<SealFaultView> faults) {

    /** The same without the numbers of lines. */
    public TrailVerificationView withoutLines() {
        return new TrailVerificationView(checkedSeals, null, null, unsealedSince, checkedAnchors, faultCount, faults);
    }

    /** True if no fault was found. */
    public boolean hasNoFault() {
        return faultCount == 0;
    }

    /**
     * A fault of the trail of an authority.
     *
     * @param authority code of the authority; empty for a line of the copy of the anchors
     * @param seal number of the seal, from 1, at which the fault shows
     * @param code kind of fault, of a closed list
     * @param sentence fault in words, for people
     */
    @Schema(name = "BrokenSeal", description = "A fault of the audit trail of an authority")
    public record SealFaultView(String authority, long seal, SealFault code, String sentence) {}
}
