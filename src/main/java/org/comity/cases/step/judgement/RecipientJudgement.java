package org.comity.cases.step.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.executing.ExecutingAuthorities;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a recipient is in the list of executing authorities of the office: a request that was sent to a misspelt name
 * would be seen by nobody. {@code FORWARD} is free, since it goes to the competent authority, also abroad.
 */
@ApplicationScoped
public class RecipientJudgement {

    private static final Set<Step> TO_THE_LIST =
            EnumSet.of(Step.SEND_FOR_EXECUTION, Step.PASS_ON, Step.DISSEMINATE, Step.DELIVER_RESULTS);

    private final ExecutingAuthorities executing;
    private final OwnAuthorities authorities;

    RecipientJudgement(ExecutingAuthorities executing, OwnAuthorities authorities) {
        this.executing = executing;
        this.authorities = authorities;
    }

    /** Adds the fault of a recipient that this step cannot have today. */
    public void check(CooperationRequest request, @Nullable Step step, @Nullable String recipient, List<Fault> faults) {
        if (recipient != null && !recipient.isBlank() && step != null && TO_THE_LIST.contains(step)) {
            var authority = request.authority();
            executing.check(authority, "recipient", recipient, authorities.today(authority), faults);
        }
    }
}
