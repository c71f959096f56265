package org.comity.rules.deadline;

/** The legal effect of a deadline that runs out. The program reports it; people act and record the act. */
public enum Effect {
    /** The person must be set free. */
    MUST_RELEASE("The person must be set free"),
    /** The person may be set free. */
    MAY_RELEASE("The person may be set free"),
    /** The requested State is no longer bound. */
    OBLIGATION_ENDS("The requested State is no longer bound"),
    /** The measure falls away by itself. */
    MEASURE_LAPSES("The measure falls away by itself"),
    /** The duty remains; the other side must be informed of the delay and its reason. */
    DUTY_CONTINUES_INFORM("The duty remains: inform the other side of the delay and its reason"),
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

    /** The effect in words. */
    public String title() {
        return title;
    }

    /** True if a person's liberty hangs on it. */
    public boolean concernsRelease() {
        return this == MUST_RELEASE || this == MAY_RELEASE;
    }
}
