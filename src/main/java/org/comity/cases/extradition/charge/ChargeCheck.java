package org.comity.cases.extradition.charge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.cases.part.PartRecords;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.DualCriminality;
import org.comity.cases.step.judgement.RefusalJudgement;
import org.comity.cases.step.judgement.RefusalJudgement.Refusing;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.law.Offence;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Direction;
import org.jspecify.annotations.Nullable;

/** The rules of one charge: its assessment, its decision, and the ground of a refusal by the law book. UNCAC article 44(1) to (4), (16). */
@ApplicationScoped
class ChargeCheck {

    private static final Set<Decider> OURS = EnumSet.of(Decider.COURT, Decider.MINISTER, Decider.CENTRAL_AUTHORITY);
    private static final Set<Decider> THEIRS = EnumSet.of(Decider.OTHER_STATE, Decider.FOREIGN_COURT);
    private static final String UNANSWERED = "unanswered-warning";

    private final LawBook book;
    private final RefusalJudgement refusals;
    private final PartRecords records;
    private final ChargeRefusal refusal;

    ChargeCheck(LawBook book, RefusalJudgement refusals, PartRecords records, ChargeRefusal refusal) {
        this.refusal = refusal;
        this.book = book;
        this.refusals = refusals;
        this.records = records;
    }

    List<Fault> faults(CooperationRequest request, Charge wanted, @Nullable ChargeRecord former) {
        var faults = new ArrayList<Fault>();
        var article = wanted.article();
        if (article != null && book.offences().stream().map(Offence::article).noneMatch(article::equals)) {
            faults.add(Fault.ofBody("article", "unknown", "no offence of the Convention; see /api/v1/law/offences"));
        }
        checkOffence(wanted, faults);
        checkAssessment(wanted, faults);
        checkDays(wanted, faults);
        checkDecision(wanted, faults);
        checkDecider(request, wanted, faults);
        refusal.check(request, wanted, former, faults);
        if (wanted.decision() == ChargeDecision.GRANTED) {
            checkGrant(wanted, faults);
        }
        var all = new ArrayList<>(others(request, former));
        all.add(wanted);
        faults.addAll(new ChargeSet(all).faults(request, "decision", false));
        if (wanted.decision().refuses() && wanted.ground() != null) {
            checkGround(request, wanted, wanted.ground(), faults);
        }
        return faults;
    }

    /** An offence is described in one place: in its record, or in the charge if there is none. */
    private static void checkOffence(Charge wanted, List<Fault> faults) {
        if (wanted.offenceNo() == null) {
            if (wanted.offence() == null || wanted.offence().isBlank()) {
                faults.add(Fault.ofBody("offence", "not-blank", "a charge has an offence, in words or by offenceNo"));
            }
            return;
        }
        wanted.described().forEach((field, value) -> {
            if (value != null) {
                faults.add(Fault.ofBody(
                        field,
                        "contradiction",
                        "is in offence " + wanted.offenceNo() + " of the request: leave it out"));
            }
        });
    }

    private static void checkAssessment(Charge wanted, List<Fault> faults) {
        var isAssessed = wanted.dualCriminality() != DualCriminality.PENDING;
        if (isAssessed != (wanted.assessedOn() != null)) {
            faults.add(Fault.ofBody(
                    "assessedOn", "contradiction", "an assessment has its day, and one that is pending has none"));
        }
        if (isAssessed != (wanted.assessedBy() != null)) {
            faults.add(Fault.ofBody(
                    "assessedBy", "contradiction", "an assessment has its author, and one that is pending has none"));
        }
    }

    private static void checkDays(Charge wanted, List<Fault> faults) {
        if (wanted.conductFrom() != null
                && wanted.conductUntil() != null
                && wanted.conductUntil().isBefore(wanted.conductFrom())) {
            faults.add(Fault.ofBody("conductUntil", "out-of-order", "cannot be before " + wanted.conductFrom()));
        }
        if (wanted.longestSentence() != null && wanted.longestSentence() < 0) {
            faults.add(Fault.ofBody("longestSentence", "min", "cannot be negative"));
        }
        if (wanted.remainingSentence() != null && wanted.remainingSentence() < 0) {
            faults.add(Fault.ofBody("remainingSentence", "min", "cannot be negative"));
        }
    }

