package org.comity.cases.deadline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.base.time.Moment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A deadline set by hand, such as one that a court fixed.
 *
 * @param rule code of a rule to be opened by hand, of the list GET /api/v1/law/deadline-rules, or of a time limit in the law
 *     of the own State, GET /api/v1/law/national/{country}; without one, title and last day are needed
 * @param title what has to be done; the title of the rule unless given
 * @param startedOn when the event it counts from happened: a legal day in the zone of the authority ({@code 2026-11-22}),
 *     or an instant with offset, from which a rule in hours counts; today unless given. A rule that counts from a day to come needs that day
 * @param agreedOn legal day, in the zone of the authority, on which a day to come was agreed or fixed; today unless given, but not after
 *     that day. Only for a rule that counts from a day to come
 * @param dueOn last day, a legal day in the zone of the authority; computed by the rule unless given, and needed
 *     where the rule is one whose last day is not computed
 * @param reason why it is set; stored with the deadline and in the history
 */
@Schema(description = "A deadline set by hand")
record NewDeadline(
        @Size(max = 60) @Nullable String rule,
        @Size(max = 300) @Nullable String title,
        @Schema(implementation = String.class) @Nullable Moment startedOn,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate dueOn,
        @NotBlank @Size(max = 2000) String reason) {

    /**
     * How a deadline is ended by hand.
     *
     * @param ending whether the duty was met or fell away
     * @param endedOn legal day on which it ended, in the zone of the authority; today unless given
     * @param reason why it is ended by hand; stored in the history
     */
    @Schema(description = "How a deadline is ended by hand")
    record NewDeadlineEnding(
            @NotNull DeadlineEnding ending,
            @Nullable LocalDate endedOn,
            @NotBlank @Size(max = 2000) String reason) {}

    /**
     * How a deadline that cannot be met is extended, UNCAC article 46(24).
     *
     * @param dueOn new last day, a legal day in the zone of the authority, after the present one
     * @param partnerInformedOn legal day, in the zone of the authority, on which the requesting State was informed; needed for an incoming request
     * @param reason why the deadline cannot be met; stored with the new deadline and in the history
     */
    @Schema(description = "How a deadline that cannot be met is extended")
    record NewDeadlineExtension(
            @NotNull LocalDate dueOn,
            @Nullable LocalDate partnerInformedOn,
            @NotBlank @Size(max = 2000) String reason) {}
}
