package org.comity.cases.step.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.base.problem.Fault;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.history.StepDetail;
import org.comity.cases.history.StepDetail.Answer;
import org.comity.cases.measure.Measures;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.DualCriminality;
import org.comity.cases.request.content.Measure;
import org.comity.cases.request.content.Measure.Decided;
import org.comity.cases.step.judgement.OpenStepView.NeedView;
import org.comity.rules.workflow.MeasureOutcome;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Step;

/**
 * Asks why a coercive measure is granted although its conduct is no offence in the requested State. That State may decline
 * such a measure, and may grant it, UNCAC article 46(9). A measure without compulsion needs no dual criminality. Each step
 * by which the central authority grants asks for the assessment and the reason, also if the measure came after the
 * acceptance; the report of an executing authority is recorded as it is, with a warning.
 */
@ApplicationScoped
public class DualCriminalityJudgement {

    /** The warning that {@code answers} names. */
    static final String WARNING = "DUAL_CRIMINALITY_NOT_FULFILLED";

    private static final Set<Step> GRANTING = EnumSet.of(
            Step.ACCEPT,
            Step.SEND_FOR_EXECUTION,
            Step.RESUME_EXECUTION,
            Step.TRANSMIT_PARTIAL_RESULTS,
            Step.TRANSMIT_RESULTS);
    private static final Set<Step> REPORTING =
            EnumSet.of(Step.CONFIRM_RECEIPT, Step.RETURN_EXECUTED, Step.RETURN_PARTLY_EXECUTED);
    private static final Set<MeasureOutcome> NOT_GRANTED =
            EnumSet.of(MeasureOutcome.REFUSED, MeasureOutcome.IMPOSSIBLE, MeasureOutcome.WITHDRAWN);

    private final HistoryEntries history;
    private final Measures known;

    DualCriminalityJudgement(HistoryEntries history, Measures known) {
        this.history = history;
        this.known = known;
    }

    /** The needs of a step that grants something: the assessment, and an answer, with it or with an earlier step. */
    List<NeedView> needs(CooperationRequest request, Move move, List<Answer> answers) {
        return GRANTING.contains(move.step()) ? needs(request, request.measures(), move, answers) : List.of();
    }

    private List<NeedView> needs(CooperationRequest request, List<Measure> measures, Move move, List<Answer> answers) {
        var needs = new ArrayList<NeedView>();
        if (!move.needs().contains(Need.DUAL_CRIMINALITY) && !open(measures).isEmpty()) {
            needs.add(new NeedView(Need.DUAL_CRIMINALITY, move.sentence(Need.DUAL_CRIMINALITY), false));
        }
        var declinable = declinable(measures);
        if (!declinable.isEmpty()) {
            var met = isAmong(answers) || isAnsweredBefore(request, declinable);
            needs.add(new NeedView(WARNING, "answers", sentence(declinable), met));
        }
        return needs;
    }

    /** Adds the fault of a warning that nobody answered and of an assessment that is lacking, or the warnings of both. */
    void judge(CooperationRequest request, Move move, List<Answer> answers, List<Fault> faults, List<String> warnings) {
        var measures = request.measures();
        for (var need : needs(request, move, answers)) {
            if (need.met()) {
                warnings.add(need.sentence() + "; answered");
            } else if (need.code().equals(WARNING)) {
                faults.add(Fault.ofBody("answers", "unanswered-warning", need.sentence()));
            } else {
                faults.addAll(lacking(measures));
            }
        }
        if (REPORTING.contains(move.step())) {
            warnOf(request, measures, move, warnings);
        }
    }

    /** Adds the faults of a measure that is granted by itself: the assessment that is lacking, or the answer to the warning. */
    public static void judgeGranted(
            CooperationRequest request, Measure measure, List<Answer> answers, List<Fault> faults) {
        var it = List.of(measure.decided(Decided.NOTHING));
        if (!open(it).isEmpty()) {
            faults.add(lacking(request.measures(), measure));
        }
        if (!declinable(it).isEmpty() && !isAmong(answers)) {
            faults.add(Fault.ofBody("answers", "unanswered-warning", sentence(it)));
        }
    }

    private void warnOf(CooperationRequest request, List<Measure> measures, Move move, List<String> warnings) {
        needs(request, measures, move, List.of()).stream()
                .filter(need -> !need.met())
                .map(need -> need.code().equals(WARNING)
                        ? "The conduct is no offence here for the coercive measure " + numbers(declinable(measures))
                                + ": the results are transmitted with the reason why it is granted"
                        : "Dual criminality is not assessed for the coercive measure " + numbers(open(measures))
                                + ": the results are transmitted after the assessment")
                .forEach(warnings::add);
    }

    /** The faults of a step that needs an assessment, one for each coercive measure that has none. */
    static List<Fault> lacking(List<Measure> measures) {
        return open(measures).stream()
                .map(measure -> lacking(measures, measure))
                .toList();
    }

    private static Fault lacking(List<Measure> measures, Measure measure) {
        return new Fault(
                "request",
                "/measures/" + measures.indexOf(measure) + "/dualCriminality",
                "dual-criminality",
                "Assess dual criminality for the coercive measure " + measure.no()
                        + " first: give its dualCriminality at /measures/" + measure.no()
                        + "/correction, or by a patch of measures");
    }

    private static List<Measure> open(List<Measure> measures) {
        return coercive(measures, DualCriminality.PENDING);
    }

    private static List<Measure> declinable(List<Measure> measures) {
        return coercive(measures, DualCriminality.NOT_FULFILLED);
    }

    private static List<Measure> coercive(List<Measure> measures, DualCriminality assessed) {
        return measures.stream()
                .filter(measure -> measure.coercive() && measure.dualCriminality() == assessed)
                .filter(measure -> !NOT_GRANTED.contains(measure.outcome()))
                .toList();
    }

    private static String numbers(List<Measure> measures) {
        return measures.stream().map(measure -> String.valueOf(measure.no())).collect(Collectors.joining(", "));
    }

    private static String sentence(List<Measure> measures) {
        return "The conduct is no offence here for the coercive measure " + numbers(measures)
                + ", which may be declined (UNCAC article 46(9)): answer the warning " + WARNING
                + " in answers, with the reason why it is granted";
    }

    private static boolean isAmong(List<Answer> answers) {
        return answers.stream().anyMatch(answer -> answer.warning().equals(WARNING));
    }

    /** True if the answers of earlier steps were given for each of these measures, as it was known then. */
    private boolean isAnsweredBefore(CooperationRequest request, List<Measure> declinable) {
        var status = new StatusHistory(history.of(request.id()));
        var answered = status.standing().stream()
                .filter(entry -> history.move(entry) instanceof StepDetail step && isAmong(step.answers()))
                .map(entry -> status.original(entry).recordedAt())
                .flatMap(at -> known.withoutDualCriminality(request.id(), at).stream())
                .collect(Collectors.toSet());
        return declinable.stream().map(Measure::no).allMatch(answered::contains);
    }
}
