package org.comity.rules.deadline;

/**
 * By which terms an end is counted.
 *
 * @param length how many units of which kind
 * @param method how the units are counted
 * @param rolls true if the end moves from a day without work, as far as the method leaves it to the rule
 */
public record CountTerms(Length length, CountingMethod method, boolean rolls) {

    /** The same length by another method. */
    public CountTerms by(CountingMethod other) {
        return new CountTerms(length, other, rolls);
    }

    /** True if the end moves from a day without work to the next working day. */
    public boolean moves() {
        return method.moves(length, rolls);
    }

    /** True if the count begins and ends at an instant. */
    public boolean isFromInstant() {
        return method.needsInstant(length.unit());
    }
}
