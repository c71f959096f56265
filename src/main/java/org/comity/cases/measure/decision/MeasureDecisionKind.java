package org.comity.cases.measure.decision;

import java.util.EnumSet;
import java.util.Set;
import org.comity.rules.refusal.ReasonKind;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.MeasureOutcome;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** A decision on one measure, and its likeness among the steps of the whole request. */
public enum MeasureDecisionKind {
    /** It is granted; the reasons of an earlier refusal no longer hold. */
    ACCEPTED(
            MeasureOutcome.PENDING,
            Step.ACCEPT,
            EnumSet.noneOf(ReasonKind.class),
            Decider.CENTRAL_AUTHORITY,
            Decider.MINISTER,
            Decider.COURT),
    /** One person of the office proposes to refuse it, with the reasons; nothing is decided yet. */
    REFUSAL_PROPOSED(null, Step.PROPOSE_REFUSAL, EnumSet.of(ReasonKind.RF, ReasonKind.PH), Decider.CENTRAL_AUTHORITY),
    /** It is refused, UNCAC article 46(9), (21) or another ground. */
    REFUSED(
            MeasureOutcome.REFUSED,
            Step.REFUSE,
            EnumSet.of(ReasonKind.RF, ReasonKind.PH),
            Decider.CENTRAL_AUTHORITY,
            Decider.MINISTER,
            Decider.EXECUTING_AUTHORITY,
            Decider.COURT),
    /** It is put off for own proceedings until a day of review, UNCAC article 46(25). */
    POSTPONED(
            MeasureOutcome.PENDING,
            null,
            EnumSet.of(ReasonKind.PP),
            Decider.CENTRAL_AUTHORITY,
            Decider.EXECUTING_AUTHORITY,
            Decider.COURT),
    /** A postponement is over. */
    RESUMED(
            MeasureOutcome.PENDING,
            null,
            EnumSet.noneOf(ReasonKind.class),
            Decider.CENTRAL_AUTHORITY,
            Decider.EXECUTING_AUTHORITY,
            Decider.COURT),
    /** It goes to an executing authority of its own. */
    SENT(MeasureOutcome.PENDING, Step.SEND_FOR_EXECUTION, EnumSet.noneOf(ReasonKind.class), Decider.CENTRAL_AUTHORITY),
    /** It was done as asked. */
    EXECUTED(
            MeasureOutcome.EXECUTED,
            Step.RETURN_EXECUTED,
            EnumSet.noneOf(ReasonKind.class),
            Decider.EXECUTING_AUTHORITY),
    /** It was done in part; the code is the reason of the rest. */
    PARTLY_EXECUTED(
            MeasureOutcome.PARTLY_EXECUTED,
            Step.RETURN_PARTLY_EXECUTED,
            EnumSet.of(ReasonKind.PX, ReasonKind.RF, ReasonKind.NX),
            Decider.EXECUTING_AUTHORITY),
    /** It is impossible in fact; not a refusal. */
    IMPOSSIBLE(
            MeasureOutcome.IMPOSSIBLE,
            null,
            EnumSet.of(ReasonKind.NX),
            Decider.EXECUTING_AUTHORITY,
            Decider.CENTRAL_AUTHORITY);

    private final @Nullable MeasureOutcome outcome;
    private final @Nullable Step likeness;
    private final Set<ReasonKind> codes;
    private final Set<Decider> deciders;

    MeasureDecisionKind(
            @Nullable MeasureOutcome outcome,
            @Nullable Step likeness,
            Set<ReasonKind> codes,
            Decider first,
            Decider... others) {
        this.outcome = outcome;
        this.likeness = likeness;
        this.codes = codes;
        this.deciders = EnumSet.of(first, others);
    }

    /** The outcome of the measure after it; null if it changes nothing. */
    public @Nullable MeasureOutcome outcome() {
        return outcome;
    }

    /** The step of the whole request that is like it: what holds that back holds this back. */
    public @Nullable Step likeness() {
        return likeness;
    }

    /** The kinds of its coded reason; empty if it has none. */
    public Set<ReasonKind> codes() {
        return codes;
    }

    /** The bodies that may decide it in a request of a direction; our own requests are decided on abroad. */
    public Set<Decider> deciders(Direction direction) {
        return direction == Direction.INCOMING ? deciders : EnumSet.of(Decider.OTHER_STATE, Decider.FOREIGN_COURT);
    }

    /** True for a refusal, proposed or decided. */
    public boolean refuses() {
        return this == REFUSAL_PROPOSED || this == REFUSED;
    }

    /** True for one by which the measure is no longer open. */
    public boolean settles() {
        return outcome != null && outcome != MeasureOutcome.PENDING;
    }

    /** True for one that reports an execution. */
    public boolean reports() {
        return this == EXECUTED || this == PARTLY_EXECUTED;
    }

    /** True for one with a last day: of execution, or of review. */
    public boolean hasDay() {
        return this == SENT || this == POSTPONED;
    }
}
