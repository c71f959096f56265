package org.comity.rules.deadline;

/** What the law allows or demands when a deadline runs out. It is said; people do it and record it. */
public enum Effect {
    /** The person must be set free. */
    MUST_RELEASE,
    /** The person may be set free. */
    MAY_RELEASE,
    /** The requested State is no longer bound. */
    OBLIGATION_ENDS,
    /** The measure falls away by itself. */
    MEASURE_LAPSES,
    /** The duty remains; the other side is to be told of the delay and why. */
    DUTY_CONTINUES_INFORM,
    /** A right or protection ends. */
    RIGHT_ENDS,
    /** An alarm, and nothing in law. */
    WARN,
    /** A refusal, postponement or lifting becomes possible. */
    REFUSAL_POSSIBLE;

    /** True if a person's liberty hangs on it. */
    public boolean concernsRelease() {
        return this == MUST_RELEASE || this == MAY_RELEASE;
    }
}
