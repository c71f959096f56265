package org.comity.cases.step.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.cases.history.StepDetail.OutcomeGiven;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.cases.request.content.Measure;
import org.comity.cases.step.judgement.OpenStepView.NeedView;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Outcome;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Judges a step by the procedure and the law book, and reports everything that is lacking at once. */
@ApplicationScoped
public class Judgement {

    private final OpenSteps openSteps;
    private final RefusalJudgement refusals;
    private final CodeJudgement codes;
    private final RecipientJudgement recipients;
    private final RefusalProposals proposals;
    private final FormerKindRules formerKinds;
    private final DualCriminalityJudgement dualCriminality;
    private final PassedDays passedDays;
    private final FinalOutcomes outcomes;
    private final Instance<StepCheck> checks;

    Judgement(
            OpenSteps openSteps,
            RefusalJudgement refusals,
            CodeJudgement codes,
            RecipientJudgement recipients,
            RefusalProposals proposals,
            FormerKindRules formerKinds,
            DualCriminalityJudgement dualCriminality,
            PassedDays passedDays,
            FinalOutcomes outcomes,
            Instance<StepCheck> checks) {
        this.openSteps = openSteps;
        this.refusals = refusals;
        this.codes = codes;
        this.recipients = recipients;
        this.proposals = proposals;
        this.formerKinds = formerKinds;
        this.dualCriminality = dualCriminality;
        this.passedDays = passedDays;
        this.outcomes = outcomes;
        this.checks = checks;
    }

    /**
     * A step that may be taken.
     *
     * @param move the row of the procedure
     * @param decider who decided
     * @param outcomes the outcomes that the step gives to measures
     * @param grounds the grounds of a refusal
     * @param warnings the warnings of the law that do not stop the step
     */
    public record Allowed(
            Move move, Decider decider, List<OutcomeGiven> outcomes, List<GroundGiven> grounds, List<String> warnings) {

        /** The same with more warnings. */
        public Allowed warned(Stream<String> more) {
            return new Allowed(
                    move,
                    decider,
                    outcomes,
                    grounds,
                    Stream.concat(warnings.stream(), more).toList());
        }

        /** True for a step by which the request is over. */
        public boolean finalises() {
            var from = move.from();
            return from != null
                    && from.standing() != move.to().standing()
                    && move.to().standing().isOver();
        }

        /** True for a step by which a request that was over goes on. */
        public boolean reopens() {
            var from = move.from();
            return from != null
                    && from.standing().isOver()
                    && !move.to().standing().isOver();
        }
    }

    /** Allows a step at a time, or throws the problem that says why it cannot be taken. */
    public Allowed judge(CooperationRequest request, NewTransition wanted, When when) {
        var move = rowFor(request, wanted.step());
        var faults = new ArrayList<Fault>();
        var decider = decider(move, wanted, faults);
        checkDay(request, wanted.step(), when, faults);
        checkFields(request, move, wanted, when, faults);
        faults.addAll(formerKinds.faults(request, move, wanted.given()));
        var measures = measuresAfter(request, move, wanted, faults);
        var grounds = proposals.groundsFor(request, wanted);
        var warnings = new ArrayList<>(refusals.judge(request, wanted, grounds, decider, faults));
        CodeJudgement.warn(wanted, when, warnings);
        dualCriminality.judge(request, move, wanted.answers(), faults, warnings);
        passedDays.check(request, move, when.on(), faults, warnings);
        var outcome = request.procedure()
                .take(
                        wanted.step(),
                        request.state(),
                        openSteps.facts(request, List.of(move), measures, wanted.given()));
        return switch (outcome) {
            case Outcome.Taken taken -> {
                if (!faults.isEmpty() || decider == null) {
                    throw ProblemException.unprocessable(faults);
                }
                var given = outcomes.of(request, move, wanted);
                yield new Allowed(taken.move(), decider, given, grounds, warnings);
            }
            case Outcome.NotOpen notOpen -> throw notOpen(request, wanted.step(), notOpen.openSteps());
            case Outcome.Lacking lacking -> throw lacking(faults, lacking, measures);
        };
    }

