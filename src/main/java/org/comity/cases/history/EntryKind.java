package org.comity.cases.history;

/** The kind of event that a history entry records. */
public enum EntryKind {
    /** A step was taken, or a state was imported from an older register. */
    TRANSITION,
    /** An earlier transition was recorded wrongly; this entry replaces it. */
    CORRECTION,
    /** The request turned out to be of another kind; it goes on in that procedure. */
    RECLASSIFICATION,
    /** The content of the request was changed. */
    CHANGE,
    /** Something began to run beside the request, such as a consultation. */
    SIDE_PROCESS_OPENED,
    /** Something that ran beside the request came to its end. */
    SIDE_PROCESS_ENDED,
    /** A deadline was set by hand. */
    DEADLINE_SET,
    /** A deadline was ended by hand. */
    DEADLINE_ENDED,
    /** The request was linked to another. */
    LINKED,
    /** A link to another request was ended. */
    LINK_ENDED,
    /** Something happened to a record that belongs to the request, such as a note. */
    PART,
    /** Something happened on a day that is no step of the procedure; an older register has it. */
    EVENT
}
