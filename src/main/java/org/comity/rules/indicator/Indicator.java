package org.comity.rules.indicator;

/** The tables of figures beside the statement, each with what it counts and how. */
public enum Indicator {
    MILESTONES("milestones", "Milestones by date of event", "event", """
            How often each step was taken in each period, by the day it happened, whenever its request came. Steps of \
            one year may stem from requests of another, so the columns say nothing of the fate of a year's requests."""),
    RESULTS("results", "Results at a day", "request", """
            Requests that had become open by the end of the day, each by the result it had then, those still open \
            among them. With from and to, only the requests that first became open between these days. A request that was \
            taken for another kind before counts from the day it came to this one, open."""),
    REFUSALS("refusals", "Refusals by ground and deciding body", "refusal", """
            The refusals of the periods, as the row REFUSED of the statement counts them, by the ground on which each \
            rests and by who decided it. What the record does not say stands in NOT_RECORDED, so that the totals close."""),
    OPEN_STOCK("open-stock", "Open stock by age and stage", "request", """
            Requests open at the end of the day, as the statement counts them, by the state they were in and by their \
            age: the time since the day each first became open, received and registered or sent."""),
    DURATIONS("durations", "Durations", "calendar day", """
            How long things took that came to their end in the periods, in calendar days from day to day: begun and \
            ended on one day is 0. Those still running at the end of the last day are counted beside and not mixed in.""");

    private final String path;
    private final String title;
    private final String unit;
    private final String definition;

    Indicator(String path, String title, String unit, String definition) {
        this.path = path;
        this.title = title;
        this.unit = unit;
        this.definition = definition;
    }

    /** The last part of its address. */
    public String path() {
        return path;
    }

    /** The words its table prints. */
    public String title() {
        return title;
    }

    /** The unit that is counted or measured. */
    public String unit() {
        return unit;
    }

    /** The rule of counting. */
    public String definition() {
        return definition;
    }
}
