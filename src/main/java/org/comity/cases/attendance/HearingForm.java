package org.comity.cases.attendance;

/** The form of a hearing. */
public enum HearingForm {
    /** By picture and sound between two States. */
    VIDEO_LINK,
    /** By sound alone between two States. */
    TELEPHONE,
    /** In person, before an authority of the requested State. */
    IN_PERSON
}
