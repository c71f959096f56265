package org.comity.publication.evidence;

import org.comity.rules.workflow.Result;
import org.jspecify.annotations.Nullable;

/** The outcome of a request at the counting of an edition, in few words: a rare result could point to a case. */
enum TraceOutcome {
    /** All or a part of what was asked for was done. */
    CARRIED_OUT,
    /** The requested State refused on a ground of law. */
    REFUSED,
    /** It ended otherwise, such as by withdrawal, or went on in another request. */
    ENDED_OTHERWISE,
    /** It was pending. */
    PENDING,
    /** It ended, and the result is not on record. */
    NOT_RECORDED;

    /** The outcome of a request that ended; null for an end without a result on record. */
    static TraceOutcome of(@Nullable Result result) {
        return switch (result) {
            case null -> NOT_RECORDED;
            case SURRENDERED, EXECUTED, PARTLY_EXECUTED, REQUEST_FOLLOWED, USED, TAKEN_NOTE_OF, TRANSFERRED, ANSWERED ->
                CARRIED_OUT;
            case REFUSED -> REFUSED;
            case WITHDRAWN, NO_LONGER_REQUIRED, IMPOSSIBLE, OTHERWISE_FINALISED -> ENDED_OTHERWISE;
        };
    }
}
