package org.comity.rules.asset;

/** The state of an asset. It follows from the events and is recorded nowhere. */
public enum AssetState {
    /** The asset is known, and nothing was done about it. */
    TRACED,
    /** The asset was looked for and not found. */
    NOT_FOUND,
    /** The asset is frozen or seized, UNCAC article 54(2). */
    FROZEN,
    /** The freeze is in force, and its lifting is intended, UNCAC article 55(8). */
    LIFT_PROPOSED,
    /** The freeze was lifted. */
    LIFTED,
    /** The freeze ran out by itself. */
    LAPSED,
    /** A confiscation was ordered and is not final. */
    CONFISCATION_ORDERED,
    /** The confiscation is final. */
    CONFISCATED,
    /** The States agreed on the disposal, UNCAC article 57(5). */
    RETURN_AGREED,
    /** A part was returned, and the rest waits. */
    PARTLY_RETURNED,
    /** The asset was returned. */
    RETURNED,
    /** The asset was shared between States. */
    SHARED;

    /** True if a final confiscation waits for its return. */
    public boolean waitsForReturn() {
        return this == CONFISCATED || this == RETURN_AGREED || this == PARTLY_RETURNED;
    }
}
