package org.comity.rules.catalogue;

import static org.comity.rules.catalogue.IndicatorDimension.AGE_BAND;
import static org.comity.rules.catalogue.IndicatorDimension.ASSET_AGE;
import static org.comity.rules.catalogue.IndicatorDimension.ASSET_EVENT;
import static org.comity.rules.catalogue.IndicatorDimension.ASSET_STATE;
import static org.comity.rules.catalogue.IndicatorDimension.ASSET_TYPE;
import static org.comity.rules.catalogue.IndicatorDimension.ASSISTANCE_TYPE;
import static org.comity.rules.catalogue.IndicatorDimension.CAUSE_OF_DELAY;
import static org.comity.rules.catalogue.IndicatorDimension.COERCIVE;
import static org.comity.rules.catalogue.IndicatorDimension.CONFISCATION_BASIS;
import static org.comity.rules.catalogue.IndicatorDimension.CONSENTED;
import static org.comity.rules.catalogue.IndicatorDimension.CURRENCY;
import static org.comity.rules.catalogue.IndicatorDimension.DECIDER;
import static org.comity.rules.catalogue.IndicatorDimension.DEFICIENCY;
import static org.comity.rules.catalogue.IndicatorDimension.ENDED;
import static org.comity.rules.catalogue.IndicatorDimension.ENDING;
import static org.comity.rules.catalogue.IndicatorDimension.FLOW;
import static org.comity.rules.catalogue.IndicatorDimension.FREEZE_BASIS;
import static org.comity.rules.catalogue.IndicatorDimension.FREEZE_IN_FORCE;
import static org.comity.rules.catalogue.IndicatorDimension.GROUND;
import static org.comity.rules.catalogue.IndicatorDimension.GROUND_SOURCE;
import static org.comity.rules.catalogue.IndicatorDimension.HOLDER;
import static org.comity.rules.catalogue.IndicatorDimension.LATE;
import static org.comity.rules.catalogue.IndicatorDimension.MILESTONE;
import static org.comity.rules.catalogue.IndicatorDimension.NATIONALITY;
import static org.comity.rules.catalogue.IndicatorDimension.OFFICIAL;
import static org.comity.rules.catalogue.IndicatorDimension.OUTCOME;
import static org.comity.rules.catalogue.IndicatorDimension.PARTY;
import static org.comity.rules.catalogue.IndicatorDimension.PERSON_KIND;
import static org.comity.rules.catalogue.IndicatorDimension.RECIPIENT;
import static org.comity.rules.catalogue.IndicatorDimension.RECORD;
import static org.comity.rules.catalogue.IndicatorDimension.RECORD_AGE;
import static org.comity.rules.catalogue.IndicatorDimension.RECORD_OUTCOME;
import static org.comity.rules.catalogue.IndicatorDimension.RECORD_PARTY;
import static org.comity.rules.catalogue.IndicatorDimension.RECORD_TYPE;
import static org.comity.rules.catalogue.IndicatorDimension.RESULT;
import static org.comity.rules.catalogue.IndicatorDimension.RULE;
import static org.comity.rules.catalogue.IndicatorDimension.RULE_FORCE;
import static org.comity.rules.catalogue.IndicatorDimension.SIDE_PROCESS;
import static org.comity.rules.catalogue.IndicatorDimension.SPAN;
import static org.comity.rules.catalogue.IndicatorDimension.STATE;
import static org.comity.rules.catalogue.IndicatorDimension.STEP;
import static org.comity.rules.catalogue.IndicatorDimension.TIE_TO_REQUESTED_STATE;
import static org.comity.rules.catalogue.IndicatorDimension.WAITING_CAUSE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A population of the record: its members, the day that puts them into a period, and their dimensions. */
public enum CountedPopulation {
    /** Moves of requests into and out of the open stock, by the day of the move. */
    FLOWS(PeriodView.FLOW, FLOW, RESULT, DECIDER, GROUND, GROUND_SOURCE, PERSON_KIND, PARTY, OFFICIAL, CONSENTED),
    /** Requests in the open stock at the end of a day. */
    OPEN(PeriodView.STOCK, STATE, AGE_BAND),
    /** Requests in the open stock at the end of the day before a period. */
    OPEN_BEFORE(PeriodView.STOCK, STATE, AGE_BAND),
    /** Requests by the period in which they first became open, with their result at a day. */
    BEGUN(PeriodView.COHORT, RESULT),
    /** Steps taken, by their day. */
    STEPS(PeriodView.FLOW, STEP, STATE, DECIDER),
    /** Requests that reached a milestone in the period, each once, by the day of the first one. */
    MILESTONES(PeriodView.FLOW, MILESTONE),
    /** Side processes, by the day of their opening. */
    SIDE_PROCESSES(PeriodView.FLOW, SIDE_PROCESS, DEFICIENCY, ENDED),
    /** Days of side processes, by the day of their end. */
    SIDE_PROCESS_SPANS(PeriodView.SPAN, SIDE_PROCESS, DEFICIENCY),
    /** Deadlines that ended, by the day on which they ended. */
    DEADLINES(PeriodView.FLOW, RULE, RULE_FORCE, ENDING, LATE),
    /** Measures by the period in which their request first became open, with their outcome. */
    MEASURES(PeriodView.COHORT, ASSISTANCE_TYPE, COERCIVE, OUTCOME),
    /** Days to a result, to the acknowledgement, from decision to surrender, and of stays in a state, by the day of the end. */
    SPANS(PeriodView.SPAN, SPAN, RESULT, STATE),
    /** Pending requests at the end of a day, by who holds them. */
    HELD(PeriodView.STOCK, HOLDER, STATE, CAUSE_OF_DELAY),
    /** Days on which requests were pending, each with the one who held the request. A day counts once it is over. */
    HELD_DAYS(PeriodView.FLOW, HOLDER, STATE, CAUSE_OF_DELAY),
    /** Unbroken days of one holder in one state for one cause, by the day of their end. */
    HELD_SPANS(PeriodView.SPAN, HOLDER, STATE, CAUSE_OF_DELAY),
    /** Unbroken days of one holder, by the day of their end. */
    HOLDER_STAYS(PeriodView.SPAN, HOLDER),
    /** Events of assets, by their day, with their amount; of a return its net value. */
    ASSET_EVENTS(PeriodView.FLOW, ASSET_TYPE, CURRENCY, ASSET_EVENT, CONFISCATION_BASIS, RECIPIENT),
    /** Assets at the end of a day, with their latest value; of one returned in part the rest. */
    ASSETS(PeriodView.STOCK, ASSET_TYPE, CURRENCY, ASSET_STATE, FREEZE_IN_FORCE, ASSET_AGE, WAITING_CAUSE),
    /** Days from the request to the freeze, from the freeze to the final confiscation, and from there to the return, by the last day. */
    ASSET_SPANS(PeriodView.SPAN, SPAN, ASSET_TYPE, FREEZE_BASIS),
    /** Persons of requests that first became open, by the day on which their request did. */
    PERSONS(PeriodView.FLOW, PERSON_KIND, PARTY, OFFICIAL, NATIONALITY, TIE_TO_REQUESTED_STATE),
    /** Records beside the state of a request, by their day; of a surrender and of a decision the day on which it took place. */
    RECORDS(PeriodView.FLOW, RECORD, RECORD_TYPE, RECORD_OUTCOME, RECORD_PARTY, CURRENCY, NATIONALITY, DECIDER),
    /** Records that have an effect at the end of a day. */
    LIVE_RECORDS(PeriodView.STOCK, RECORD, RECORD_TYPE, RECORD_PARTY, RECORD_AGE),
    /** Days from a question to its answer, and days of a person in detention, by the last day. */
    RECORD_SPANS(PeriodView.SPAN, RECORD, RECORD_OUTCOME);

