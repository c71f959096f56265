package org.comity.reference.authority;

/** A list of an office that its administrator maintains. */
public enum OfficeList {
    /** The people of the office. */
    PEOPLE,
    /** The units of the office, with their members. */
    UNITS,
    /** The executing authorities that the office works with. */
    EXECUTING_AUTHORITIES,
    /** The names in records that were matched with an entry of another list. */
    MATCHES,
    /** The service levels of the office: its own intervals and targets. */
    SERVICE_LEVELS,
    /** The absences of the people of the office, with their deputies. */
    ABSENCES,
    /** The addresses to which events of the office are sent. */
    WEBHOOKS,
    /** The rules of the reminders of the office. */
    REMINDER_RULES,
    /** The rules by which the office assigns requests. */
    ASSIGNMENT_RULES,
    /** The policies of the office on minor matters. */
    MINIMIS_POLICIES
}
