package org.comity.cases.step.judgement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * A step that is open to the caller now.
 *
 * @param step the step
 * @param title in words
 * @param to where it leads
 * @param decidedBy who may decide it; the first one counts if the step names none
 * @param needs what it needs
 * @param heldBackBy the side processes that must end first
 */
public record OpenStepView(
        Step step,
        String title,
        State to,
        Set<Decider> decidedBy,
        List<NeedView> needs,
        Set<SideProcessKind> heldBackBy) {

    /**
     * A need of a step.
     *
     * @param code the need
     * @param field the field of the step's body that meets it; absent if the request itself must change first
     * @param sentence in words
     * @param met true if the request meets it already
     */
    public record NeedView(String code, @Nullable String field, String sentence, boolean met) {

        NeedView(Need need, String sentence, boolean met) {
            this(need.name(), need.field(), sentence, met);
        }

        /** The fault of a step that comes without it. */
        Fault lacking() {
            var word = code.toLowerCase(Locale.ROOT).replace('_', '-');
            return field == null ? new Fault("request", word, word, sentence) : Fault.ofBody(field, word, sentence);
        }
    }
}
