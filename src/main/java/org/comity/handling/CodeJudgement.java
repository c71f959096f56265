package org.comity.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.http.Fault;
import org.comity.lawbook.LawBook;
import org.comity.rules.procedure.Kind;
import org.comity.rules.procedure.MeasureOutcome;
import org.comity.rules.procedure.Move;
import org.comity.rules.procedure.Need;
import org.comity.rules.refusal.ReasonKind;

/** Checks the codes and days that come with a step: that the law book has them, and that they fit the step. */
@ApplicationScoped
class CodeJudgement {

    private static final Set<ReasonKind> OF_OUTCOMES = EnumSet.of(ReasonKind.RF, ReasonKind.NX);

    private final LawBook book;

    CodeJudgement(LawBook book) {
        this.book = book;
    }

    /** Adds every fault of the codes and days of a step. */
    void check(Kind kind, Move move, NewTransition wanted, LocalDate today, List<Fault> faults) {
        var about = new About(kind, today);
        if (wanted.reasonCode() != null) {
            check("reasonCode", wanted.reasonCode(), kindsFor(move), about, faults);
        }
        for (var given : wanted.measureOutcomes()) {
            if (given.code() != null) {
                check("measureOutcomes", given.code(), OF_OUTCOMES, about, faults);
            } else if (given.outcome() == MeasureOutcome.REFUSED || given.outcome() == MeasureOutcome.IMPOSSIBLE) {
                faults.add(
                        Fault.ofBody("measureOutcomes", "not-null", "a measure refused or impossible needs its code"));
            }
        }
        var proof = wanted.proof();
        if (proof != null && proof.sentOn().isAfter(today)) {
            faults.add(Fault.ofBody("proof/sentOn", "in-the-future", "cannot be after today, " + today));
        }
        checkRestrictions(move, wanted, today, faults);
        checkConsent(move, wanted, today, faults);
    }

    private static void checkRestrictions(Move move, NewTransition wanted, LocalDate today, List<Fault> faults) {
        var restrictions = wanted.restrictions();
        if (restrictions == null) {
            return;
        }
        if (!move.needs().contains(Need.RESTRICTIONS)) {
            faults.add(Fault.ofBody("restrictions", "not-applicable", "are not set by this step"));
        }
        if (restrictions.reviewOn() != null && restrictions.reviewOn().isBefore(today)) {
            faults.add(Fault.ofBody("restrictions/reviewOn", "in-the-past", "must be today or later"));
        }
    }

    private static void checkConsent(Move move, NewTransition wanted, LocalDate today, List<Fault> faults) {
        var consent = wanted.consent();
        if (consent == null) {
            return;
        }
        if (!move.needs().contains(Need.CONSENT)) {
            faults.add(Fault.ofBody("consent", "not-applicable", "is not recorded by this step"));
        }
        if (consent.givenOn() != null && consent.givenOn().isAfter(today)) {
            faults.add(Fault.ofBody("consent/givenOn", "in-the-future", "cannot be after today, " + today));
        }
    }

    /** Two days for one event may be right, but seldom are. */
    static void warnOfDays(NewTransition wanted, LocalDate on, List<String> warnings) {
        var proof = wanted.proof();
        if (proof != null && !proof.sentOn().equals(on)) {
            warnings.add("The step is recorded for " + on + ", but the proof says " + proof.sentOn()
                    + ": say occurredAt if that is the day it happened");
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
        return move.to().standing().isOver() ? EnumSet.of(ReasonKind.CL) : EnumSet.noneOf(ReasonKind.class);
    }
}
