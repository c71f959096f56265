package org.comity.cases.request;

/** How soon the office takes up a request, before others of the same consequence. The first one is the most pressing. */
public enum RequestPriority {
    /** Before all others. */
    URGENT,
    /** Before those of normal priority. */
    HIGH,
    /** In the order of the days. */
    NORMAL
}
