package org.comity.rules.deadline;

/**
 * By which terms an end is counted.
 *
 * @param length how many units of which kind
 * @param method how the units are counted
 * @param rolls true if the end moves from a day without work, as far as the method leaves it to the rule
 * @param backwards true if it is counted from a day to come back to the last day on which something can still be done
 */
public record CountTerms(Length length, CountingMethod method, boolean rolls, boolean backwards) {

    /** Terms of a count from an event to a later day. */
    public CountTerms(Length length, CountingMethod method, boolean rolls) {
        this(length, method, rolls, false);
    }

    /** The same length by another method. */
    public CountTerms by(CountingMethod other) {
        return new CountTerms(length, other, rolls, backwards);
    }

    /** True if the end moves from a day without work to the next working day, or to the one before if it is counted backwards. */
    public boolean moves() {
        return backwards ? rolls && length.isInDays() && method.canMoveBackwards() : method.moves(length, rolls);
    }

    /** True if the count begins and ends at an instant. */
    public boolean isFromInstant() {
        return method.needsInstant(length.unit());
    }
}
