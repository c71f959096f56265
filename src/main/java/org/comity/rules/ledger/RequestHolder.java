package org.comity.rules.ledger;

import org.comity.rules.workflow.Direction;
import org.jspecify.annotations.Nullable;

/** Who holds a request on a day: the one whose act it waits for. */
public enum RequestHolder {
    /** Our own central authority. */
    OUR_OFFICE("Our office"),
    /** A prosecutor, police force, prison or agency of ours. */
    EXECUTING_AUTHORITY("The executing authority"),
    /** A court of ours. */
    COURT("The court"),
    /** A minister or other executive decision-maker of ours. */
    MINISTER("The minister"),
    /** The authorities and courts of the other State. */
    FOREIGN_AUTHORITY("The other State"),
    /** The requesting side, as long as it owes information that the requested side asked for. */
    MISSING_INFORMATION("The requester, whose information is missing"),
    /** Nobody: execution is postponed, a person has to decide, or the request was over until it was reopened. */
    SUSPENDED("Suspended"),
    /** Not known, since an older register does not have the days of the steps between two milestones. */
    NOT_RECORDED("Not recorded");

    private final String title;

    RequestHolder(String title) {
        this.title = title;
    }

    /** The holder in words. */
    public String title() {
        return title;
    }

    /**
     * True if the holder belongs to the requested side, whose days are the net days of a request: of an incoming request our
     * authorities, of an outgoing one those of the other State.
     */
    public boolean isOfTheRequestedSide(Direction direction) {
        return switch (this) {
            case OUR_OFFICE, EXECUTING_AUTHORITY, COURT, MINISTER -> direction == Direction.INCOMING;
            case FOREIGN_AUTHORITY -> direction == Direction.OUTGOING;
            case MISSING_INFORMATION, SUSPENDED, NOT_RECORDED -> false;
        };
    }

    /**
     * Who waits while this holder has the request: the other State waits for our office, and our office for everyone else; null
     * if nobody has to act or the holder is not known.
     */
    public @Nullable RequestHolder waiting(Direction direction) {
        return switch (this) {
            case OUR_OFFICE -> FOREIGN_AUTHORITY;
            case EXECUTING_AUTHORITY, COURT, MINISTER, FOREIGN_AUTHORITY -> OUR_OFFICE;
            case MISSING_INFORMATION -> direction == Direction.INCOMING ? OUR_OFFICE : FOREIGN_AUTHORITY;
            case SUSPENDED, NOT_RECORDED -> null;
        };
    }
}
