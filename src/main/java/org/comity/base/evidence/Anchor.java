package org.comity.base.evidence;

/** A place outside of the database that stores each document it is given. */
interface Anchor {

    /** The name of the kind of place, for metrics. */
    String name();

    /**
     * Hands over a line: an {@link AnchorDocument} as JSON, without a line end.
     *
     * @throws IllegalStateException if the place did not take it
     */
    void accept(String line);
}
