package org.comity.reference.reminder;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The reminders of an office.
 *
 * @param supervisors codes of the people to whom the reminders for supervisors are written
 * @param rules the rules in force
 * @param usual true if these are the usual rules; false if the office has a list of its own
 */
@Schema(name = "ReminderRules", description = "The reminders of an office")
public record ReminderRulesView(List<String> supervisors, List<ReminderRule> rules, boolean usual) {}
