package org.comity.rules.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A property by which the members of a population are grouped or filtered. */
public enum IndicatorDimension {
    /** Incoming or outgoing. */
    DIRECTION("the request is incoming or outgoing", Reading.RECORD),
    /** Kind of the request. */
    KIND("kind of the request", Reading.COUNTED),
    /** The other State or territory. */
    PARTNER("the other State or territory", Reading.RECORD),
    /** Region of the partner by the United Nations standard M49. */
    REGION("region of the partner, M49", Reading.RECORD),
    /** Part of the region by the same standard. */
    SUBREGION("part of the region of the partner, M49", Reading.RECORD),
    /** Organisation of States to which the partner belongs on the day on which the member counts. */
    STATE_GROUP("organisation of States to which the partner belongs", Reading.COUNTED, ValuesMode.EVERY),
    /** Instrument on which the request rests. */
    LEGAL_BASIS("instrument on which the request rests", Reading.RECORD, ValuesMode.EVERY),
    /** Role of the Convention among the legal bases; NOT_A_BASIS if the request names other bases only. */
    CONVENTION_USE("role of the Convention among the legal bases", Reading.RECORD),
    /** Criminal, civil or administrative. */
    MATTER_TYPE("criminal, civil or administrative matter", Reading.RECORD),
    /** Offence of the request. */
    OFFENCE("offence, by article of the Convention or in national words", Reading.RECORD, ValuesMode.EVERY),
    /** Whether an offence is one of the Convention. */
    OFFENCE_GROUP("offences of the Convention, or others", Reading.RECORD, ValuesMode.EVERY),
    /** Family of an offence of the Convention; one of national words is among other offences. */
    OFFENCE_FAMILY("family of offences of the Convention, or others", Reading.RECORD, ValuesMode.EVERY),
    /** Whether the request is marked as urgent. */
    URGENCY("the request is marked as urgent or not", Reading.RECORD),
    /** Executing authority to which an incoming request was sent last. */
    EXECUTING_AUTHORITY("executing authority that has or had the request", Reading.RECORD),
    /** Officer in charge. */
    OFFICER("officer in charge", Reading.RECORD),
    /** Language of the request, ISO 639. */
    LANGUAGE("language of the request", Reading.RECORD),
    /** Way by which the request travelled. */
    CHANNEL("channel by which the request travelled", Reading.RECORD),
    /** Year in which the request first became open. */
    YEAR_OF_RECEIPT("year in which the request first became open", Reading.RECORD),
    /** Move of a request into or out of the stock. */
    FLOW(
            "new, split off, reopened, reclassified or redirected in or out, joined to another, finalised",
            Reading.COUNTED),
    /** Result of the request. */
    RESULT("result of the request", Reading.ANSWER),
    /** Coded ground of a refusal or reason of another end. */
    GROUND("ground of the refusal, or coded reason of another end", Reading.COUNTED, ValuesMode.EVERY),
    /** Instrument that the decision names for a ground. */
    GROUND_SOURCE("instrument that the decision names for the ground", Reading.COUNTED, ValuesMode.EVERY),
    /** Body that took the decision. */
    DECIDER("body that took the decision", Reading.COUNTED),
    /** State of the procedure. */
    STATE("state of the procedure", Reading.COUNTED),
    /** Age since the request first became open. */
    AGE_BAND("age since the first day, in bands of months", Reading.COUNTED),
    /** Step of the procedure. */
    STEP("step of the procedure", Reading.COUNTED),
    /** Milestone that the request reached. */
    MILESTONE("milestone that the request reached", Reading.COUNTED, ValuesMode.EVERY),
    /** Kind of the side process. */
    SIDE_PROCESS("kind of the side process", Reading.COUNTED),
    /** Coded reason of a side process: what was missing, or why it was opened. */
    DEFICIENCY("coded reason of the side process", Reading.RECORD, ValuesMode.EVERY),
    /** Whether the side process has ended. */
    ENDED("the side process has ended or not", Reading.ANSWER),
    /** Rule of the deadline. */
    RULE("rule of the deadline", Reading.RECORD),
    /** Legal force of the rule. */
    RULE_FORCE("legal force of the rule of the deadline", Reading.RECORD),
    /** How the deadline ended. */
    ENDING("the deadline was met, superseded or cancelled", Reading.COUNTED),
    /** Whether the deadline ended after its last day. */
    LATE("the deadline ended after its last day or not", Reading.COUNTED),
    /** Letter of UNCAC article 46(3). */
    ASSISTANCE_TYPE("letter of UNCAC article 46(3)", Reading.RECORD),
    /** Whether the measure needs compulsion. */
    COERCIVE("the measure needs compulsion or not", Reading.RECORD),
    /** Outcome of the measure. */
    OUTCOME("outcome of the measure", Reading.ANSWER),
    /** Which length is measured. */
    SPAN("which length is measured", Reading.COUNTED),
    /** Stage of the foreign proceeding. */
    STAGE("stage of the foreign proceeding", Reading.RECORD),
    /** Role of a person and category of public official. */
    PARTY("role of a person, natural or legal", Reading.RECORD, ValuesMode.EVERY),
    /** Natural or legal person. */
    PERSON_KIND("natural or legal person", Reading.RECORD, ValuesMode.EVERY),
    /** Category of public official of a person. */
    OFFICIAL("category of public official of a person", Reading.RECORD, ValuesMode.EVERY),
    /** Whether a person is a national or a resident of the requested State. */
    TIE_TO_REQUESTED_STATE("the person is a national or a resident of the requested State, or neither", Reading.RECORD),
    /** Nationality or residence of a person. */
    NATIONALITY("nationality or residence of a person", Reading.RECORD, ValuesMode.EVERY),
    /** Domestic authority for which an outgoing request is made. */
    REQUESTING_AGENCY("domestic authority for which a request is made", Reading.RECORD),
    /** Coded cause of a delay. */
    CAUSE_OF_DELAY("coded cause of a delay", Reading.COUNTED),
    /** Who holds the request on a day, by the delay ledger. */
    HOLDER("who holds the request, by the delay ledger", Reading.COUNTED),
    /** Currency of a value, ISO 4217. */
    CURRENCY("currency of a value", Reading.COUNTED),
    /** Type of an asset. */
    ASSET_TYPE("type of an asset", Reading.RECORD),
    /** Kind of an event of an asset. */
    ASSET_EVENT("kind of an event of an asset", Reading.COUNTED),
    /** State of an asset, which follows from its events. */
    ASSET_STATE("state of an asset", Reading.COUNTED),
    /** Whether a freeze of an asset is in force. */
    FREEZE_IN_FORCE("whether a freeze of an asset is in force", Reading.COUNTED),
    /** Time since the freeze, or since the final confiscation of an asset that waits for its return. */
    ASSET_AGE("time since the freeze or the final confiscation, in bands of months", Reading.COUNTED),
    /** Why a confiscated asset is not returned yet, as far as the events show it. */
    WAITING_CAUSE("why a confiscated asset waits", Reading.COUNTED),
    /** Basis of a confiscation. */
    CONFISCATION_BASIS("basis of a confiscation", Reading.COUNTED),
    /** Recipient of a return. */
    RECIPIENT("recipient of a return", Reading.RECORD),
    /** Basis of a freeze, UNCAC article 54(2). */
    FREEZE_BASIS("basis of a freeze", Reading.RECORD),
    /** Whether a consent of the person to the surrender was in force. */
    CONSENTED("a consent of the person to the surrender was in force or not", Reading.COUNTED),
    /** Kind of a record beside the state of a request. */
    RECORD("kind of the record", Reading.COUNTED),
    /** Form or type of a record, by the codes of its kind. */
    RECORD_TYPE("form or type of the record", Reading.RECORD, ValuesMode.EVERY),
    /** Outcome of a record, by the codes of its kind. */
    RECORD_OUTCOME("outcome of the record", Reading.RECORD),
    /** The State that conducts, bears or owes the subject of a record. */
    RECORD_PARTY("the State that conducts, bears or owes it", Reading.RECORD),
    /** Time since the day from which a record has its effect. */
    RECORD_AGE("time since the record has its effect, in bands of months", Reading.COUNTED),
    /** Length of a span. */
    DURATION_BAND("length of a span, in bands of days", Reading.COUNTED);

