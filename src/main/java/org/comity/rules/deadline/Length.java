package org.comity.rules.deadline;

/**
 * How long a deadline is.
 *
 * @param amount how many units; zero days means the same day
 * @param unit what is counted
 */
public record Length(int amount, Unit unit) {

    public Length {
        if (amount < 0) {
            throw new IllegalArgumentException("A deadline cannot be shorter than nothing");
        }
        if (!unit.hasNumber() && amount != 0) {
            throw new IllegalArgumentException("A deadline of stated length has no amount of its own");
        }
    }

    /** A length that the person who opens the deadline states. */
    public static Length asStated() {
        return new Length(0, Unit.AS_STATED);
    }

    /** True if it ends on a day that can be computed from a day. */
    public boolean isInDays() {
        return unit != Unit.HOURS && unit.hasNumber();
    }
}
