package org.comity.cases.priority;

/** Where the priority of a request comes from. */
public enum PrioritySource {
    /** A person of the office gave it. */
    OFFICE,
    /** The request is marked urgent, and the office gave no other priority. */
    URGENCY,
    /** Neither. */
    NONE
}
