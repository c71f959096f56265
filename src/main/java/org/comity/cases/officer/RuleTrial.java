package org.comity.cases.officer;

import java.util.List;
import org.comity.reference.assignment.AssignmentConditions.Unmet;
import org.comity.reference.assignment.AssignmentRuleView;
import org.jspecify.annotations.Nullable;

/**
 * A rule of assignment tried on a request.
 *
 * @param unmet the first condition that the request does not meet; null if the rule holds
 * @param candidates the people among whom the rule chooses, by their codes; empty if it does not hold
 * @param officer the code of the person whom it gives; null if it gives none
 */
record RuleTrial(
        AssignmentRuleView rule,
        @Nullable Unmet unmet,
        List<Candidate> candidates,
        @Nullable String officer) {

    /**
     * A person among whom a rule chooses.
     *
     * @param person the code of the person
     * @param open how many open requests the person has, as far as the caller sees them; null for one who is excluded
     * @param excluded why the person cannot be chosen; null for one who can
     */
    record Candidate(
            String person, @Nullable Long open, @Nullable Exclusion excluded) {}

    static RuleTrial notMet(AssignmentRuleView rule, Unmet unmet) {
        return new RuleTrial(rule, unmet, List.of(), null);
    }
}
