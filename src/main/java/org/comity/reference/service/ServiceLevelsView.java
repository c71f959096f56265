package org.comity.reference.service;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The service levels of an office. They are targets of its own: none of them is a deadline, and no list of deadlines shows one.
 *
 * @param reviewDays days after which an open request is looked at again, unless somebody names another day
 * @param silentDays days without an entry after which an open request is in the list of work as silent
 * @param acknowledgeDays days from the receipt within which the office wants to acknowledge an incoming request; absent if
 *     it has no such target
 * @param completenessDays days from the receipt within which the office wants to decide whether an incoming request is complete;
 *     absent if it has no such target
 * @param chaseDays days of silence after which a chaser to the requested State is drafted
 * @param chaseAgainDays days after a question for the state of the request, after which the next chaser is drafted
 * @param statusNoteDays days without news for the requesting State after which a status note is drafted
 * @param stillNeededDays days for which the requesting State owes an answer, after which the question whether it still needs the
 *     assistance is drafted
 * @param replyDays days from a letter to the day by which it asks for a reply
 * @param conventionFirst true if requests based on the Convention against Corruption come first among lines of one kind of work
 * @param set true if the office has set them; false if these are the usual ones
 */
@Schema(description = "The service levels of an office")
public record ServiceLevelsView(
        int reviewDays,
        int silentDays,
        @Nullable Integer acknowledgeDays,
        @Nullable Integer completenessDays,
        int chaseDays,
        int chaseAgainDays,
        int statusNoteDays,
        int stillNeededDays,
        int replyDays,
        boolean conventionFirst,
        boolean set) {

    /** The days to the next review of an office that set none. */
    public static final int USUAL_REVIEW_DAYS = 30;

    /** The days of silence of an office that set none. */
    public static final int USUAL_SILENT_DAYS = 60;

    /** Those of an office that set none. */
    static final ServiceLevelsView USUAL =
            new ServiceLevelsView(USUAL_REVIEW_DAYS, USUAL_SILENT_DAYS, null, null, 60, 90, 90, 90, 30, false, false);
}
