package org.comity.rules.deadline;

/** What the law allows or demands when a deadline runs out. It is said; people do it and record it. */
public enum Effect {
    /** The person must be set free. */
    MUST_RELEASE("The person must be set free"),
    /** The person may be set free. */
    MAY_RELEASE("The person may be set free"),
    /** The requested State is no longer bound. */
    OBLIGATION_ENDS("The requested State is no longer bound"),
    /** The measure falls away by itself. */
    MEASURE_LAPSES("The measure falls away by itself"),
    /** The duty remains; the other side is to be told of the delay and why. */
    DUTY_CONTINUES_INFORM("The duty remains: tell the other side of the delay and why"),
    /** A right or protection ends. */
    RIGHT_ENDS("A right or protection ends"),
    /** An alarm, and nothing in law. */
    WARN("An alarm, and nothing in law"),
    /** A refusal, postponement or lifting becomes possible. */
    REFUSAL_POSSIBLE("A refusal, postponement or lifting becomes possible");

    private final String title;

    Effect(String title) {
        this.title = title;
    }

    /** What the law then allows or demands, in words. */
    public String title() {
        return title;
    }

    /** True if a person's liberty hangs on it. */
    public boolean concernsRelease() {
        return this == MUST_RELEASE || this == MAY_RELEASE;
    }
}
