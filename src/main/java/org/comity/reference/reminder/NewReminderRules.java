package org.comity.reference.reminder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The reminders of an office, as an administrator sets them; all of them at once.
 *
 * @param supervisors codes of the people to whom the reminders for supervisors are written
 * @param rules the rules of the office, in place of the usual ones; left out if the usual ones hold, an empty list for no reminder
 */
@Schema(description = "The reminders of an office, to be set")
record NewReminderRules(
        @Size(max = 50) List<@NotBlank String> supervisors,
        @Nullable @Size(max = 50) List<@NotNull @Valid ReminderRule> rules) {

    NewReminderRules {
        supervisors = supervisors == null ? List.of() : supervisors;
    }
}
