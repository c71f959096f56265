package org.comity.cases.step.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.base.problem.Fault;
import org.comity.base.problem.NearestWords;
import org.comity.cases.history.StepDetail.Answer;
import org.comity.cases.history.StepDetail.ConsultationGiven;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.Measure;
import org.comity.cases.sideprocess.SideProcesses;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.national.OwnNationalLaw;
import org.comity.rules.national.NationalLaw;
import org.comity.rules.refusal.Finding;
import org.comity.rules.refusal.ProposedRefusal;
import org.comity.rules.refusal.Reason;
import org.comity.rules.refusal.ReasonKind;
import org.comity.rules.refusal.RefusalCheck;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Judges the grounds of a refusal by the law book: UNCAC articles 44(4), 44(16), 46(8), 46(9)(b), 46(22), 46(26). */
@ApplicationScoped
public class RefusalJudgement {

    private static final Set<Decider> NOT_OURS =
            EnumSet.of(Decider.COURT, Decider.OTHER_STATE, Decider.FOREIGN_COURT, Decider.PERSON);

    private final LawBook book;
    private final OwnNationalLaw ownLaw;
    private final SideProcesses sideProcesses;
    private final FormerKindRules formerKinds;

    RefusalJudgement(LawBook book, OwnNationalLaw ownLaw, SideProcesses sideProcesses, FormerKindRules formerKinds) {
        this.formerKinds = formerKinds;
        this.book = book;
        this.ownLaw = ownLaw;
        this.sideProcesses = sideProcesses;
    }

    /** Adds every fault that stops the refusal, and returns the warnings that do not stop it. */
    public List<String> judge(
            CooperationRequest request,
            NewTransition wanted,
            List<GroundGiven> grounds,
            @Nullable Decider decider,
            List<Fault> faults) {
        checkConsultation(request, wanted.consultation(), "consultation/sideProcess", faults);
        if (RefusalProposals.restOnEarlier(wanted.step())) {
            return judgeDecision(request, wanted, grounds, decider, faults);
        }
        return grounds.isEmpty()
                ? List.of()
                : judge(request, new Refusing(grounds, wanted.answers(), wanted.narrative(), decider), faults);
    }

    /** The decision rests on what was proposed; the request may have changed since, so it is judged again. */
    private List<String> judgeDecision(
            CooperationRequest request,
            NewTransition wanted,
            List<GroundGiven> grounds,
            @Nullable Decider decider,
            List<Fault> faults) {
        if (!wanted.grounds().isEmpty()) {
            faults.add(Fault.ofBody(
                    "grounds",
                    "not-applicable",
                    "the decision rests on the grounds of the proposal: return the proposal to change them"));
        }
        checkDecisionWritesNoReasons(wanted, faults);
        if (grounds.isEmpty()) {
            faults.add(new Fault(
                    "request",
                    "grounds",
                    "ground",
                    "The proposal has no ground: return it, or record the refusal of the court again"));
            return List.of();
        }
        var findings = new ArrayList<Fault>();
        var warnings = judge(request, new Refusing(grounds, wanted.answers(), "as proposed", decider), findings);
        findings.stream()
                .filter(fault -> !fault.code().equals("unanswered-warning"))
                .forEach(faults::add);
        return warnings;
    }

    /** Who decides on a proposal writes no part of its reasons. A court that decides finally gives its own. */
    private static void checkDecisionWritesNoReasons(NewTransition wanted, List<Fault> faults) {
        if (wanted.step() != Step.REFUSE) {
            return;
        }
        var detail = "the decision rests on the words of the proposal: return the proposal to change them";
        if (wanted.narrative() != null) {
            faults.add(Fault.ofBody("narrative", "not-applicable", detail));
        }
        if (wanted.consultation() != null) {
            faults.add(Fault.ofBody("consultation", "not-applicable", detail));
        }
        if (!wanted.answers().isEmpty()) {
            faults.add(Fault.ofBody("answers", "not-applicable", detail));
        }
    }

    /** The reasons of a refusal, and who decides it. The decider is null if an older register does not name one. */
    public record Refusing(
            List<GroundGiven> grounds,
            List<Answer> answers,
            @Nullable String narrative,
            @Nullable Decider decider) {

        boolean isNotOurs() {
            return decider == null || NOT_OURS.contains(decider);
        }

        boolean isWithoutWords() {
            return narrative == null || narrative.isBlank();
        }
    }

