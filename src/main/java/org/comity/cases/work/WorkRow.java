package org.comity.cases.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.comity.rules.deadline.Effect;
import org.comity.rules.law.LegalForce;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/**
 * A thing to do as the database finds it.
 *
 * @param request its request
 * @param source the deadline, the side process, the draft or the letter that it is about, or the request itself
 * @param day the last day, or the day since which it waits
 * @param dueAt the instant at which a deadline in hours runs out
 * @param about the rule of a deadline, the kind of a side process, the target of a service level, or the number of a letter
 * @param title what has to happen by a deadline, the kind of the draft of a letter, or the reply to a letter
 * @param passed true if a deadline has run out, by the instant if it has one
 * @param today the present day in the zone of the authority
 */
record WorkRow(
        WorkKind kind,
        Asked request,
        UUID source,
        LocalDate day,
        @Nullable Instant dueAt,
        @Nullable String about,
        @Nullable String title,
        @Nullable Effect effect,
        @Nullable LegalForce force,
        boolean passed,
        LocalDate today) {

    /**
     * The request of a line, as far as the next act depends on it.
     *
     * @param running its running side processes
     */
    record Asked(UUID id, Procedure procedure, State state, Set<SideProcessKind> running) {

        String path() {
            return "/api/v1/requests/" + id;
        }
    }

    long daysLeft() {
        return ChronoUnit.DAYS.between(today, day);
    }

    /** The days that are left, or that have passed, in words. A limit in hours runs out within its last day. */
    String inDays() {
        var left = daysLeft();
        if (passed && left >= 0) {
            return "has run out";
        }
        if (left == 0) {
            return "today";
        }
        var days = Math.abs(left) == 1 ? "1 day" : Math.abs(left) + " days";
        return left > 0 ? days + " left" : days + " late";
    }

    /** The days since which it waits, in words. */
    String sinceDays() {
        var waited = -daysLeft();
        return waited <= 0 ? "since today" : waited == 1 ? "for 1 day" : "for " + waited + " days";
    }
}
