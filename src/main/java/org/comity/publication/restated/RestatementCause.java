package org.comity.publication.restated;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request counts otherwise than in the edition before, as far as its history says it. */
@Schema(name = "RestatementCause")
enum RestatementCause {
    /** The request was registered after the counting of the edition before. */
    REGISTERED_LATE,
    /** A step was recorded after it. */
    STEP_RECORDED,
    /** An entry was corrected. */
    CORRECTED,
    /** An entry was annulled. */
    ANNULLED,
    /** The request went on as another kind, or in the other direction. */
    RECLASSIFIED,
    /** The content of the request was changed. */
    CONTENT_CHANGED,
    /** A record of the request was added, corrected or ended, such as a measure, an asset or an offence. */
    RECORD_CHANGED,
    /** Another entry was recorded, such as a side process or a deadline. */
    OTHER_ENTRY,
    /** The level of the request was raised or lowered. */
    LEVEL_CHANGED,
    /** The time of the policy passed, after which a restricted or sealed request counts. */
    DELAY_OVER
}