    private Move rowFor(CooperationRequest request, Step step) {
        var move = request.procedure()
                .find(request.state(), step)
                .orElseThrow(() -> notOpen(
                        request,
                        step,
                        request.procedure().movesFrom(request.state()).stream()
                                .map(Move::step)
                                .toList()));
        if (!openSteps.isForTheCaller(request, move)) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    "This step is recorded by: "
                            + move.recorders().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")));
        }
        return move;
    }

    /** The body that decided; null if the call must name it and does not. */
    private static @Nullable Decider decider(Move move, NewTransition wanted, List<Fault> faults) {
        if (wanted.decidedBy() == null) {
            return move.onlyDecider().orElse(null);
        }
        if (!move.deciders().contains(wanted.decidedBy())) {
            faults.add(Fault.ofBody("decidedBy", "bad-value", "This step is decided by: " + move.deciders()));
        }
        return wanted.decidedBy();
    }

    private static void checkDay(CooperationRequest request, Step step, When when, List<Fault> faults) {
        checkSending(request, step, when, faults);
        when.mustHavePassed("occurredAt", faults);
        if (when.on().isBefore(request.lastMovedOn())) {
            faults.add(Fault.ofBody(
                    "occurredAt",
                    "out-of-order",
                    "cannot have happened before the last step, which was on " + request.lastMovedOn()));
        }
    }

    /** Our own request is sent on the day that it bears, or later. */
    private static void checkSending(CooperationRequest request, Step step, When when, List<Fault> faults) {
        var dated = request.dated();
        if (step == Step.SEND
                && dated != null
                && when.on().isBefore(dated)
                && !when.on().isBefore(request.lastMovedOn())) {
            faults.add(Fault.ofBody("occurredAt", "out-of-order", "cannot be before the date it bears, " + dated));
        }
    }

    /** The data of the step must be right, also those that the procedure does not need. */
    private void checkFields(
            CooperationRequest request, Move move, NewTransition wanted, When when, List<Fault> faults) {
        checkReview(wanted, when.today(), faults);
        codes.check(request.procedure().kind(), move, wanted, when, faults);
        recipients.check(request, wanted.step(), wanted.recipient(), faults);
        checks.forEach(check -> faults.addAll(check.faults(request, move, wanted)));
    }

    private static void checkReview(NewTransition wanted, LocalDate today, List<Fault> faults) {
        if (wanted.reviewOn() != null && wanted.reviewOn().isBefore(today)) {
            faults.add(Fault.ofBody("reviewOn", "in-the-past", "must be today or later"));
        }
    }

    /** The measures are read only for steps that look at them or change them. */
    private List<Measure> measuresAfter(
            CooperationRequest request, Move move, NewTransition wanted, List<Fault> faults) {
        if (!wanted.measureOutcomes().isEmpty() && !move.needs().contains(Need.EVERY_MEASURE_HAS_AN_OUTCOME)) {
            faults.add(Fault.ofBody(
                    "measureOutcomes",
                    "not-applicable",
                    "measures do not end by this step, only by "
                            + request.procedure().stepsThatEndMeasures()));
        }
        if (!OpenSteps.looksAtMeasures(move)) {
            return List.of();
        }
        var measures = new ArrayList<>(request.measures());
        for (var given : wanted.measureOutcomes()) {
            var named = measures.stream()
                    .filter(measure -> measure.has(given.measure()))
                    .findFirst();
            if (named.isEmpty()) {
                faults.add(Fault.ofBody(
                        "measureOutcomes", "unknown", "the request has no measure number " + given.measure()));
            } else {
                measures.set(measures.indexOf(named.get()), named.get().ended(given.outcome(), given.code()));
            }
        }
        return measures;
    }

    private static ProblemException notOpen(CooperationRequest request, Step step, List<Step> open) {
        return new ProblemException(
                ProblemKind.STEP_NOT_OPEN,
                "The step " + step + " is not open in the state " + request.state(),
                List.of(),
                Map.of("state", request.state(), "openSteps", open));
    }

    private static ProblemException lacking(List<Fault> faults, Outcome.Lacking lacking, List<Measure> measures) {
        var all = new ArrayList<>(faults);
        for (var need : lacking.needs()) {
            if (need == Need.DUAL_CRIMINALITY) {
                all.addAll(DualCriminalityJudgement.lacking(measures));
            } else {
                all.add(new NeedView(need, lacking.move().sentence(need), false).lacking());
            }
        }
        for (var kind : lacking.heldBackBy()) {
            all.add(new Fault("request", "sideProcesses", "held-back", "End the side process " + kind + " first"));
        }
        return new ProblemException(
                ProblemKind.STEP_LACKS,
                "Lacking: " + all.stream().map(Fault::detail).collect(Collectors.joining("; ")),
                all,
                Map.of("needs", lacking.needs(), "heldBackBy", lacking.heldBackBy()));
    }
}
