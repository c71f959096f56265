package org.comity.cases.deadline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A deadline set by hand, such as one that a court fixed.
 *
 * @param rule the rule of the law book it follows, if one is meant to be opened by hand
 * @param title what has to happen; the rule's own title if nothing is said
 * @param startedOn the day of the event it is counted from; today if nothing is said
 * @param dueOn the last day; computed by the rule if nothing is said
 * @param reason why it is set
 */
@Schema(description = "A deadline set by hand")
record NewDeadline(
        @Size(max = 60) @Nullable String rule,
        @Size(max = 300) @Nullable String title,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate dueOn,
        @NotBlank @Size(max = 2000) String reason) {

    /**
     * How a deadline is ended by hand.
     *
     * @param ending how it ended
     * @param endedOn the day; today if nothing is said
     * @param reason why
     */
    @Schema(description = "How a deadline is ended by hand")
    record NewDeadlineEnding(
            @NotNull DeadlineEnding ending,
            @Nullable LocalDate endedOn,
            @NotBlank @Size(max = 2000) String reason) {}
}