    /** Judges the grounds alone. */
    public List<String> judge(CooperationRequest request, Refusing refusing, List<Fault> faults) {
        var measures = request.measures();
        for (var ground : refusing.grounds()) {
            if (ground.measure() != null && measures.stream().noneMatch(measure -> measure.has(ground.measure()))) {
                faults.add(Fault.ofBody("grounds", "unknown", "the request has no measure number " + ground.measure()));
                return List.of();
            }
        }
        var warnings = new ArrayList<String>();
        var law = lawOf(request);
        var proposed = proposed(request, refusing, law);
        for (var finding : RefusalCheck.check(proposed, book.prohibitions(), code -> reason(code, law, request))) {
            var needsWords = finding instanceof Finding.NarrativeRequired && refusing.isWithoutWords();
            if (finding.blocks() || needsWords) {
                faults.add(
                        finding instanceof Finding.UnknownGround unknown
                                ? unknown(unknown.code(), refusing.grounds())
                                : Fault.ofBody(field(finding), code(finding), sentence(finding)));
            } else if (!(finding instanceof Finding.NarrativeRequired)) {
                warnings.add(sentence(finding));
            }
        }
        return warnings;
    }

    private Fault unknown(String code, List<GroundGiven> grounds) {
        var codes = grounds.stream().map(GroundGiven::code).toList();
        var known = book.reasons().stream()
                .filter(reason -> reason.kind() == ReasonKind.RF)
                .map(Reason::code)
                .toList();
        return Fault.ofBody(
                "grounds/" + codes.indexOf(code) + "/code",
                "unknown-ground",
                code + " is no ground of refusal in the law book; see /api/v1/law/reasons?kind=RF"
                        + NearestWords.hint(code, known));
    }

    /** The law of the own State, for a request that this State received; it holds beside every legal basis. */
    private Optional<NationalLaw> lawOf(CooperationRequest request) {
        return request.procedure().direction() == Direction.INCOMING
                ? ownLaw.of(request.authority())
                : Optional.empty();
    }

    private Optional<Reason> reason(String code, Optional<NationalLaw> law, CooperationRequest request) {
        return book.reason(code)
                .map(reason -> law.map(own -> own.widened(reason, request.instruments()))
                        .orElse(reason));
    }

    private ProposedRefusal proposed(CooperationRequest request, Refusing refusing, Optional<NationalLaw> law) {
        var bases = new HashSet<>(request.instruments());
        law.map(NationalLaw::appliedInstruments).ifPresent(bases::addAll);
        return new ProposedRefusal(
                formerKinds.refusedAs(request),
                bases,
                refusing.grounds().stream().map(GroundGiven::asGround).toList(),
                isAnythingCoerciveRefused(request.measures(), refusing.grounds()),
                refusing.isNotOurs(),
                refusing.answers().stream().map(Answer::warning).collect(Collectors.toSet()),
                book.prohibitionSettings());
    }

    /** Where each ground names its measure, only those are refused; otherwise all are. */
    private static boolean isAnythingCoerciveRefused(List<Measure> measures, List<GroundGiven> grounds) {
        var numbers = grounds.stream().map(GroundGiven::measure).toList();
        return numbers.contains(null)
                ? measures.stream().anyMatch(Measure::coercive)
                : measures.stream().anyMatch(measure -> numbers.contains(measure.no()) && measure.coercive());
    }

    /** Adds the fault of a consultation that the request does not have. */
    public void checkConsultation(
            CooperationRequest request, @Nullable ConsultationGiven consultation, String field, List<Fault> faults) {
        if (consultation == null || consultation.sideProcess() == null) {
            return;
        }
        var held = sideProcesses
                .find(request.id(), consultation.sideProcess())
                .filter(process -> process.kind() == SideProcessKind.CONSULTATION);
        if (held.isEmpty()) {
            faults.add(Fault.ofBody(field, "unknown", "the request has no consultation with this identifier"));
        }
    }

    private static String field(Finding finding) {
        return finding instanceof Finding.Unanswered
                ? "answers"
                : finding instanceof Finding.NarrativeRequired ? "narrative" : "grounds";
    }

    private static String code(Finding finding) {
        return switch (finding) {
            case Finding.UnknownGround ignored -> "unknown-ground";
            case Finding.NotApplicable ignored -> "not-applicable";
            case Finding.Forbidden ignored -> "forbidden-ground";
            case Finding.Unanswered ignored -> "unanswered-warning";
            case Finding.Warned ignored -> "answered-warning";
            case Finding.NarrativeRequired ignored -> "narrative";
            case Finding.NatureUnknownForBasis ignored -> "nature-unknown";
        };
    }

    private static String sentence(Finding finding) {
        return switch (finding) {
            case Finding.UnknownGround f -> f.code() + " is no ground of refusal in the law book";
            case Finding.NotApplicable f -> f.code() + " is no ground for this kind of request";
            case Finding.Forbidden f -> f.ground() + " is a forbidden ground here (" + f.prohibition() + ")";
            case Finding.Unanswered f ->
                f.ground() + " is forbidden as a rule (" + f.prohibition() + "): answer this warning in answers";
            case Finding.Warned f -> f.ground() + " is forbidden as a rule (" + f.prohibition() + "); answered";
            case Finding.NarrativeRequired f -> f.code() + " says nothing without words: give a narrative";
            case Finding.NatureUnknownForBasis f ->
                "the law book does not say what the legal bases of the request make of " + f.code();
        };
    }
}
