package org.comity.rules.deadline;

/** The legal effect of a deadline that runs out. The program reports it; people act and record the act. */
public enum Effect {
    MUST_RELEASE("The person must be set free"),
    MAY_RELEASE("The person may be set free"),
    MUST_RELEASE_ON_APPLICATION("The person must be set free on application"),
    OBLIGATION_ENDS("The requested State is no longer bound"),
    MEASURE_LAPSES("The measure falls away by itself"),
    DUTY_CONTINUES_INFORM("The duty remains: inform the other side of the delay and its reason"),
    RIGHT_ENDS("A right or protection ends"),
    DUTY_CONTINUES("The duty remains"),
    DEEMED_GRANTED("The request counts as granted"),
    MUST_REFUSE("The request must be refused"),
    WARN("An alarm, and nothing in law"),
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
        return this == MUST_RELEASE || this == MAY_RELEASE || this == MUST_RELEASE_ON_APPLICATION;
    }

    /** True if a duty remains after the last day, so that an office may state to the other State by when it will be met. */
    public boolean leavesADuty() {
        return switch (this) {
            case DUTY_CONTINUES, DUTY_CONTINUES_INFORM, WARN, REFUSAL_POSSIBLE -> true;
            case MUST_RELEASE,
                    MAY_RELEASE,
                    MUST_RELEASE_ON_APPLICATION,
                    OBLIGATION_ENDS,
                    MEASURE_LAPSES,
                    RIGHT_ENDS,
                    DEEMED_GRANTED,
                    MUST_REFUSE -> false;
        };
    }
}
