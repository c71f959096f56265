package org.comity.cases.officer;

import java.util.List;
import java.util.UUID;
import org.comity.cases.officer.RuleTrial.Candidate;
import org.comity.reference.assignment.AssignmentConditions.Unmet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who would be the officer of a request by the rules of the office, and why. Nothing is recorded by it.
 *
 * @param requestId identifier of the request
 * @param officer code of the person whom the first rule that holds gives; absent if none gives anybody
 * @param rule code of that rule
 * @param rules rules that are used today, in the order in which they are tried
 */
@Schema(description = "Who would be the officer of a request by the rules of the office")
record AssignmentProposalView(
        UUID requestId, @Nullable String officer, @Nullable String rule, List<TriedRuleView> rules) {

    static AssignmentProposalView of(UUID request, List<RuleTrial> trials) {
        var first = trials.stream().filter(trial -> trial.officer() != null).findFirst();
        return new AssignmentProposalView(
                request,
                first.map(RuleTrial::officer).orElse(null),
                first.map(trial -> trial.rule().code()).orElse(null),
                trials.stream().map(TriedRuleView::of).toList());
    }

    /**
     * A rule of assignment tried on a request.
     *
     * @param rule code of the rule
     * @param name name of the rule
     * @param matched true if all its conditions hold
     * @param unmet first condition that does not hold; absent if all do
     * @param candidates people among whom it chooses; empty if it does not hold
     * @param officer code of the person whom it would give; absent if it gives none
     */
    @Schema(name = "TriedAssignmentRule", description = "A rule of assignment tried on a request")
    record TriedRuleView(
            String rule,
            String name,
            boolean matched,
            @Nullable UnmetConditionView unmet,
            List<CandidateView> candidates,
            @Nullable String officer) {

        static TriedRuleView of(RuleTrial trial) {
            var unmet = trial.unmet();
            return new TriedRuleView(
                    trial.rule().code(),
                    trial.rule().name(),
                    unmet == null,
                    unmet == null ? null : UnmetConditionView.of(unmet),
                    trial.candidates().stream().map(CandidateView::of).toList(),
                    trial.officer());
        }
    }

    /**
     * A condition that a request does not meet.
     *
     * @param condition direction, kind, country, region, language or urgent
     * @param wanted values of which the rule wants one
     * @param found value of the request; empty if it is not recorded
     */
    @Schema(name = "UnmetCondition", description = "A condition that a request does not meet")
    record UnmetConditionView(String condition, List<String> wanted, String found) {

        static UnmetConditionView of(Unmet unmet) {
            return new UnmetConditionView(unmet.condition(), unmet.wanted(), unmet.found());
        }
    }

    /**
     * A person among whom a rule chooses.
     *
     * @param person code of the person
     * @param open number of the open requests of the person that the caller may see; absent if it does not matter
     * @param excluded why the person cannot be chosen; absent if the person can
     */
    @Schema(name = "AssignmentCandidate", description = "A person among whom a rule chooses")
    record CandidateView(
            String person, @Nullable Long open, @Nullable Exclusion excluded) {

        static CandidateView of(Candidate candidate) {
            return new CandidateView(candidate.person(), candidate.open(), candidate.excluded());
        }
    }
}
