package org.comity.reference.people;

/** A field of requests whose value is a code of a list of the office, or a name from before the list. */
public enum NameKind {
    /** The officer: a person of the list of people. */
    OFFICER,
    /** The executing authority: an entry of the list of executing authorities. */
    EXECUTING_AUTHORITY
}
