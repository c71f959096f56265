package org.comity.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.http.Fault;
import org.comity.lawbook.LawBook;
import org.comity.rules.procedure.Kind;
import org.comity.rules.procedure.MeasureOutcome;
import org.comity.rules.procedure.Move;
import org.comity.rules.procedure.Need;
import org.comity.rules.procedure.SideProcessKind;
import org.comity.rules.procedure.Step;
import org.comity.rules.refusal.ReasonKind;

/** Checks the codes and days that come with a step or a side process: that the law book has them, and that they fit. */
@ApplicationScoped
class CodeJudgement {

    /** Steps by which something is given in part or on conditions. */
    private static final Set<Step> GIVES_IN_PART = EnumSet.of(
            Step.RETURN_PARTLY_EXECUTED,
            Step.TRANSMIT_PARTIAL_RESULTS,
            Step.RECORD_PARTIAL_RESULTS,
            Step.RECORD_INCOMPLETE_RESULTS,
            Step.NOTE_PARTIAL_EXECUTION,
            Step.ORDER_SURRENDER,
            Step.RECORD_GRANT);

    private final LawBook book;

    CodeJudgement(LawBook book) {
        this.book = book;
    }

    /** Adds every fault of the codes and days of a step. */
    void check(Kind kind, Move move, NewTransition wanted, Days days, List<Fault> faults) {
        var about = new About(kind, days.today());
        if (wanted.reasonCode() != null) {
            check("reasonCode", wanted.reasonCode(), kindsFor(move), about, faults);
        }
        for (var i = 0; i < wanted.measureOutcomes().size(); i++) {
            var given = wanted.measureOutcomes().get(i);
            var field = "measureOutcomes/" + i + "/code";
            if (given.code() != null) {
                check(field, given.code(), kindsFor(given.outcome()), about, faults);
            } else if (given.outcome() == MeasureOutcome.REFUSED || given.outcome() == MeasureOutcome.IMPOSSIBLE) {
                faults.add(Fault.ofBody(field, "not-null", "a measure refused or impossible needs its code"));
            }
        }
        checkSaid(move, wanted, days, faults);
    }

    /** The day a step happened, and the day it is recorded. */
    record Days(LocalDate on, LocalDate today) {}

    private static void checkSaid(Move move, NewTransition wanted, Days days, List<Fault> faults) {
        var today = days.today();
        var proof = wanted.proof();
        if (proof != null && proof.sentOn().isAfter(today)) {
            faults.add(Fault.ofBody("proof/sentOn", "in-the-future", "cannot be after today, " + today));
        }
        checkRestrictions(move, wanted, days.on(), faults);
        checkConsent(move, wanted, today, faults);
    }

    /** What is recorded late may have been reviewed, or was to be, before it is recorded; never before it began. */
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
        if (consent.givenOn() != null && consent.givenOn().isAfter(today)) {
            faults.add(Fault.ofBody("consent/givenOn", "in-the-future", "cannot be after today, " + today));
        }
    }

    /** The faults of the codes of a side process: its reason, and what it asks for. */
    List<Fault> faults(Kind kind, NewSideProcess wanted, LocalDate today) {
        var faults = new ArrayList<Fault>();
        var about = new About(kind, today);
        if (wanted.reasonCode() != null) {
            check("reasonCode", wanted.reasonCode(), kindsFor(wanted.kind()), about, faults);
        } else if (wanted.kind() == SideProcessKind.POSTPONEMENT) {
            faults.add(Fault.ofBody(
                    "reasonCode", "postponement-reason", "Name the coded reason of the postponement (PP_…)"));
        }
        if (!wanted.items().isEmpty() && wanted.kind() != SideProcessKind.REQUEST_FOR_INFORMATION) {
            faults.add(Fault.ofBody("items", "not-applicable", "only a request for information asks for items"));
        }
        for (var i = 0; i < wanted.items().size(); i++) {
            check("items/" + i, wanted.items().get(i), EnumSet.of(ReasonKind.RI), about, faults);
        }
        return faults;
    }

    /** Two days for one event may be right, but seldom are; and a review may be late. */
    static void warnOfDays(NewTransition wanted, Days days, List<String> warnings) {
        var proof = wanted.proof();
        if (proof != null && !proof.sentOn().equals(days.on())) {
            warnings.add("The step is recorded for " + days.on() + ", but the proof says " + proof.sentOn()
                    + ": say occurredAt if that is the day it happened");
        }
        var restrictions = wanted.restrictions();
        if (restrictions != null
                && restrictions.reviewOn() != null
                && restrictions.reviewOn().isBefore(days.today())) {
            warnings.add("The restrictions were to be reviewed on " + restrictions.reviewOn()
                    + ": ask now whether they still hold, and set them anew");
        }
    }

    /** What the codes are about: a kind of request, on a day. */
    private record About(Kind kind, LocalDate today) {}

    private void check(String field, String code, Set<ReasonKind> kinds, About about, List<Fault> faults) {
        var reason = book.reason(code);
        if (reason.isEmpty()) {
            faults.add(Fault.ofBody(field, "unknown", "the law book has no such code; see /api/v1/law/reasons"));
        } else if (!kinds.contains(reason.get().kind())) {
            faults.add(Fault.ofBody(field, "not-applicable", "is no code for this; possible kinds: " + kinds));
        } else if (!reason.get().canConcern(about.kind())) {
            faults.add(Fault.ofBody(field, "not-applicable", "is no code for this kind of request"));
        } else if (!reason.get().validity().covers(about.today())) {
            faults.add(Fault.ofBody(field, "not-in-force", "is not in force today"));
        }
    }

    /** A step that ends a request may name why it ended; one that finds it impossible names what stands in the way. */
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

    /** What was executed in part may have been refused, impossible or limited for the rest. */
    private static Set<ReasonKind> kindsFor(MeasureOutcome outcome) {
        return switch (outcome) {
            case PARTLY_EXECUTED -> EnumSet.of(ReasonKind.PX, ReasonKind.RF, ReasonKind.NX);
            case REFUSED -> EnumSet.of(ReasonKind.RF);
            case IMPOSSIBLE -> EnumSet.of(ReasonKind.NX);
            case PENDING, EXECUTED, WITHDRAWN -> EnumSet.noneOf(ReasonKind.class);
        };
    }

    /** Whatever is waited for may be named with the cause of delay that it is. */
    private static Set<ReasonKind> kindsFor(SideProcessKind kind) {
        return switch (kind) {
            case POSTPONEMENT -> EnumSet.of(ReasonKind.PP);
            case REQUEST_FOR_INFORMATION -> EnumSet.of(ReasonKind.RI, ReasonKind.DL);
            case CONDITIONS, TEMPORARY_SURRENDER -> EnumSet.of(ReasonKind.PX, ReasonKind.DL);
            case CONFIDENTIALITY_CHOICE, ORAL_CONFIRMATION, ASSURANCES, TRANSLATION ->
                EnumSet.of(ReasonKind.RI, ReasonKind.DL);
            case CONSULTATION, COMPETING_REQUEST, APPEAL, STATUS_QUERY, SPECIALITY_CONSENT -> EnumSet.of(ReasonKind.DL);
            case NATIONALITY_FOLLOW_UP -> EnumSet.of(ReasonKind.RF, ReasonKind.DL);
        };
    }
}
