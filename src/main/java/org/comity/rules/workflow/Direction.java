package org.comity.rules.workflow;

/** Which way a request travels, seen from our own central authority. */
public enum Direction {
    /** We are the requested State. */
    INCOMING,
    /** We are the requesting State. */
    OUTGOING
}
