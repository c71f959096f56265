package org.comity.cases.work;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A thing to do in a request.
 *
 * @param kind kind of work; the list is in the order of these kinds
 * @param todo the thing to do, as a sentence
 * @param consequence the effect in law of the last day having passed, in words; only of a deadline
 * @param law true if a treaty or statute fixes the last day; never of a service level
 * @param day last day, or the day since which it waits: a legal day in the zone of the authority
 * @param dueAt instant at which a deadline counted in hours runs out; absent for one counted in days
 * @param daysLeft whole days from today to the day, negative once it has passed
 * @param rule code of the list GET /api/v1/law/deadline-rules; only of a deadline that a rule opened
 * @param settledBy operation that settles it
 */
@Schema(description = "A thing to do in a request")
record WorkItemView(
        WorkKind kind,
        String todo,
        @Nullable String consequence,
        boolean law,
        LocalDate day,
        @Nullable Instant dueAt,
        long daysLeft,
        @Nullable String rule,
        SettlingView settledBy) {}