    private enum Reading {
        RECORD,
        COUNTED,
        ANSWER
    }

    private final String title;
    private final Reading reading;
    private final ValuesMode mode;

    IndicatorDimension(String title, Reading reading) {
        this(title, reading, ValuesMode.ONE);
    }

    IndicatorDimension(String title, Reading reading, ValuesMode mode) {
        this.title = title;
        this.reading = reading;
        this.mode = mode;
    }

    /** The dimensions that each request has, and so each member that belongs to one. */
    public static List<IndicatorDimension> ofRequests() {
        return Arrays.stream(values())
                .filter(one -> one.compareTo(YEAR_OF_RECEIPT) <= 0)
                .toList();
    }

    /** The dimension with this code. */
    public static Optional<IndicatorDimension> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The code in definitions and questions, in small letters with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The property in words. */
    public String title() {
        return title;
    }

    /** How many values one member has, unless a definition takes the main one. */
    public ValuesMode mode() {
        return mode;
    }

    /** The moment at which the value is read, in words, in an indicator with this view. */
    public String asAt(PeriodView view) {
        return switch (reading) {
            case RECORD -> "the record as known";
            case COUNTED -> view.counted();
            case ANSWER -> view == PeriodView.COHORT ? "the day asked for" : view.counted();
        };
    }
}
