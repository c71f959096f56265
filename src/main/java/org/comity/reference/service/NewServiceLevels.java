package org.comity.reference.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The service levels of an office, as an administrator sets them; all of them at once.
 *
 * @param reviewDays days after which an open request is looked at again, unless somebody names another day; 30 if left out
 * @param silentDays days without an entry after which an open request is in the list of work as silent; 60 if left out
 * @param acknowledgeDays days from the receipt within which an incoming request is to be acknowledged; left out if there is no
 *     such target
 * @param completenessDays days from the receipt within which it is to be decided whether an incoming request is complete; left
 *     out if there is no such target
 * @param chaseDays days of silence after which a chaser to the requested State is drafted; 60 if left out
 * @param chaseAgainDays days after a question for the state of the request, after which the next chaser is drafted; 90 if left out
 * @param statusNoteDays days without news for the requesting State after which a status note is drafted; 90 if left out
 * @param stillNeededDays days for which the requesting State owes an answer, after which the question whether it still needs the
 *     assistance is drafted; 90 if left out
 * @param replyDays days from a letter to the day by which it asks for a reply; 30 if left out
 * @param conventionFirst true if requests based on the Convention against Corruption come first among lines of one kind of work
 */
@Schema(description = "The service levels of an office, to be set")
record NewServiceLevels(
        @Min(1) @Max(MOST) @Nullable Integer reviewDays,
        @Min(1) @Max(MOST) @Nullable Integer silentDays,
        @Min(1) @Max(MOST) @Nullable Integer acknowledgeDays,
        @Min(1) @Max(MOST) @Nullable Integer completenessDays,
        @Min(1) @Max(MOST) @Nullable Integer chaseDays,
        @Min(1) @Max(MOST) @Nullable Integer chaseAgainDays,
        @Min(1) @Max(MOST) @Nullable Integer statusNoteDays,
        @Min(1) @Max(MOST) @Nullable Integer stillNeededDays,
        @Min(1) @Max(MOST) @Nullable Integer replyDays,
        @Nullable Boolean conventionFirst) {

    /** A year, leap days included. */
    static final int MOST = 366;
}
