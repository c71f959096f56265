package org.comity.cases.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.cases.request.AccessLevel;
import org.comity.reference.reminder.ReminderAddressee;
import org.comity.reference.reminder.ReminderMoment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reminder of the end of a deadline.
 *
 * @param id identifier of the reminder
 * @param day legal day, in the zone of the authority, on which it was written
 * @param requestId identifier of the request
 * @param deadlineId identifier of the deadline in the request
 * @param level how many people of the office may see the request
 * @param reminderRule code of the rule of reminders
 * @param reminderTitle purpose of that rule, in words
 * @param moment whether it was written before, on or after the last day
 * @param to kind of the addressee
 * @param addressee code of the person or executing authority; absent if the office has nobody to be reminded
 * @param deputyOf code of the absent person whose deputy the addressee is; absent for the person meant
 * @param rule code of the rule of the deadline; absent if it was set freely by hand
 * @param title what has to be done by the last day
 * @param force legal force of the length
 * @param law true if a treaty or statute fixes it
 * @param effect consequence of the last day having passed
 * @param atExpiry the consequence in words; people do it and record it
 * @param dueOn last legal day, in the zone of the authority, that is reminded of
 * @param current true while the deadline runs and has this last day
 */
@Schema(name = "Reminder", description = "A reminder of the end of a deadline")
record ReminderView(
        UUID id,
        LocalDate day,
        UUID requestId,
        UUID deadlineId,
        String authority,
        String reference,
        String counterpart,
        @Nullable String officer,
        AccessLevel level,
        String reminderRule,
        String reminderTitle,
        ReminderMoment moment,
        ReminderAddressee to,
        @Nullable String addressee,
        @Nullable String deputyOf,
        @Nullable String rule,
        String title,
        String force,
        boolean law,
        String effect,
        String atExpiry,
        LocalDate dueOn,
        boolean current) {

    /** For the API document: a page of reminders. */
    @Schema(name = "ReminderPage")
    record ReminderPage(List<ReminderView> items, @Nullable String next) {}
}
