package org.comity.rules.national;

/** Why the program computes no last day of a national limit. */
public enum NotComputed {
    /** Whether the day of the event counts was not read in the State's law. */
    COUNTING_NOT_READ("whether the day of the event counts was not read in the law of the State"),
    /** Whether a last day without work moves was not read in the State's law. */
    ROLL_NOT_READ("whether a last day without work moves was not read in the law of the State"),
    /** The limit runs backwards from a day to come, for which the method of its act has no rule. */
    COUNTED_BACKWARDS("the limit runs backwards from a day to come, for which the method of its act has no rule"),
    /** The text that was read is old or an excerpt, and the installation did not confirm it. */
    TEXT_NOT_CURRENT("the text that was read is not current, and this installation did not confirm it"),
    /** The act has no number. */
    LENGTH_NOT_FIXED("the act has no number");

    private final String sentence;

    NotComputed(String sentence) {
        this.sentence = sentence;
    }

    /** The reason in words. */
    public String sentence() {
        return sentence;
    }
}
