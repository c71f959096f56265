package org.comity.reference.reminder;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.comity.rules.deadline.Effect;
import org.comity.rules.law.LegalForce;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule of reminders. A deadline must meet each of the lists that has an entry; a rule without lists is for every deadline.
 *
 * @param code code of the rule, unique in the list: capital letters, digits and underscores
 * @param title purpose of the rule, in words
 * @param moment whether the reminder is written before, on or after the last day
 * @param days number of days before or after the last day; 0 or left out for the last day itself
 * @param forces legal forces of the deadlines
 * @param effects consequences of the last day having passed
 * @param deadlineRules codes of the rules of the deadlines, of GET /api/v1/law/deadline-rules
 * @param to the addressee
 */
@Schema(description = "A rule of reminders")
public record ReminderRule(
        @NotNull
        @Pattern(regexp = CODE, message = "must be up to 60 capital letters, digits and underscores, a letter first")
        String code,

        @NotBlank @Size(max = 200) String title,
        @NotNull ReminderMoment moment,
        @Schema(defaultValue = "0") @Min(0) @Max(MOST_DAYS) Integer days,
        @Size(max = 20) List<@NotNull LegalForce> forces,
        @Size(max = 20) List<@NotNull Effect> effects,
        @Size(max = 100) List<@NotNull String> deadlineRules,
        @NotNull ReminderAddressee to) {

    /** The form of a code. */
    static final String CODE = "[A-Z][A-Z0-9_]{0,59}";

    /** A year, leap days included. */
    static final int MOST_DAYS = 366;

    public ReminderRule(
            String code,
            String title,
            ReminderMoment moment,
            @Nullable Integer days,
            @Nullable List<LegalForce> forces,
            @Nullable List<Effect> effects,
            @Nullable List<String> deadlineRules,
            ReminderAddressee to) {
        this.code = code;
        this.title = title;
        this.moment = moment;
        this.days = days == null ? Integer.valueOf(0) : days;
        this.forces = forces == null ? List.of() : forces;
        this.effects = effects == null ? List.of() : effects;
        this.deadlineRules = deadlineRules == null ? List.of() : deadlineRules;
        this.to = to;
    }

    /** True if the number of days fits the moment: none on the last day, one at least before and after it. */
    boolean hasDaysOfItsMoment() {
        return switch (moment) {
            case ON_DAY -> days == 0;
            case BEFORE, AFTER -> days > 0;
        };
    }
}
