package org.comity.rules.disclosure;

/**
 * The values of a sensitive cell that must stay possible for a reader.
 *
 * @param low lowest value
 * @param high highest value
 */
public record ValueBand(long low, long high) {

    public ValueBand {
        if (low > high) {
            throw new IllegalArgumentException("a band from " + low + " to " + high);
        }
    }

    /** The band that has all values of both. */
    public ValueBand and(ValueBand other) {
        return new ValueBand(Math.min(low, other.low), Math.max(high, other.high));
    }
}
