package org.comity.reference.reminder;

/** To whom a reminder is written. */
public enum ReminderAddressee {
    /** The officer of the request; the people named as supervisors if it has none who is in the list of people. */
    OFFICER,
    /** Each of the people whom the office names as supervisors. */
    SUPERVISOR,
    /** The executing authority that the request is with, of a limit of a treaty or statute alone; by mail. */
    EXECUTING_AUTHORITY
}
