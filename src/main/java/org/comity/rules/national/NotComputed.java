package org.comity.rules.national;

/** Why the program computes no last day of a national limit. */
public enum NotComputed {
    /** The day of the event counts as the first day. */
    FIRST_DAY_COUNTED("the day of the event counts as the first day"),
    /** The limit runs from the instant of the event. */
    FROM_INSTANT("the limit runs from the instant of the event"),
    /** Whether the day of the event counts was not read in the State's law. */
    COUNTING_NOT_READ("whether the day of the event counts was not read in the law of the State"),
    /** The hours of days without work are left out. */
    NON_WORKING_DAYS_SKIPPED("the hours of days without work are left out"),
    /** Working days are those of the State. */
    WORKING_DAYS_OF_THE_STATE("working days are those of the State"),
    /** The limit runs backwards from a day to come. */
    COUNTED_BACKWARDS("the limit runs backwards from a day to come"),
    /** The act has no number. */
    LENGTH_NOT_FIXED("the act has no number"),
    /** No deadline rule of the book has this limit. */
    NO_DEADLINE_RULE("no deadline rule of the law book has this limit");

    private final String sentence;

    NotComputed(String sentence) {
        this.sentence = sentence;
    }

    /** The reason in words. */
    public String sentence() {
        return sentence;
    }
}
