package org.comity.cases.step.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.base.problem.Fault;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.history.StepDetail;
import org.comity.cases.history.StepDetail.Answer;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.DualCriminality;
import org.comity.cases.request.content.Measure;
import org.comity.cases.step.judgement.OpenStepView.NeedView;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Step;

/**
 * Asks why a coercive measure is granted although its conduct is no offence in the requested State. That State may decline
 * such a measure, and may grant it, UNCAC article 46(9). A measure without compulsion needs no dual criminality.
 */
@ApplicationScoped
class DualCriminalityJudgement {

    /** The warning that {@code answers} names. */
    static final String WARNING = "DUAL_CRIMINALITY_NOT_FULFILLED";

    private static final Set<Step> GRANTING = EnumSet.of(Step.ACCEPT, Step.SEND_FOR_EXECUTION);

    private final HistoryEntries history;

    DualCriminalityJudgement(HistoryEntries history) {
        this.history = history;
    }

    /** The answer that a step needs, and whether it came with the step or with an earlier one; empty if it needs none. */
    Optional<NeedView> need(CooperationRequest request, Move move, List<Answer> answers) {
        if (!GRANTING.contains(move.step())) {
            return Optional.empty();
        }
        var numbers = request.measures().stream()
                .filter(DualCriminalityJudgement::mayBeDeclined)
                .map(measure -> String.valueOf(measure.no()))
                .collect(Collectors.joining(", "));
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new NeedView(
                        WARNING, "answers", sentence(numbers), isAmong(answers) || isAnsweredBefore(request)));
    }

    /** Adds the fault of a warning that nobody answered, or the warning that somebody did. */
    void judge(CooperationRequest request, Move move, List<Answer> answers, List<Fault> faults, List<String> warnings) {
        need(request, move, answers).ifPresent(need -> {
            if (need.met()) {
                warnings.add(need.sentence() + "; answered");
            } else {
                faults.add(Fault.ofBody("answers", "unanswered-warning", need.sentence()));
            }
        });
    }

    /** The faults of a step that needs an assessment, one for each coercive measure that has none. */
    static List<Fault> lacking(List<Measure> measures) {
        return measures.stream()
                .filter(DualCriminalityJudgement::isOpen)
                .map(measure -> new Fault(
                        "request",
                        "/measures/" + measures.indexOf(measure) + "/dualCriminality",
                        "dual-criminality",
                        "Assess dual criminality for the coercive measure " + measure.no()
                                + " first: give its dualCriminality at /measures/" + measure.no()
                                + "/correction, or by a patch of measures"))
                .toList();
    }

    private static boolean isOpen(Measure measure) {
        return measure.coercive() && measure.dualCriminality() == DualCriminality.PENDING;
    }

    private static boolean mayBeDeclined(Measure measure) {
        return measure.coercive() && measure.dualCriminality() == DualCriminality.NOT_FULFILLED;
    }

    private static String sentence(String numbers) {
        return "The conduct is no offence here for the coercive measure " + numbers
                + ", which may be declined (UNCAC article 46(9)): answer the warning " + WARNING
                + " in answers, with the reason why it is granted";
    }

    private static boolean isAmong(List<Answer> answers) {
        return answers.stream().anyMatch(answer -> answer.warning().equals(WARNING));
    }

    private boolean isAnsweredBefore(CooperationRequest request) {
        return new StatusHistory(history.of(request.id()))
                .last(Step.ACCEPT)
                .map(history::move)
                .filter(detail -> detail instanceof StepDetail step && isAmong(step.answers()))
                .isPresent();
    }
}
