package org.comity.rules.catalogue;

/** The number that an indicator gives for a group. */
public enum IndicatorMeasure {
    /** The number of members. */
    COUNT("An empty cell is 0: the record has no such member."),
    /** The part of the members that meets a further condition, in per cent. */
    SHARE("An empty numerator is 0; the share is empty, and not 0, if the denominator is 0."),
    /** Mean, median and 90th percentile in calendar days, with the number that ended and the number still open. */
    DURATION("Mean, median and 90th percentile are empty where no span ended; the number is then 0."),
    /** The sum of a value, of money within one currency. */
    SUM("An empty cell is 0; a member without a recorded value adds nothing and is counted apart."),
    /** The quotient of two numbers of different members. */
    RATIO("An empty numerator is 0; the ratio is empty, and not 0, if the denominator is 0.");

    private final String empty;

    IndicatorMeasure(String empty) {
        this.empty = empty;
    }

    /** The meaning of an empty cell and of an empty denominator, in a sentence. */
    public String empty() {
        return empty;
    }

    /** True if the numbers of different members can be added. */
    public boolean isAdditive() {
        return this == COUNT || this == SUM;
    }

    /** True if the indicator has a numerator and a denominator. */
    public boolean isQuotient() {
        return this == SHARE || this == RATIO;
    }
}