    private final PeriodView view;
    private final Set<IndicatorDimension> dimensions = EnumSet.copyOf(IndicatorDimension.ofRequests());

    CountedPopulation(PeriodView view, IndicatorDimension... further) {
        this.view = view;
        dimensions.addAll(List.of(further));
    }

    public PeriodView view() {
        return view;
    }

    /** Its dimensions: those of every request and its own. */
    public Set<IndicatorDimension> dimensions() {
        return Collections.unmodifiableSet(dimensions);
    }

    /** True if days are measured, otherwise members are counted. */
    public boolean measuresDays() {
        return view == PeriodView.SPAN;
    }

    /** True if each member is a day, so that one row of the record has several members. */
    public boolean countsDays() {
        return this == HELD_DAYS;
    }

    /** True if it is read from the delay ledgers of requests. */
    public boolean isOfTheLedger() {
        return this == HELD || this == HELD_DAYS || this == HELD_SPANS || this == HOLDER_STAYS;
    }

    /** True if its members have amounts, which are added within one currency alone. */
    public boolean hasMoney() {
        return this == ASSET_EVENTS || this == ASSETS || this == RECORDS;
    }

    /** True if its members are requests, assets or records on a day. */
    public boolean isStock() {
        return view == PeriodView.STOCK;
    }
}