    private static void checkDecision(Charge wanted, List<Fault> faults) {
        var isDecided = wanted.decision().isDecided();
        if (isDecided != (wanted.decidedOn() != null)) {
            faults.add(
                    Fault.ofBody("decidedOn", "contradiction", "a decision has its day, and a pending one has none"));
        }
        if (isDecided != (wanted.decidedBy() != null)) {
            faults.add(Fault.ofBody(
                    "decidedBy",
                    "contradiction",
                    "a decision names the body that decided, and a pending one names none"));
        }
        if (wanted.decision().refuses() != (wanted.ground() != null)) {
            faults.add(
                    Fault.ofBody("ground", "contradiction", "a refusal has its ground, and another decision has none"));
        }
    }

    /** A grant of an offence that fails dual criminality, or the length of the sentence, names the rule of the Convention. */
    private static void checkGrant(Charge wanted, List<Fault> faults) {
        var fails = wanted.dualCriminality() == DualCriminality.NOT_FULFILLED;
        if (fails != Boolean.TRUE.equals(wanted.withoutDualCriminality())) {
            faults.add(Fault.ofBody(
                    "withoutDualCriminality",
                    "contradiction",
                    "is true for a grant without dual criminality, UNCAC article 44(2), and for no other"));
        }
        if (wanted.dualCriminality() == DualCriminality.PENDING) {
            faults.add(Fault.ofBody(
                    "dualCriminality",
                    "pending",
                    "is assessed before the extradition is granted, UNCAC article 44(1)"));
        }
    }

    /** The faults of the end of a charge, and of the charges that remain without it. */
    List<Fault> faultsWithout(CooperationRequest request, ChargeRecord ended) {
        var faults = new ArrayList<>(new ChargeSet(others(request, ended)).faults(request, "", true));
        refusal.checkUndoing(request, ended, "", faults);
        return faults;
    }

    private List<Charge> others(CooperationRequest request, @Nullable ChargeRecord former) {
        return records.known(Charges.KIND, ChargeRecord.class, request.id(), null).stream()
                .filter(other -> other.endedOn() == null && !other.equals(former))
                .map(ChargeRecord::content)
                .toList();
    }

    /** A body of the State that was asked decides. */
    private static void checkDecider(CooperationRequest request, Charge wanted, List<Fault> faults) {
        var by = wanted.decidedBy();
        if (by == null || wanted.decision() == ChargeDecision.WITHDRAWN) {
            return;
        }
        var isOurs = request.procedure().direction() == Direction.INCOMING;
        if (!(isOurs ? OURS : THEIRS).contains(by)) {
            faults.add(Fault.ofBody("decidedBy", "bad-value", "a charge is decided by: " + (isOurs ? OURS : THEIRS)));
        }
    }

    /** The same law as for the refusal of a request. A ground that is forbidden as a rule needs its reason in the remark. */
    private void checkGround(CooperationRequest request, Charge wanted, String ground, List<Fault> faults) {
        var found = new ArrayList<Fault>();
        var grounds = List.of(new GroundGiven(ground, true, null, null));
        var decider = wanted.decision().isDecided() ? wanted.decidedBy() : Decider.CENTRAL_AUTHORITY;
        refusals.judge(request, new Refusing(grounds, List.of(), wanted.remark(), decider), found);
        found.stream()
                .filter(fault -> !fault.code().equals(UNANSWERED) || wanted.remark() == null)
                .map(fault -> fault.field().equals("/narrative") || fault.code().equals(UNANSWERED)
                        ? Fault.ofBody("remark", fault.code(), fault.detail())
                        : Fault.ofBody("ground", fault.code(), fault.detail()))
                .forEach(faults::add);
    }
}
