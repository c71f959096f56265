package org.comity.rules.deadline;

/**
 * How the units of a length are counted. A rule names its method; without one the day of the event is not counted, and
 * hours run on.
 */
public enum CountingMethod {
    /** The day after the event is the first day; hours run on from the instant; the rule says whether the end moves. */
    FOLLOWING_DAY("The day of the event is not counted; hours run on"),
    /** The day of the event is the first day, so that the end is one day earlier; the end does not move. */
    FIRST_DAY_COUNTED("The day of the event is the first day; the end does not move"),
    /** Days, weeks, months and years end at the time of day of the event. */
    FROM_THE_INSTANT("Counted from the instant of the event to the same time of day"),
    /**
     * The hour or the day of the event is not counted; the end of a period of days moves from a day without work to the next
     * working day; a period of two days or more has at least two working days.
     */
    REGULATION_1182_71("Regulation (EEC, Euratom) No 1182/71"),
    /** The day of the event is not counted; where an act is due, the end moves to the next working day. */
    ETS_76("European Convention on the Calculation of Time-Limits"),
    /** The hours of days without work are left out; the end of a period of days does not move. */
    HOURS_OF_WORKING_DAYS("The hours of days without work are left out");

    private final String title;

    CountingMethod(String title) {
        this.title = title;
    }

    /** The method in words. */
    public String title() {
        return title;
    }

    /** True if it needs the instant of the event, and ends at an instant. */
    public boolean needsInstant(Unit unit) {
        return unit == Unit.HOURS || (this == FROM_THE_INSTANT && unit.hasNumber() && unit != Unit.WORKING_DAYS);
    }

    /** True if the method has a rule for the unit. A length without a number is counted by nobody. */
    public boolean isFor(Unit unit) {
        return switch (this) {
            case FOLLOWING_DAY, REGULATION_1182_71, ETS_76 -> true;
            case FIRST_DAY_COUNTED -> unit != Unit.HOURS;
            case FROM_THE_INSTANT -> unit != Unit.WORKING_DAYS;
            case HOURS_OF_WORKING_DAYS -> unit == Unit.HOURS || !unit.hasNumber();
        };
    }

    /** True if an end in days can move from a day without work. */
    public boolean canMove() {
        return switch (this) {
            case FOLLOWING_DAY, REGULATION_1182_71, ETS_76 -> true;
            case FIRST_DAY_COUNTED, FROM_THE_INSTANT, HOURS_OF_WORKING_DAYS -> false;
        };
    }

    /**
     * True if the method has a rule for a unit that is counted backwards from a day to come. The European Convention on the Calculation
     * of Time-Limits leaves such limits out, article 1(1).
     */
    public boolean isForBackwards(Unit unit) {
        return switch (this) {
            case FOLLOWING_DAY, FROM_THE_INSTANT -> isFor(unit) && unit.hasNumber();
            case FIRST_DAY_COUNTED, REGULATION_1182_71 -> isFor(unit) && unit.hasNumber() && unit != Unit.HOURS;
            case ETS_76, HOURS_OF_WORKING_DAYS -> false;
        };
    }

    /**
     * True if the end of a period of days that is counted backwards can move to the working day before. Regulation 1182/71 says that it
     * does not, article 3(4). Otherwise no text says it: that it moves back is the choice of the project, because the act is useful
     * only before the day to come, and a closed office can do it only on a day before.
     */
    public boolean canMoveBackwards() {
        return this == FOLLOWING_DAY;
    }

    /** True if the end of a length moves from a day without work, where the rule has this wish for it. */
    public boolean moves(Length length, boolean rolls) {
        return length.isInDays() && canMove() && (rolls || this == REGULATION_1182_71);
    }
}
