package org.comity.cases.step.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.base.problem.Dates;
import org.comity.base.problem.Fault;
import org.comity.cases.history.StepDetail.Proof;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.reference.lawbook.ReasonCodes;
import org.comity.reference.lawbook.ReasonCodes.Use;
import org.comity.rules.refusal.ReasonKind;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.MeasureOutcome;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Checks that the law book has the codes of a step, and that its codes and days fit the step. */
@ApplicationScoped
public class CodeJudgement {

    /** Steps by which something is given in part or on conditions. */
    private static final Set<Step> GIVES_IN_PART = EnumSet.of(
            Step.RETURN_PARTLY_EXECUTED,
            Step.TRANSMIT_PARTIAL_RESULTS,
            Step.RECORD_PARTIAL_RESULTS,
            Step.RECORD_INCOMPLETE_RESULTS,
            Step.NOTE_PARTIAL_EXECUTION,
            Step.ORDER_SURRENDER,
            Step.RECORD_GRANT);

    private static final String OPENED_IN_ERROR = "CL_OPENED_IN_ERROR";

    private final ReasonCodes codes;

    CodeJudgement(ReasonCodes codes) {
        this.codes = codes;
    }

    /** Adds every fault of the codes and days of a step. */
    void check(Kind kind, Move move, NewTransition wanted, When when, List<Fault> faults) {
        if (wanted.reasonCode() != null) {
            codes.check("reasonCode", wanted.reasonCode(), new Use(kindsFor(move), kind, when.today()), faults);
        }
        for (var i = 0; i < wanted.measureOutcomes().size(); i++) {
            var given = wanted.measureOutcomes().get(i);
            var field = "measureOutcomes/" + i + "/code";
            if (given.code() != null) {
                codes.check(field, given.code(), new Use(kindsFor(given.outcome()), kind, when.today()), faults);
            } else if (given.outcome() == MeasureOutcome.REFUSED || given.outcome() == MeasureOutcome.IMPOSSIBLE) {
                faults.add(Fault.ofBody(field, "not-null", "a measure refused or impossible needs its code"));
            }
        }
        checkEvidence(move, wanted, when, faults);
    }

    private static void checkEvidence(Move move, NewTransition wanted, When when, List<Fault> faults) {
        var today = when.today();
        var proof = wanted.proof();
        Dates.notAfterToday("proof/sentOn", proof == null ? null : proof.sentOn(), today, faults);
        var document = wanted.document();
        Dates.notAfterToday("document/receivedOn", document == null ? null : document.receivedOn(), today, faults);
        checkRestrictions(move, wanted, when.on(), faults);
        checkConsent(move, wanted, today, faults);
    }

    /** A step that is recorded late may have a review in the past, but none before the restrictions began. */
    private static void checkRestrictions(Move move, NewTransition wanted, LocalDate on, List<Fault> faults) {
        var restrictions = wanted.restrictions();
        if (restrictions == null) {
            return;
        }
        if (!move.needs().contains(Need.RESTRICTIONS)) {
            faults.add(Fault.ofBody("restrictions", "not-applicable", "are not set by this step"));
        }
        if (restrictions.reviewOn() != null && restrictions.reviewOn().isBefore(on)) {
            faults.add(Fault.ofBody(
                    "restrictions/reviewOn", "out-of-order", "cannot be before the restrictions began, on " + on));
        }
    }

    private static void checkConsent(Move move, NewTransition wanted, LocalDate today, List<Fault> faults) {
        var consent = wanted.consent();
        if (consent == null) {
            return;
        }
        if (!move.needs().contains(Need.CONSENT) && !move.needs().contains(Need.PERSONS_CONSENT)) {
            faults.add(Fault.ofBody("consent", "not-applicable", "is not recorded by this step"));
        }
        Dates.notAfterToday("consent/givenOn", consent.givenOn(), today, faults);
    }

    /** Two days for one event are seldom right, a review may be overdue, an ending may be an error: these are warnings. */
    static void warn(NewTransition wanted, When when, List<String> warnings) {
        if (OPENED_IN_ERROR.equals(wanted.reasonCode())) {
            warnings.add("The figures count the request as new and as finalised; a supervisor takes a request that was"
                    + " registered in error out of them by annulling its registration");
        }
        warnOfProof(wanted.proof(), when.on(), warnings);
        var restrictions = wanted.restrictions();
        if (restrictions != null
                && restrictions.reviewOn() != null
                && restrictions.reviewOn().isBefore(when.today())) {
            warnings.add("The restrictions were to be reviewed on " + restrictions.reviewOn()
                    + ": ask now whether they still hold, and set them anew");
        }
    }

    /** Adds the warning of a step whose day is not that of its proof. */
    public static void warnOfProof(@Nullable Proof proof, LocalDate on, List<String> warnings) {
        if (proof != null && !proof.sentOn().equals(on)) {
            warnings.add("The step is recorded for " + on + ", but the proof says " + proof.sentOn()
                    + ": say occurredAt if that is the day it happened");
        }
    }

    /** A step that ends a request may name why it ended; one that finds it impossible names the obstacle. */
    private static Set<ReasonKind> kindsFor(Move move) {
        if (move.needs().contains(Need.IMPOSSIBILITY_REASON)) {
            return EnumSet.of(ReasonKind.NX);
        }
        var kinds = EnumSet.noneOf(ReasonKind.class);
        if (move.to().standing().isOver()) {
            kinds.add(ReasonKind.CL);
        }
        if (GIVES_IN_PART.contains(move.step())) {
            kinds.add(ReasonKind.PX);
        }
        return kinds;
    }

    /** A measure executed in part may have been refused, impossible or limited for the rest. */
    private static Set<ReasonKind> kindsFor(MeasureOutcome outcome) {
        return switch (outcome) {
            case PARTLY_EXECUTED -> EnumSet.of(ReasonKind.PX, ReasonKind.RF, ReasonKind.NX);
            case REFUSED -> EnumSet.of(ReasonKind.RF);
            case IMPOSSIBLE -> EnumSet.of(ReasonKind.NX);
            case PENDING, EXECUTED, WITHDRAWN -> EnumSet.noneOf(ReasonKind.class);
        };
    }
}
