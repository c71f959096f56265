package org.comity.rules.workflow;

import java.util.EnumSet;
import java.util.Set;

/**
 * A process parallel to the main state, with its own start and end. A side process may suspend deadlines (each rule of
 * the law book names the kinds) and may block steps until it has ended.
 */
public enum SideProcessKind {
    /** More information is asked for, UNCAC article 46(16). */
    REQUEST_FOR_INFORMATION(true),
    /** Consultation before a refusal or postponement, UNCAC articles 44(17) and 46(26). */
    CONSULTATION(true, Step.REFUSE, Step.DECLINE),
    /** Conditions are offered and not yet accepted, UNCAC article 46(26). */
    CONDITIONS(
            true,
            Step.ACCEPT,
            Step.SEND_FOR_EXECUTION,
            Step.ORDER_SURRENDER,
            Step.ARRANGE_SURRENDER,
            Step.RECORD_TRANSFER),
    /** Postponed because of own proceedings, UNCAC article 46(25). */
    POSTPONEMENT(
            true,
            Step.SEND_FOR_EXECUTION,
            Step.RETURN_EXECUTED,
            Step.RETURN_PARTLY_EXECUTED,
            Step.TRANSMIT_RESULTS,
            Step.RECORD_SURRENDER,
            Step.RECORD_TRANSFER),
    /** Assurances are asked for and not yet given. */
    ASSURANCES(true, Step.ORDER_SURRENDER, Step.ARRANGE_SURRENDER, Step.RECORD_TRANSFER),
    /** Another State asks for the same person or thing. */
    COMPETING_REQUEST(false, Step.ORDER_SURRENDER, Step.ARRANGE_SURRENDER),
    /** A translation is being made. */
    TRANSLATION(false, Step.SEND),
    /** A remedy is pending before a court. */
    APPEAL(false, Step.TRANSMIT_RESULTS, Step.RECORD_FINAL_REFUSAL, Step.ARRANGE_SURRENDER),
    /** The other State asked for the state of its request, UNCAC article 46(24). */
    STATUS_QUERY(false),
    /** An oral request awaits its written confirmation, UNCAC article 46(14). */
    ORAL_CONFIRMATION(false, Step.TRANSMIT_RESULTS, Step.TRANSMIT_PARTIAL_RESULTS),
    /**
     * Confidentiality cannot be maintained, of which UNCAC article 46(20) orders to inform; the requesting State then
     * decides whether to continue or withdraw, BC article 27(8).
     */
    CONFIDENTIALITY_CHOICE(true, Step.ACCEPT, Step.SEND_FOR_EXECUTION, Step.SUBMIT_TO_COURT),
    /** After a refusal solely for nationality: prosecution or enforcement instead, UNCAC article 44(11) and (13). */
    NATIONALITY_FOLLOW_UP(false, Step.CLOSE),
    /** The person is surrendered for a time and is to come back; the final surrender waits. */
    TEMPORARY_SURRENDER(false, Step.RECORD_SURRENDER),
    /** After the surrender: consent to prosecution for other offences, or to re-extradition, is asked for. */
    SPECIALITY_CONSENT(false, Step.CLOSE),
    /** The executing authority asks the central authority about its execution; the outcome is the answer, which it reads. */
    EXECUTION_QUESTION(false);

    private final boolean stopsClock;
    private final Set<Step> holdsBack;

    SideProcessKind(boolean stopsClock, Step... holdsBack) {
        this.stopsClock = stopsClock;
        this.holdsBack = EnumSet.noneOf(Step.class);
        this.holdsBack.addAll(Set.of(holdsBack));
    }

    /** True if time spent in it is left out of net durations. */
    public boolean stopsClock() {
        return stopsClock;
    }

    /** True if the step cannot be taken while this side process runs. */
    public boolean holdsBack(Step step) {
        return holdsBack.contains(step);
    }

    /** True if the side process exists only while an executing authority has the request. */
    public boolean belongsToTheExecution() {
        return this == EXECUTION_QUESTION;
    }

    /** True if the side process belongs to the time after the result, and is not ended by it. */
    public boolean followsTheResult() {
        return this == NATIONALITY_FOLLOW_UP || this == SPECIALITY_CONSENT;
    }
}
